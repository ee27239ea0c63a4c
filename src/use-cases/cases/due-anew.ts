import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { Channel } from '../../domain/edition/vocabulary';
import type { Term } from '../filing/promised-term';
import { stepTimes } from './step-times';
import { termNow, type TermNowDeps, type TimedCase } from './term-now';

/** What the due times of a case under way follow from, beside the calendar. */
export interface CaseInTime extends TimedCase {
  /** The open step; `waits`: the applicant is waited for, and its own limit does not run. */
  readonly step: { readonly key: string; readonly openedAt: Date; readonly waits?: boolean } | null;
}

/** The due times of a case by some calendar. */
export interface DueTimes {
  readonly term: Term;
  readonly dueAt: Date;
  readonly step: StepTimes | null;
}

/** The due times of an open step. */
export type StepTimes = ReturnType<typeof stepTimes>;

/**
 * Reckons the due times of a case anew: the whole service and the open step. The preview of a changed calendar and the
 * job that applies it both ask here, so that the one promises what the other does.
 */
export function dueAnew(deps: TermNowDeps) {
  const term = termNow(deps);
  return async (one: CaseInTime, calendars: WorkingCalendars): Promise<DueTimes> => {
    const promise = await term(one, calendars);
    return { ...promise, step: await stepAnew(deps, one, promise.dueAt, calendars) };
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
