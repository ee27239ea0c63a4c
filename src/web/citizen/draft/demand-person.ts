import type { Person } from '../../../domain/access/person';
import { DomainError } from '../../../kernel/domain-error';
import type { RequestContext } from '../../route';

/** Whoever is logged in. The permission of the route has let nobody else in. */
export function demandPerson({ person }: RequestContext): Person {
  if (person === null) throw new DomainError('forbidden');
  return person;
}
