import type { LocalizedText } from '../../kernel/localized-text';
import type { Deadline } from '../edition/deadlines';
import type { Edition } from '../edition/edition';
import type { Channel, StartEvent } from '../edition/vocabulary';
import type { OverallTermRow, OverallTermTable } from './overall-term-table';
import { routeSteps, type TimedStep } from './route-steps';
import { sumOfPeriods, type TermPart } from './sum-of-periods';

/** One way in which the whole service is timed. */
export interface TermAlternative {
  /** Deadlines of the edition behind it; empty when it is the sum of the route's steps. */
  readonly deadlineIds: readonly string[];
  /** Periods that run one after another. */
  readonly parts: readonly TermPart[];
  readonly startEvent: StartEvent;
  readonly excludesStartDay: boolean;
  /** The act sets no term for the whole: this one is added up. */
  readonly derived: boolean;
}

/** The statutory term of the whole service on one channel. Of several alternatives the one that ends last is due. */
export interface OverallTerm {
  readonly alternatives: readonly [TermAlternative, ...TermAlternative[]];
  /** Why these periods were chosen, where the act leaves it open. */
  readonly proposed: LocalizedText | null;
}

type Facts = Pick<Edition, 'id' | 'edition' | 'deadlines' | 'process'>;

/**
 * The overall term of a service: what the table names; else the act's own unconditional `service…` period of the channel;
 * else the sum of the steps of the route, marked as derived. Undefined when the act gives neither.
 * @param steps of the route that the application takes; by default those of the edition's own route for the channel
 */
export function findOverallTerm(
  edition: Facts,
  channel: Channel,
  table: OverallTermTable,
  steps: readonly TimedStep[] = routeSteps(edition, channel),
): OverallTerm | undefined {
  const key = `${edition.id}@${edition.edition.id}`;
  const row = table.terms.find(
    (candidate) => candidate.edition === key && candidate.channels.includes(channel),
  );
  const [first, ...others] =
    row === undefined ? byRule(edition, channel, steps) : byRow(edition, channel, row, steps);
  if (first === undefined) return undefined;
  return { alternatives: [first, ...others], proposed: row?.proposed === true ? row.reason : null };
}

function byRule(edition: Facts, channel: Channel, steps: readonly TimedStep[]): TermAlternative[] {
  const own = ownTerm(edition, channel);
  return own === undefined ? ofRoute(steps) : [termOfDeadlines([own], channel)];
}

function byRow(
  edition: Facts,
  channel: Channel,
  row: OverallTermRow,
  steps: readonly TimedStep[],
): TermAlternative[] {
  const stated = row.alternatives.map((ids) => termOfDeadlines(named(edition, ids), channel));
  return [...stated, ...(row.with_route ? ofRoute(steps) : [])];
}

function ownTerm({ deadlines }: Facts, channel: Channel): Deadline | undefined {
  return deadlines.find(
    ({ id, channels, condition, amount }) =>
      /^service(-|$)/.test(id) &&
      condition === undefined &&
      amount !== null &&
      (channels.includes(channel) || channels.includes('all')),
  );
}

function named({ deadlines }: Facts, ids: readonly string[]): Deadline[] {
  return ids.flatMap((id) => deadlines.find((deadline) => deadline.id === id) ?? []);
}

/** The term that some deadlines make, one after another. */
export function termOfDeadlines(deadlines: readonly Deadline[], channel: Channel): TermAlternative {
  const [first] = deadlines;
  const proactive = channel === 'mobile-proactive' ? first?.starts_proactive : undefined;
  return {
    deadlineIds: deadlines.map(({ id }) => id),
    parts: sumOfPeriods(deadlines),
    startEvent: proactive ?? first?.starts ?? 'not-stated',
    excludesStartDay: first?.excludes_start_day === true,
    derived: deadlines.length > 1,
  };
}

function ofRoute(steps: readonly TimedStep[]): TermAlternative[] {
  const parts = sumOfPeriods(steps);
  if (parts.length === 0) return [];
  return [{ deadlineIds: [], parts, startEvent: 'submission', excludesStartDay: false, derived: true }];
}
