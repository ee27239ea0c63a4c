import type { StartEvent } from '../edition/vocabulary';
import { computeDue } from './compute-due';
import type { Due, DueRequest } from './due-request';
import type { OverallTerm, TermAlternative } from './overall-term';
import type { Schedule } from './schedule';
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

/** When the whole service is due: the latest end of all alternatives, with the reasoning of that one. */
export function overallDue(term: OverallTerm, filing: Filing): Due {
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
  return { due: last.due, trace: [...last.trace.slice(0, -1), ...remarks, ...last.trace.slice(-1)] };
}

function alternativeDue(alternative: TermAlternative, filing: Filing): Due {
  const { parts, startEvent, excludesStartDay, derived } = alternative;
  const [{ schedule, calendars }, filed] = [filing, STARTS.has(startEvent) ? startEvent : 'submission'];
  let chain: Due = { due: filing.filedAt, trace: [] };
  parts.forEach(({ amount, unit, clause }, index) => {
    // What is added up from the work of people runs by their hours, even when it came through a portal that never closes.
    const byPeople = derived && filing.intake.roundTheClock && (unit === 'minute' || unit === 'hour');
    const intake = byPeople ? schedule : filing.intake;
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
