import type { Person } from '../access/person';
import type { Actor } from './actor';

/** A person as the journal names them. */
export function actorOf(person: Person): Actor {
  if (person.kind === 'citizen') return { kind: 'citizen', accountId: person.accountId };
  const { accountId, role, name, position, organisationCode } = person;
  return { kind: 'staff', accountId, role, name, position: { ...position }, organisationCode };
}
