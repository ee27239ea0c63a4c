import type { AdministeredRepository } from '../../data/administered';
import type { NewJob } from '../../data/application-records';
import type { Projection, Projections } from '../../data/projections';
import type { ProjectedKind } from '../../domain/administration/administered-values';
import { inForceAt } from '../../domain/administration/in-force';
import type { Clock } from '../../kernel/clock';
import type { Decision, DecisionSetting } from './decide';

/** Whose instant has come. Made to survive JSON: it is a job's payload. */
export interface ForcePayload {
  readonly kind: ProjectedKind;
  readonly subject: string;
  /** Instant from which the decision holds, ISO. */
  readonly at: string;
}

export const FORCE_TASK = 'take-into-force';

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'settle'>;
  readonly projections: Projections;
  readonly clock: Clock;
}

/**
 * Writes what holds of a thing into the thing's own table once its instant has come. Run twice, late, or after another
 * decision took the place of the planned one, it writes what holds then.
 */
export function takeIntoForce({ administered, projections, clock }: Deps) {
  return async ({ kind, subject, at }: ForcePayload): Promise<void> => {
    // The clock of the job queue may be a little ahead of ours.
    const instant = new Date(Math.max(Date.parse(at), clock.now().getTime()));
    // The table pairs each kind with its own projection; the compiler cannot follow the pairing through the look-up.
    const project = projections[kind] as Projection<ProjectedKind>;
    await administered.settle(kind, subject, async (trx, versions) => {
      const held = inForceAt(versions, instant);
      if (held !== undefined) await project(trx, held);
    });
  };
}

/** How a decision reaches the table of its thing: at once with the decision, or by a job at its instant. */
export function whenInForce<K extends ProjectedKind>(
  { kind, subject, effectiveFrom }: Pick<Decision<K>, 'kind' | 'subject' | 'effectiveFrom'>,
  projections: Projections,
): Pick<DecisionSetting<K>, 'project' | 'jobs'> {
  if (effectiveFrom === null) {
    // The table pairs each kind with its own projection; the compiler cannot follow the pairing through a parameter.
    return { project: projections[kind] as NonNullable<DecisionSetting<K>['project']> };
  }
  const payload: ForcePayload = { kind, subject, at: effectiveFrom.toISOString() };
  const job: NewJob = { task: FORCE_TASK, payload: { ...payload }, runAt: effectiveFrom };
  return { jobs: [job] };
}
