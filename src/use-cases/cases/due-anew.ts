import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { Channel } from '../../domain/edition/vocabulary';
import type { Term } from '../filing/promised-term';
import {
  answerAnew,
  type AnswerAnewDeps,
  type AnsweredCase,
  type MovedAnswer,
  pausedLonger,
} from './answer-anew';
import { stepTimes } from './step-times';
import { termNow, type TermNowDeps, type TimedCase } from './term-now';

export interface DueAnewDeps extends TermNowDeps {
  readonly reference: TermNowDeps['reference'] & AnswerAnewDeps['reference'];
}

/** What the due times of a case under way follow from, beside the calendar. */
export interface CaseInTime extends TimedCase, AnsweredCase {
  /** The open step; `waits`: the applicant is waited for, and its own limit does not run. */
  readonly step: { readonly key: string; readonly openedAt: Date; readonly waits?: boolean } | null;
}

/** The due times of a case by some calendar. */
export interface DueTimes {
  readonly term: Term;
  readonly dueAt: Date;
  readonly step: StepTimes | null;
  /** Until when the applicant may answer, where that moves. */
  readonly answer: MovedAnswer | null;
}

/** The due times of an open step. */
export type StepTimes = ReturnType<typeof stepTimes>;

/**
 * Reckons the due times of a case anew: the whole service, the open step and the answer that is waited for. The preview of a changed calendar and the
 * job that applies it both ask here, so that the one promises what the other does.
 */
export function dueAnew(deps: DueAnewDeps) {
  const term = termNow(deps);
  const answering = answerAnew(deps);
  return async (one: CaseInTime, calendars: WorkingCalendars): Promise<DueTimes> => {
    const answer = await answering(one, calendars);
    const promise = await term({ ...one, changes: pausedLonger(one.changes ?? [], answer) }, calendars);
    return { ...promise, step: await stepAnew(deps, one, promise.dueAt, calendars), answer };
  };
}

async function stepAnew(
  { plans, editions }: TermNowDeps,
  { filed, filedAt, step: open }: CaseInTime,
  serviceDueAt: Date,
  calendars: WorkingCalendars,
): Promise<StepTimes | null> {
  if (open === null) return null;
  const [plan, rules] = await Promise.all([
    plans.get(filed.planHash),
    editions.asOf(filed.serviceId, filed.rulesEdition, filedAt),
  ]);
  const step = plan.steps.find(({ key }) => key === open.key);
  if (step === undefined) throw new Error('An open step that is not in the plan of its case');
  const hours = filed.term.hours?.provider ?? null;
  return stepTimes({
    plan,
    step,
    rules,
    channel: Channel.parse(filed.channel),
    calendars,
    hours,
    at: open.openedAt,
    serviceDueAt,
    waits: open.waits === true,
  });
}
