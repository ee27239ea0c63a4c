import { z } from 'zod';
import type { StepRole } from '../edition/vocabulary';

/** Who moves a step on: the provider's office, the State Corporation (in 2008 the service centre), or the portal. */
export const StepPerformer = z.enum(['office', 'corporation', 'automatic']);
export type StepPerformer = z.infer<typeof StepPerformer>;

const PERFORMERS = {
  'office-clerk': 'office',
  specialist: 'office',
  head: 'office',
  commission: 'office',
  'authorised-body': 'office',
  'corporation-operator': 'corporation',
  'corporation-collector': 'corporation',
  inspector: 'corporation',
  applicant: 'automatic',
  system: 'automatic',
} as const satisfies Record<StepRole, StepPerformer>;

/** Who performs the steps of a role of the acts. What applicants and systems do is done by the portal's own pages. */
export function stepPerformer(role: StepRole): StepPerformer {
  return PERFORMERS[role];
}
