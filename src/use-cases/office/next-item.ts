import type { WorkItemChange } from '../../data/commit-case';
import { Answers } from '../../domain/fields/answer';
import { writtenAddress } from '../../domain/filing/written-address';
import { Channel } from '../../domain/edition/vocabulary';
import type { Organisation } from '../../domain/organisation/organisation';
import { nextStep, type StepEvent } from '../../domain/routing/advance';
import type { PlannedStep } from '../../domain/routing/route-plan';
import { DomainError } from '../../kernel/domain-error';
import type { CaseBefore } from '../cases/change-case';
import { openStep } from '../cases/open-step';
import { formFields } from './form-fields';
import type { OfficeActDeps } from './office-deps';

/** Where a case goes when its open step ends. */
export interface Onward {
  /** Null at the end of the route. */
  readonly nextStep: string | null;
  readonly workItem: WorkItemChange;
}

type Deps = Pick<OfficeActDeps, 'plans' | 'editions' | 'organisations' | 'reference'>;

/** Closes the open step and opens the next one, in the queue of whoever has to do it. */
export function nextItem(deps: Deps) {
  return async (before: CaseBefore, event: StepEvent, at: Date): Promise<Onward> => {
    const { state, workItem } = before;
    if (workItem === null || state.stepKey === null) throw new DomainError('conflict');
    const plan = await deps.plans.get(state.filed.planHash);
    const next = nextStep(plan, state.stepKey, event);
    const close = { kind: 'close' as const, id: workItem.id, at };
    if (next.kind === 'end') return { nextStep: null, workItem: { ...close, next: null } };
    const { serviceId, rulesEdition, term } = state.filed;
    const [rules, organisations, calendars] = await Promise.all([
      deps.editions.asOf(serviceId, rulesEdition, state.filedAt),
      deps.organisations.list(),
      deps.reference.calendars(),
    ]);
    const item = openStep({
      plan,
      step: next.step,
      rules,
      channel: Channel.parse(state.filed.channel),
      address: writtenAddress(formFields(rules, state.filed.formId), Answers.parse(state.filed.answers)),
      organisations: placesOf(before, next.step, organisations),
      calendars,
      hours: term.hours?.provider ?? null,
      at,
      serviceDueAt: before.application.dueAt,
    });
    return { nextStep: next.step.key, workItem: { ...close, next: item } };
  };
}

/**
 * A case stays where it is: with the body that decides it, and at the window at which it was filed. Other windows are
 * asked by the address only when nobody took the application over a counter.
 */
function placesOf(
  { application, events }: CaseBefore,
  step: PlannedStep,
  organisations: readonly Organisation[],
): readonly Organisation[] {
  const filer = events[0]?.actor;
  const codes = [application.organisationCode, ...(filer?.kind === 'staff' ? [filer.organisationCode] : [])];
  const own = organisations.filter(({ code }) => codes.includes(code));
  const others = organisations.filter(({ kind }) => !own.some((place) => place.kind === kind));
  return step.performer === 'office'
    ? own.filter(({ code }) => code === application.organisationCode)
    : [...own, ...others];
}
