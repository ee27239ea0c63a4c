import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import { differenceOf } from '../../domain/administration/difference';
import { knownEverywhereFrom } from '../../domain/administration/known-everywhere';
import { periodFacts } from '../../domain/administration/period-facts';
import { deadlineSubject } from '../../domain/administration/rules-in-force';
import type { Deadline } from '../../domain/edition/deadlines';
import { DomainError } from '../../kernel/domain-error';
import { decide, type DecideDeps, type Decision } from './decide';
import { demandAdministrator } from './demand-administrator';

/** Which period of which edition. */
export interface DeadlinePlace {
  readonly serviceId: string;
  readonly editionId: string;
  readonly deadlineId: string;
}

/** What an administrator decides about a period; a value of null gives the act's own words back their force. */
export type DeadlineDecision = Omit<Decision<'deadline-override'>, 'kind' | 'subject'>;

export interface ChangeDeadlineDeps extends DecideDeps {
  readonly editions: Pick<EditionLibrary, 'get'>;
}

/**
 * Amends a period for applications from an instant on, or withdraws the amendment. What was filed before stays on its
 * rules.
 * @throws DomainError those of {@link decide}; `not-found`; `invalid` when an amendment names no act
 */
export function changeDeadline(deps: ChangeDeadlineDeps) {
  const write = decide(deps);
  return async (person: Person, place: DeadlinePlace, decision: DeadlineDecision): Promise<void> => {
    demandAdministrator(person);
    const { value, act } = decision;
    if (value !== null && act === null) throw new DomainError('invalid');
    const edition = await deps.editions.get(place.serviceId, place.editionId);
    const printed = deadlineOf(edition, place.deadlineId);
    const subject = deadlineSubject(edition, printed.id);
    const [last] = await deps.administered.history('deadline-override', subject);
    const asPrinted = value !== null && differenceOf(periodFacts(printed), value).length === 0;
    if (asPrinted && (last === undefined || last.value === null)) throw new DomainError('nothing-changed');
    const effectiveFrom = inForceFrom(decision.effectiveFrom, deps.clock.now());
    await write<'deadline-override'>(
      person,
      { ...decision, kind: 'deadline-override', subject, effectiveFrom },
      { standing: null },
    );
  };
}

/**
 * "At once" is the moment at which every process of the portal knows: before it nobody files by the new rules, after it
 * nobody by the old ones, so that the promise of a case and the rules that it is read with are always the same.
 */
export function inForceFrom(wanted: Date | null, now: Date): Date {
  return wanted ?? knownEverywhereFrom(now);
}

/** @throws DomainError `not-found` */
export function deadlineOf<D extends Deadline>(
  { deadlines }: { readonly deadlines: readonly D[] },
  deadlineId: string,
): D {
  const found = deadlines.find(({ id }) => id === deadlineId);
  if (found === undefined) throw new DomainError('not-found');
  return found;
}
