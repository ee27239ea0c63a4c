import type { ApplicationRepository } from '../../data/applications';
import type { NewTimes } from '../../data/commit-case';
import type { WorkItemRecord } from '../../data/application-records';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import { tellJob } from '../office/tell-job';
import { changeCase, type CaseBefore, type CaseDecision } from './change-case';
import { stepTimes } from './step-times';
import { termNow, type TermNowDeps } from './term-now';
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
  const term = termNow(deps);
  const change = changeCase(deps.applications);
  return async (caseId: string, cause: CalendarCause, calendars: WorkingCalendars): Promise<boolean> => {
    let changed = false;
    await untilAgreed(() =>
      change(caseId, async (before) => {
        const decision = await newTimes(deps, { before, term, cause, calendars });
        changed = decision !== null;
        return decision;
      }),
    );
    return changed;
  };
}

/** No step is open: nothing of it changes. */
const NO_STEP = { change: {}, was: null, is: null };

async function newTimes(
  deps: RecomputeDueDeps,
  parts: {
    readonly before: CaseBefore;
    readonly term: ReturnType<typeof termNow>;
    readonly cause: CalendarCause;
    readonly calendars: WorkingCalendars;
  },
): Promise<CaseDecision | null> {
  const { before, cause, calendars } = parts;
  const { state, application, workItem } = before;
  if (application.closedAt !== null) return null;
  const { term, dueAt } = await parts.term(state, calendars);
  const step = workItem === null ? NO_STEP : await stepAnew(deps, { ...before, workItem }, dueAt, calendars);
  const moved = dueAt.getTime() !== application.dueAt.getTime();
  if (!moved && step.was === step.is) return null;
  const payload = {
    cause: { kind: 'calendar' as const, ...cause },
    before: { dueAt: application.dueAt.toISOString(), stepDueAt: step.was },
    after: { dueAt: dueAt.toISOString(), stepDueAt: step.is },
    term,
  };
  return {
    events: [{ type: 'due-changed', at: deps.clock.now(), actor: { kind: 'portal' }, payload }],
    dueAt,
    ...step.change,
    jobs: moved ? [tellJob(application.id, 'due-changed', state.lastSeq + 1)] : [],
  };
}

/** The open step with its new times, and its due instants before and after, ISO. */
async function stepAnew(
  deps: RecomputeDueDeps,
  before: CaseBefore & { readonly workItem: WorkItemRecord },
  serviceDueAt: Date,
  calendars: WorkingCalendars,
) {
  const times = await itemTimes(deps, before, serviceDueAt, calendars);
  const { id, stepDueAt } = before.workItem;
  return {
    change: { workItem: { kind: 'reschedule' as const, id, ...times } },
    was: iso(stepDueAt),
    is: iso(times.stepDueAt),
  };
}

/** The new times of the open step. Of what is still to come the head is told again. */
async function itemTimes(
  deps: RecomputeDueDeps,
  { state, workItem }: CaseBefore & { readonly workItem: WorkItemRecord },
  serviceDueAt: Date,
  calendars: WorkingCalendars,
): Promise<NewTimes> {
  const { filed, filedAt } = state;
  const [plan, rules] = await Promise.all([
    deps.plans.get(filed.planHash),
    deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt),
  ]);
  const step = plan.steps.find(({ key }) => key === workItem.stepKey);
  if (step === undefined) throw new Error('An open step that is not in the plan of its case');
  const times = stepTimes({
    plan,
    step,
    rules,
    calendars,
    hours: filed.term.hours?.provider ?? null,
    at: workItem.openedAt,
    serviceDueAt,
  });
  const now = deps.clock.now();
  return { ...times, escalateAt: now < times.soonAt ? times.soonAt : times.dueAt };
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
