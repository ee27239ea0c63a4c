import { z } from 'zod';
import type { Deadline } from '../edition/deadlines';
import type { Edition } from '../edition/edition';
import type { StartEvent } from '../edition/vocabulary';

/**
 * What a period does. `plain`: something is to be done within it. `extends`: the term of the service grows by it.
 * `restarts`: the term begins afresh. `counted-back`: it lies before an event. `bounds-right`: the right reaches back no
 * further. `window`: until its end somebody may apply. `calendar-year`: it is a year from January to December.
 * `holds-filing`: a filing outside the working time waits for the next working day. `storage`: papers are kept.
 */
export const DEADLINE_EFFECTS = [
  'plain',
  'extends',
  'restarts',
  'counted-back',
  'bounds-right',
  'window',
  'calendar-year',
  'holds-filing',
  'storage',
] as const;
export const DeadlineEffect = z.enum(DEADLINE_EFFECTS);
export type DeadlineEffect = z.infer<typeof DeadlineEffect>;

/** When a filing is held: on days off alone, or also after the working time. */
const Holding = z.enum(['days-off', 'outside-working-time']);

/** What one period of an edition does, where its start does not tell. */
export const DeadlineEffectRow = z.strictObject({
  /** `<service>@<edition>` */
  edition: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
  deadline: z.string().min(1),
  effect: DeadlineEffect,
  clause: z.string().min(1),
  /** For `extends`: the deadline that grows, when it is not the term of the whole service. */
  of: z.string().min(1).optional(),
  /** For `holds-filing`. */
  holds: Holding.optional(),
});
export type DeadlineEffectRow = z.infer<typeof DeadlineEffectRow>;

/** The table of all such periods. */
export const DeadlineEffects = z.strictObject({ effects: z.array(DeadlineEffectRow) });
export type DeadlineEffects = z.infer<typeof DeadlineEffects>;

/** Starts that settle by themselves what the period does. */
const BY_START: Partial<Record<StartEvent, DeadlineEffect>> = {
  'before-service-deadline': 'counted-back',
  'before-commission-session': 'counted-back',
  'documents-completed': 'restarts',
  'collection-date-missed': 'storage',
  'calendar-year-start': 'calendar-year',
};

/** The row of a table for a period, if there is one. */
export function findEffectRow(
  edition: Pick<Edition, 'id' | 'edition'>,
  deadlineId: string,
  { effects }: DeadlineEffects,
): DeadlineEffectRow | undefined {
  const key = `${edition.id}@${edition.edition.id}`;
  return effects.find((row) => row.edition === key && row.deadline === deadlineId);
}

/** What a period does: by the table, else by its start, else nothing but end. */
export function effectOf(deadline: Deadline, row: DeadlineEffectRow | undefined): DeadlineEffect {
  return row?.effect ?? (deadline.starts === undefined ? undefined : BY_START[deadline.starts]) ?? 'plain';
}
