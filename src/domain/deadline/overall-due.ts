import type { StartEvent, Unit } from '../edition/vocabulary';
import { computeDue } from './compute-due';
import type { Due, DueRequest } from './due-request';
import type { OverallTerm, TermAlternative } from './overall-term';
import type { Schedule } from './schedule';
import { dueAfterChanges } from './due-after-changes';
import type { TermChange } from './term-change';
import type { TraceEntry } from './trace';

/** When an application was filed and by whose hours it runs. */
export interface Filing {
  readonly filedAt: Date;
  /** Hours of the provider. */
  readonly schedule: Schedule;
  /** Hours of the place of filing. */
  readonly intake: Schedule;
  readonly calendars: DueRequest['calendars'];
}

/** Starts that the filing itself is; any other event is not awaited: the term is promised from the filing. */
const STARTS: ReadonlySet<StartEvent> = new Set<StartEvent>([
  'submission',
  'registration',
  'consent',
  'not-stated',
]);
/** What a part in the middle of a chain leaves to the last one. */
const ONLY_AT_END: ReadonlySet<TraceEntry['code']> = new Set<TraceEntry['code']>([
  'due',
  'schedule',
  'beyond-calendar',
]);

/**
 * When the whole service is due: the latest end of all alternatives, with the reasoning of that one, and then what
 * happened to the case meanwhile, in the order given.
 */
export function overallDue(term: OverallTerm, filing: Filing, changes: readonly TermChange[] = []): Due {
  const [first, ...others] = term.alternatives;
  const ends = [first, ...others].map((alternative) => ({
    alternative,
    ...alternativeDue(alternative, filing),
  }));
  const last = ends.reduce((latest, end) => (end.due > latest.due ? end : latest));
  const remarks: TraceEntry[] = [];
  if (last.alternative.derived) remarks.push({ code: 'derived-from-route' });
  if (term.proposed !== null) remarks.push({ code: 'proposed', reason: term.proposed });
  if (ends.length > 1) remarks.push({ code: 'longer-of', at: ends.map(({ due }) => due.toISOString()) });
  const due: Due = {
    due: last.due,
    trace: [...last.trace.slice(0, -1), ...remarks, ...last.trace.slice(-1)],
  };
  if (changes.length === 0) return due;
  const { unit = 'working-day' } = last.alternative.parts.at(-1) ?? {};
  return dueAfterChanges(due, { unit, clock: clockOf(last.alternative, unit, filing) }, changes, filing);
}

/** What is added up from the work of people runs by their hours, even when it came through a portal that never closes. */
function clockOf({ derived }: TermAlternative, unit: Unit, { schedule, intake }: Filing): Schedule {
  const byPeople = derived && intake.roundTheClock && (unit === 'minute' || unit === 'hour');
  return byPeople ? schedule : intake;
}

function alternativeDue(alternative: TermAlternative, filing: Filing): Due {
  const { parts, startEvent, excludesStartDay } = alternative;
  const [{ schedule, calendars }, filed] = [filing, STARTS.has(startEvent) ? startEvent : 'submission'];
  let chain: Due = { due: filing.filedAt, trace: [] };
  parts.forEach(({ amount, unit, clause }, index) => {
    const intake = clockOf(alternative, unit, filing);
    const event = index === 0 ? filed : 'previous-step';
    const start = chain.due;
    chain = join(
      chain,
      computeDue({
        amount,
        unit,
        clause,
        excludesStartDay,
        start,
        startEvent: event,
        schedule,
        intake,
        calendars,
      }),
    );
  });
  if (filed === startEvent) return chain;
  const [period, ...rest] = chain.trace;
  const remark: TraceEntry = { code: 'counted-from-filing', insteadOf: startEvent };
  return { due: chain.due, trace: period === undefined ? [remark] : [period, remark, ...rest] };
}

function join(before: Due, next: Due): Due {
  if (before.trace.length === 0) return next;
  const years = new Set(
    next.trace.flatMap((entry) => (entry.code === 'calendar-not-known' ? [entry.year] : [])),
  );
  const kept = before.trace.filter(
    (entry) =>
      !ONLY_AT_END.has(entry.code) && !(entry.code === 'calendar-not-known' && years.has(entry.year)),
  );
  return { due: next.due, trace: [...kept, ...next.trace.filter(({ code }) => code !== 'started')] };
}
