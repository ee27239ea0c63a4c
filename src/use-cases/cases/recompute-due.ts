import type { ApplicationRepository } from '../../data/applications';
import type { WorkItemRecord } from '../../data/application-records';
import type { WorkItemChange } from '../../data/commit-case';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import { tellJob } from '../office/tell-job';
import { changeCase, type CaseBefore, type CaseDecision } from './change-case';
import { caseInTime } from './case-in-time';
import { dueAnew, type StepTimes } from './due-anew';
import { nextTelling } from './next-telling';
import type { TermNowDeps } from './term-now';
import { untilAgreed } from './until-agreed';

/** The decision of an administrator behind a new due time. */
export interface CalendarCause {
  /** Order number of the decision. */
  readonly decision: string;
  /** In the words that people are told. */
  readonly reason: LocalizedText;
}

export interface RecomputeDueDeps extends TermNowDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly clock: Clock;
}

/**
 * Reckons the due times of a case by the calendar as it is now. When they differ, the fact is written with its reason,
 * and the applicant is told. Run again it changes nothing.
 * @returns whether anything changed
 */
export function recomputeDue(deps: RecomputeDueDeps) {
  const reckon = dueAnew(deps);
  const change = changeCase(deps.applications);
  return async (caseId: string, cause: CalendarCause, calendars: WorkingCalendars): Promise<boolean> => {
    let changed = false;
    await untilAgreed(() =>
      change(caseId, async (before) => {
        const decision = await newTimes(deps, { before, reckon, cause, calendars });
        changed = decision !== null;
        return decision;
      }),
    );
    return changed;
  };
}

async function newTimes(
  deps: RecomputeDueDeps,
  parts: {
    readonly before: CaseBefore;
    readonly reckon: ReturnType<typeof dueAnew>;
    readonly cause: CalendarCause;
    readonly calendars: WorkingCalendars;
  },
): Promise<CaseDecision | null> {
  const { before, cause, calendars } = parts;
  const { state, application, workItem } = before;
  if (application.closedAt !== null) return null;
  const { term, dueAt, step } = await parts.reckon(caseInTime(before), calendars);
  const was = timesOf(application.dueAt, workItem);
  const is = timesOf(dueAt, step);
  const moved = was.dueAt !== is.dueAt;
  if (!moved && was.stepDueAt === is.stepDueAt) return null;
  const now = deps.clock.now();
  const payload = { cause: { kind: 'calendar' as const, ...cause }, before: was, after: is, term };
  return {
    events: [{ type: 'due-changed', at: now, actor: { kind: 'portal' }, payload }],
    dueAt,
    ...(workItem === null || step === null ? {} : { workItem: rescheduled(workItem, step, now) }),
    jobs: moved ? [tellJob(application.id, 'due-changed', state.lastSeq + 1)] : [],
  };
}

/** The due instants of the service and of the open step as the journal writes them. */
function timesOf(dueAt: Date, step: Pick<StepTimes, 'stepDueAt'> | null) {
  const stepDueAt = step?.stepDueAt ?? null;
  return { dueAt: dueAt.toISOString(), stepDueAt: stepDueAt === null ? null : stepDueAt.toISOString() };
}

/** The open step at its new times. */
function rescheduled(item: WorkItemRecord, step: StepTimes, now: Date): WorkItemChange {
  return { kind: 'reschedule', id: item.id, ...step, escalateAt: nextTelling(item, step, now) };
}
