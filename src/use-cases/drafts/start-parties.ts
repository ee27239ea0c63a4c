import type { Representative } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import { mayEnter } from '../../domain/access/permission';
import type { Channel } from '../../domain/edition/vocabulary';
import { DomainError } from '../../kernel/domain-error';
import type { StartInput } from './start-input';

/** For whom an application is begun, by whom and through what. */
export interface StartParties {
  readonly channel: Channel;
  readonly applicantIin: string;
  readonly applicantName: string;
  readonly applicantPhone: string | null;
  readonly representative: Representative | null;
}

/**
 * Settles who is who. Citizens apply for themselves or for a principal, on the portal; staff of the counters for whoever
 * stands before them.
 * @throws DomainError `forbidden`; `own-principal` when the principal is the person itself.
 */
export function startParties(person: Person, input: StartInput): StartParties {
  if (input.by === 'counter') {
    if (!mayEnter('counter', person) || input.channel === 'portal') throw new DomainError('forbidden');
    const { channel, applicantIin, applicantName, applicantPhone, representative } = input;
    return { channel, applicantIin, applicantName, applicantPhone, representative };
  }
  if (person.kind !== 'citizen') throw new DomainError('forbidden');
  const { iin, name } = person;
  if (input.by === 'myself') {
    return {
      channel: 'portal',
      applicantIin: iin,
      applicantName: name,
      applicantPhone: null,
      representative: null,
    };
  }
  if (input.principalIin === iin) throw new DomainError('own-principal');
  return {
    channel: 'portal',
    applicantIin: input.principalIin,
    applicantName: input.principalName,
    applicantPhone: null,
    representative: { iin, name, basis: input.powerNumber },
  };
}
