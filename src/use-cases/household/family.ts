import type { HouseholdRepository } from '../../data/household';
import type { Person } from '../../domain/access/person';
import type { HouseholdMember } from '../../domain/household/household-member';
import { DomainError } from '../../kernel/domain-error';

interface Deps {
  readonly household: Pick<HouseholdRepository, 'listOfAccount' | 'remove'>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The family of whoever is logged in. Staff have none here: what visitors tell them stays in the visitor's application. */
export function family({ household }: Deps) {
  return {
    list: async (person: Person): Promise<readonly HouseholdMember[]> =>
      person.kind === 'citizen' ? household.listOfAccount(person.accountId) : [],

    /** @throws DomainError `forbidden` for staff, `not-found` when the person's family has no such member */
    async remove(person: Person, memberId: string): Promise<void> {
      if (person.kind !== 'citizen') throw new DomainError('forbidden');
      const removed = UUID.test(memberId) && (await household.remove(person.accountId, memberId));
      if (!removed) throw new DomainError('not-found');
    },
  };
}
