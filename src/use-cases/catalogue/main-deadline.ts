import type { Deadline } from '../../domain/edition/deadlines';
import type { Edition } from '../../domain/edition/edition';

/** The period that a person asks about first: that of the service itself; undefined when the act sets none for the whole. */
export function findMainDeadline({ deadlines }: Edition): Deadline | undefined {
  const ofService = deadlines.filter(({ id, amount }) => /^service(-|$)/.test(id) && amount !== null);
  return ofService.find(({ condition }) => condition === undefined) ?? ofService[0];
}
