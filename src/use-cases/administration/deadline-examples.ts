import type { DeadlineReach } from '../../domain/administration/deadline-reach';
import { exampleStarts, type ExampleStart } from '../../domain/administration/example-starts';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { deadlineDue } from '../../domain/deadline/deadline-due';
import type { DeadlineDue } from '../../domain/deadline/deadline-request';
import type { TraceEntry } from '../../domain/deadline/trace';
import type { Edition } from '../../domain/edition/edition';
import { governingEditions } from '../../domain/edition/governing-editions';
import type { Channel } from '../../domain/edition/vocabulary';
import { planFiling } from '../filing/plan-filing';
import type { Reference } from '../filing/reference';

/** When something would be due that begins at a moment: by the rules without a decision, and with it. */
export interface DeadlineExample {
  readonly start: ExampleStart;
  /** Channels on which it comes out the same. */
  readonly channels: readonly Channel[];
  /** Null where there is nothing to reckon. */
  readonly before: Date | null;
  readonly after: Date | null;
  /** The reasons behind the later of both. */
  readonly trace: readonly TraceEntry[];
}

/** The rules without a decision and with it, of one edition among those of its service. */
export interface ComparedRules {
  readonly before: Edition;
  readonly after: Edition;
  readonly deadlineId: string;
  readonly editions: readonly Edition[];
}

/** Reference data behind the examples. */
export type ExampleReference = Pick<Reference, 'overallTerms' | 'deadlineEffects' | 'decisionPoints'>;

const NO_HOURS = { provider: null, intake: null };

/**
 * Real moments after an instant, each reckoned by the engine on both rules: the promise of the whole service where the
 * period makes it, else the period itself.
 */
export function deadlineExamples(
  rules: ComparedRules,
  reach: Pick<DeadlineReach, 'channels' | 'governs'>,
  from: Date,
  reference: ExampleReference,
  calendars: WorkingCalendars,
): DeadlineExample[] {
  const reckon = { rules, reference, calendars, governs: reach.governs };
  const channels = reach.channels.length > 0 ? reach.channels : ownChannels(rules);
  return exampleStarts(from, calendars[5]).flatMap((start) =>
    together(channels.map((channel) => exampleOf(reckon, start, channel))),
  );
}

interface Reckoning {
  readonly rules: ComparedRules;
  readonly reference: ExampleReference;
  readonly calendars: WorkingCalendars;
  readonly governs: readonly Channel[];
}

function exampleOf(reckon: Reckoning, start: ExampleStart, channel: Channel): DeadlineExample {
  const { rules, governs } = reckon;
  const due = governs.includes(channel) ? promiseDue : periodDue;
  const before = due(rules.before, channel, start.at, reckon);
  const after = due(rules.after, channel, start.at, reckon);
  const later = (before.due ?? 0) > (after.due ?? 0) ? before : after;
  return { start, channels: [channel], before: before.due, after: after.due, trace: later.trace };
}

/** When the whole service is promised. */
function promiseDue(
  edition: Edition,
  channel: Channel,
  filedAt: Date,
  { rules: { editions }, reference, calendars }: Reckoning,
): DeadlineDue {
  const { route } = governingEditions(editions, channel);
  const { dueAt, term } = planFiling(
    { rules: edition, route, channel, filedAt, calendars, hours: NO_HOURS },
    reference,
  );
  // The trace was written by the engine a line above; a term keeps it as the plain JSON of the journal.
  return { due: dueAt, trace: term.trace as unknown as readonly TraceEntry[] };
}

function periodDue(
  edition: Edition,
  channel: Channel,
  start: Date,
  { rules: { deadlineId }, reference, calendars }: Reckoning,
): DeadlineDue {
  const { deadlineEffects: effects, overallTerms } = reference;
  return deadlineDue({ edition, deadlineId, channel, start, calendars, effects, overallTerms });
}

/** Channels on which it comes out the same are one example. */
function together(examples: readonly DeadlineExample[]): DeadlineExample[] {
  const found = new Map<string, DeadlineExample>();
  for (const example of examples) {
    const key = `${example.before?.getTime()} ${example.after?.getTime()}`;
    const same = found.get(key);
    found.set(
      key,
      same === undefined ? example : { ...same, channels: [...same.channels, ...example.channels] },
    );
  }
  return [...found.values()];
}

/** No application is judged by the edition: the channels that its act names. */
function ownChannels({ before, deadlineId }: ComparedRules): Channel[] {
  const named = before.deadlines.find(({ id }) => id === deadlineId)?.channels ?? [];
  const channels = named.flatMap((scope) => (scope === 'all' ? [] : [scope]));
  return channels.length > 0 ? channels : before.channels.map(({ id }) => id);
}
