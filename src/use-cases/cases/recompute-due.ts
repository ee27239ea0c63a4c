import type { ApplicationRepository } from '../../data/applications';
import type { NewTimes } from '../../data/commit-case';
import type { WorkItemRecord } from '../../data/application-records';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import { DomainError } from '../../kernel/domain-error';
import { tellJob } from '../office/tell-job';
import { changeCase, type CaseBefore, type CaseDecision } from './change-case';
import { stepTimes } from './step-times';
import { termNow, type TermNowDeps } from './term-now';

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

/** How often a case is taken up again when somebody acts on it at the same moment. */
const TRIES = 5;

/**
 * Reckons the due times of a case by the calendar as it is now. When they differ, the fact is written with its reason,
 * and the applicant is told. Run again it changes nothing.
 * @returns whether anything changed
 */
export function recomputeDue(deps: RecomputeDueDeps) {
  const term = termNow(deps);
  return async (caseId: string, cause: CalendarCause, calendars: WorkingCalendars): Promise<boolean> => {
    for (let tries = 1; ; tries += 1) {
      try {
        let changed = false;
        await changeCase(deps.applications)(caseId, async (before) => {
          const decision = await newTimes(deps, { before, term, cause, calendars });
          changed = decision !== null;
          return decision;
        });
        return changed;
      } catch (problem) {
        const again = problem instanceof DomainError && problem.code === 'conflict' && tries < TRIES;
        if (!again) throw problem;
      }
    }
  };
}

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
  const times = workItem === null ? null : await itemTimes(deps, { ...before, workItem }, dueAt, calendars);
  const stepDue = { was: iso(workItem?.stepDueAt), is: iso(times?.stepDueAt) };
  const moved = dueAt.getTime() !== application.dueAt.getTime();
  if (!moved && stepDue.was === stepDue.is) return null;
  return {
    events: [
      {
        type: 'due-changed',
        at: deps.clock.now(),
        actor: { kind: 'portal' },
        payload: {
          cause: { kind: 'calendar', ...cause },
          before: { dueAt: application.dueAt.toISOString(), stepDueAt: stepDue.was },
          after: { dueAt: dueAt.toISOString(), stepDueAt: stepDue.is },
          term,
        },
      },
    ],
    dueAt,
    ...(workItem === null || times === null
      ? {}
      : { workItem: { kind: 'reschedule', id: workItem.id, ...times } }),
    jobs: moved ? [tellJob(application.id, 'due-changed', state.lastSeq + 1)] : [],
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

function iso(at: Date | null | undefined): string | null {
  return at === null || at === undefined ? null : at.toISOString();
}
