import type { Readable } from 'node:stream';
import type { Storage } from '../../adapters/storage/port';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { findInformation, type SignInformationDeps } from './sign-information';

/** The paper of an answer, for whoever asked. @throws DomainError `not-found`, also while it is not answered */
export function getInformationFile(
  deps: Pick<SignInformationDeps, 'informationRequests' | 'editions'> & {
    readonly storage: Pick<Storage, 'open'>;
  },
) {
  const own = findInformation(deps);
  return async (
    person: Person,
    id: string,
  ): Promise<{ readonly name: string; readonly content: Readable }> => {
    const { sent, answered } = (await own(person, id)).request;
    if (sent === null || answered === null) throw new DomainError('not-found');
    return { name: `${sent.number}.pdf`, content: await deps.storage.open(answered.storageKey) };
  };
}
