import type { Secrets } from '../../adapters/secrets/port';
import type { SigningHandoverRepository } from '../../data/signing-handovers';
import type { Person } from '../../domain/access/person';
import { slipNumber } from '../../domain/numbering/slip-number';
import type { Clock } from '../../kernel/clock';
import type { LoadDraftContents } from '../filing/draft-contents';

interface Deps {
  readonly loadDraft: LoadDraftContents;
  readonly handovers: Pick<SigningHandoverRepository, 'keepSlip'>;
  readonly secrets: Pick<Secrets, 'newCode'>;
  readonly clock: Clock;
}

const TRIES = 5;

/**
 * The number by which an operator finds the person's draft; asked again it is the same. It says nothing of the person.
 * @throws DomainError `not-found` for a draft that is not theirs
 */
export function getCounterSlip({ loadDraft, handovers, secrets, clock }: Deps) {
  return async (person: Person, draftId: string): Promise<string> => {
    await loadDraft(person, draftId);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = await handovers.keepSlip(draftId, slipNumber(secrets.newCode()), clock.now());
      if (number !== undefined) return number;
    }
    throw new Error('There is no free number for a counter');
  };
}
