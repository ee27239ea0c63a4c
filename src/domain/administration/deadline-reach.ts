import {
  effectOf,
  findEffectRow,
  type DeadlineEffect,
  type DeadlineEffects,
} from '../deadline/deadline-effect';
import { findOverallTerm } from '../deadline/overall-term';
import type { OverallTermTable } from '../deadline/overall-term-table';
import type { Edition } from '../edition/edition';
import { channelsOf, governingEditions } from '../edition/governing-editions';
import { ALL_CHANNELS, type Channel } from '../edition/vocabulary';

/** What a period of an edition has a say in. */
export interface DeadlineReach {
  /** What it does, where it is more than a limit within which something is to be done. */
  readonly effect: DeadlineEffect;
  /** Channels whose applications are judged by this edition today, and for which the period holds. */
  readonly channels: readonly Channel[];
  /** Those of them on which it makes the term of the whole service. */
  readonly governs: readonly Channel[];
}

/**
 * Where a period of an edition counts: on which channels, and whether the term that people are promised follows from it.
 * @param editions all editions of the service; the reached one among them
 */
export function deadlineReach(
  edition: Edition,
  deadlineId: string,
  editions: readonly Edition[],
  tables: { readonly effects: DeadlineEffects; readonly overallTerms: OverallTermTable },
): DeadlineReach {
  const deadline = edition.deadlines.find(({ id }) => id === deadlineId);
  if (deadline === undefined) return { effect: 'plain', channels: [], governs: [] };
  const judged = channelsOf(editions).filter((channel) => judges(edition, editions, channel));
  const makesTerm = (channel: Channel): boolean =>
    findOverallTerm(edition, channel, tables.overallTerms)?.alternatives.some(({ deadlineIds }) =>
      deadlineIds.includes(deadlineId),
    ) === true;
  const governs = judged.filter(makesTerm);
  const holds = (channel: Channel): boolean =>
    deadline.channels.includes(channel) || deadline.channels.includes(ALL_CHANNELS);
  return {
    effect: effectOf(deadline, findEffectRow(edition, deadlineId, tables.effects)),
    channels: judged.filter((channel) => holds(channel) || governs.includes(channel)),
    governs,
  };
}

function judges({ edition: { id } }: Edition, editions: readonly Edition[], channel: Channel): boolean {
  return governingEditions(editions, channel).rules.edition.id === id;
}
