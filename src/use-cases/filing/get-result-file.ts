import type { Storage } from '../../adapters/storage/port';
import type { ApplicationRepository } from '../../data/applications';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { demandSight } from '../cases/case-facts';

export interface GetResultFileDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase'>;
  readonly storage: Pick<Storage, 'read'>;
}

/**
 * The result of a case as it was signed, byte for byte. A citizen has it once it is issued.
 * @throws DomainError `not-found` while there is none, or for a case the person may not see.
 */
export function getResultFile({ applications, storage }: GetResultFileDeps) {
  return async (person: Person, number: string): Promise<{ bytes: Buffer; name: string }> => {
    const known = await applications.findByNumber(number);
    const found = known && (await applications.findCase(known.id));
    if (found === undefined) throw new DomainError('not-found');
    demandSight(person, found);
    const { result } = found;
    if (result === null || (person.kind === 'citizen' && result.issuedAt === null))
      throw new DomainError('not-found');
    return { bytes: await storage.read(result.storageKey), name: `${result.number}.pdf` };
  };
}
