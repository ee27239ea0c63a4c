import type { LoadedCase } from '../../data/applications';
import { canSeeCase, type CaseFacts } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';

type Facts = Pick<LoadedCase, 'application' | 'workItem' | 'events'>;

/** A case as permission decisions see it. */
export function caseFacts({ application, workItem, events }: Facts): CaseFacts {
  const { accountId, applicantIin, organisationCode } = application;
  const actedOn = events.flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.organisationCode] : []));
  return { accountId, applicantIin, organisationCode, workItem, actedOn };
}

/**
 * A case that a person may not see does not exist for them.
 * @throws DomainError `not-found`
 */
export function demandSight(person: Person, loaded: Facts): CaseFacts {
  const facts = caseFacts(loaded);
  if (!canSeeCase(person, facts)) throw new DomainError('not-found');
  return facts;
}
