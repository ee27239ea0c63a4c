import type { EditionLibrary } from '../../data/edition-library';
import type { QueueKey } from '../../data/queue-statement';
import type { RoutePlanRepository } from '../../data/route-plans';
import type { WaitingPage, WaitingRepository, WaitingRow } from '../../data/waiting';
import type { Person } from '../../domain/access/person';
import { decisionOptions } from '../../domain/edition/decision-options';
import type { Edition } from '../../domain/edition/edition';
import { DomainError } from '../../kernel/domain-error';
import type { LocalizedText } from '../../kernel/localized-text';

/** A prepared decision in the list of a head. */
export interface WaitingDecision {
  readonly row: WaitingRow;
  readonly rules: Edition;
  readonly outcome: LocalizedText;
  /** The head prepared it: another one signs. */
  readonly own: boolean;
}

export interface ListWaitingDeps {
  readonly waiting: WaitingRepository;
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly plans: Pick<RoutePlanRepository, 'get'>;
}

/**
 * Decisions that wait for the signature of a head: those in their hands, and those of their unit in nobody's.
 * @throws DomainError `forbidden` for everybody else
 */
export function listWaiting(deps: ListWaitingDeps) {
  return async (
    person: Person,
    after: QueueKey | null,
  ): Promise<{ readonly decisions: readonly WaitingDecision[]; readonly next: WaitingPage['next'] }> => {
    if (person.kind !== 'staff' || person.role !== 'head') throw new DomainError('forbidden');
    const { rows, next } = await deps.waiting.listWaiting(person, after);
    const shown = await Promise.all(rows.map((row) => shownOf(deps, row, person.accountId)));
    return { decisions: shown.filter((one) => one !== undefined), next };
  };
}

/** Undefined for a step of heads at which nothing is signed. */
async function shownOf(
  { plans, editions }: ListWaitingDeps,
  row: WaitingRow,
  accountId: string,
): Promise<WaitingDecision | undefined> {
  const [plan, rules] = await Promise.all([
    plans.get(row.planHash),
    editions.get(row.serviceId, row.rulesEdition),
  ]);
  if (plan.steps.find(({ key }) => key === row.stepKey)?.stage !== 'sign') return undefined;
  const outcome = decisionOptions(rules).find((option) => option.outcome === row.outcome)?.title;
  if (outcome === undefined) throw new Error('A decision that its edition does not know');
  return { row, rules, outcome, own: row.preparedBy === accountId };
}
