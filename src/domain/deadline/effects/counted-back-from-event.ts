import { dateAt, offsetOf } from '../calendar-walk';
import { countedBack } from '../counted-back';
import type { DeadlineDue } from '../deadline-request';
import { isoInstant } from '../iso-instant';
import { localDay, toInstant, toLocal } from '../local-time';
import { joinTraces } from '../running-term';
import type { TimedDeadline } from '../timed-deadline';
import type { TraceEntry } from '../trace';
import { periodEntry, termDueEntry, termOfCase } from './term-of-case';

/** The last moment before an event: before the end of the service's term, or before the start itself (a session). */
export function countedBackFromEvent(timed: TimedDeadline): DeadlineDue {
  const { request } = timed;
  const calendar = request.calendars[request.schedule.week];
  const { event, trace: before } =
    request.startEvent === 'before-service-deadline' ? endOfTerm(timed) : startItself(timed);
  const trace: TraceEntry[] = [];
  const due = countedBack(request, toLocal(event), trace);
  const date = dateAt(calendar, offsetOf(calendar, localDay(due)));
  trace.push({ code: 'due', at: isoInstant(calendar, due), date });
  return { due: toInstant(due), trace: [periodEntry(timed), ...joinTraces(before, trace)] };
}

interface Anchor {
  readonly event: Date;
  readonly trace: readonly TraceEntry[];
}

function endOfTerm(timed: TimedDeadline): Anchor {
  const { due, trace } = termOfCase(timed);
  const reasons = trace.filter(({ code }) => code !== 'due' && code !== 'term-due');
  return { event: due, trace: [...reasons, termDueEntry(timed, due)] };
}

function startItself({ request }: TimedDeadline): Anchor {
  const { start, startEvent: event, schedule, calendars } = request;
  const calendar = calendars[schedule.week];
  const local = toLocal(start);
  const date = dateAt(calendar, offsetOf(calendar, localDay(local)));
  return { event: start, trace: [{ code: 'started', event, at: isoInstant(calendar, local), date }] };
}
