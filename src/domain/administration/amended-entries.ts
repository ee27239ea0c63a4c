import type { TraceEntry } from '../deadline/trace';
import { printedInstead } from './printed-instead';
import type { DeadlineInForce } from './rules-in-force';

/** Names the act behind each period that does not hold as printed, and what is printed, for the reasons of a date. */
export function amendedEntries(deadlines: readonly DeadlineInForce[]): TraceEntry[] {
  return deadlines.flatMap((deadline): TraceEntry[] => {
    if (deadline.amendment === undefined) return [];
    const { act, since } = deadline.amendment;
    return [
      {
        code: 'amended',
        number: act?.number ?? null,
        date: act?.date ?? null,
        since: since.toISOString(),
        printed: printedInstead(deadline),
      },
    ];
  });
}
