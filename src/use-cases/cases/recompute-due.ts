import type { ApplicationRepository } from '../../data/applications';
import type { EventPayload } from '../../domain/application/event';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import { tellJob } from '../office/tell-job';
import { changeCase, type CaseBefore, type CaseDecision } from './change-case';
import { caseInTime } from './case-in-time';
import type { MovedAnswer } from './answer-anew';
import { dueAnew, type DueAnewDeps, type DueTimes, type StepTimes } from './due-anew';
import { nextTelling } from './next-telling';
import { untilAgreed } from './until-agreed';

/** The decision of an administrator behind a new due time. */
export interface CalendarCause {
  /** Order number of the decision. */
  readonly decision: string;
  /** In the words that people are told. */
  readonly reason: LocalizedText;
}

export interface RecomputeDueDeps extends DueAnewDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly clock: Clock;
}

/**
 * Reckons the due times of a case by the calendar as it is now, and until when the applicant may answer what they were asked
 * or told: that time only ever grows. When any differ, the fact is written with its reason, and the applicant is told. Run again it changes nothing.
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
  const anew = await parts.reckon(caseInTime(before), calendars);
  const { term, dueAt, answer } = anew;
  const was = timesOf(application.dueAt, workItem);
  const is = timesOf(dueAt, anew.step);
  const moved = was.dueAt !== is.dueAt;
  if (!moved && was.stepDueAt === is.stepDueAt && answer === null) return null;
  const now = deps.clock.now();
  const payload = {
    ...{ cause: { kind: 'calendar' as const, ...cause }, before: was, after: is, term },
    ...(answer === null ? {} : { answer: answerFact(answer) }),
  };
  const told = toldOf(moved, answer, now);
  return {
    events: [{ type: 'due-changed', at: now, actor: { kind: 'portal' }, payload }],
    dueAt,
    ...followingOf(before, anew, now),
    jobs: told === null ? [] : [tellJob(application.id, told, state.lastSeq + 1)],
  };
}

/** One message: until when one may answer comes first, and the letter says with it when the service is due. */
function toldOf(
  moved: boolean,
  answer: MovedAnswer | null,
  now: Date,
): 'answer-extended' | 'due-changed' | null {
  if (answer !== null && answer.until >= now) return 'answer-extended';
  return moved ? 'due-changed' : null;
}

/** The due instants of the service and of the open step as the journal writes them. */
function timesOf(dueAt: Date, step: Pick<StepTimes, 'stepDueAt'> | null) {
  const stepDueAt = step?.stepDueAt ?? null;
  return { dueAt: dueAt.toISOString(), stepDueAt: stepDueAt === null ? null : stepDueAt.toISOString() };
}

function answerFact({ of, before, until }: MovedAnswer): NonNullable<EventPayload<'due-changed'>['answer']> {
  return { of, before: before.toISOString(), until: until.toISOString() };
}

/** The open step at its new times, and the request that is waited for longer. */
function followingOf(
  { workItem: item, state: { completion } }: CaseBefore,
  { step, answer }: DueTimes,
  now: Date,
): Pick<CaseDecision, 'workItem' | 'completion'> {
  if (item === null || step === null) return {};
  const times = { id: item.id, ...step, escalateAt: nextTelling(item, step, now) };
  if (answer?.of !== 'completion' || completion === null)
    return { workItem: { kind: 'reschedule', ...times } };
  const { until } = answer;
  return {
    workItem: { kind: 'wait', ...times, until, openedAt: item.openedAt },
    completion: { kind: 'move', round: completion.round, until },
  };
}
