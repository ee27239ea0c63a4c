import type { LoadedCase } from '../../data/applications';
import { canSeeCase, type CaseFacts } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';

/** A case as permission decisions see it. */
export function caseFacts({
  application,
  workItem,
}: Pick<LoadedCase, 'application' | 'workItem'>): CaseFacts {
  const { accountId, applicantIin, organisationCode } = application;
  return { accountId, applicantIin, organisationCode, workItem };
}

/**
 * A case that a person may not see does not exist for them.
 * @throws DomainError `not-found`
 */
export function demandSight(person: Person, loaded: Pick<LoadedCase, 'application' | 'workItem'>): CaseFacts {
  const facts = caseFacts(loaded);
  if (!canSeeCase(person, facts)) throw new DomainError('not-found');
  return facts;
}
