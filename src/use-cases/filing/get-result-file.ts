import type { Storage } from '../../adapters/storage/port';
import type { ApplicationRepository } from '../../data/applications';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import type { PrintedPaper } from '../office/print-intake-refusal';
import { demandSight } from '../cases/case-facts';

export interface GetResultFileDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase'>;
  readonly storage: Pick<Storage, 'read'>;
  /** The notice of an application that was not accepted. */
  readonly printIntakeRefusal: (person: Person, caseId: string, language: Language) => Promise<PrintedPaper>;
}

/**
 * The result of a case as it was signed, byte for byte. A citizen has it once it is issued. Of an application that was not
 * accepted: the notice that says why, in the language asked for (order 509, burial, clause 16; order 206, annex 9).
 * @throws DomainError `not-found` while there is none, or for a case the person may not see.
 */
export function getResultFile({ applications, storage, printIntakeRefusal }: GetResultFileDeps) {
  return async (
    person: Person,
    number: string,
    language: Language,
  ): Promise<{ bytes: Buffer; name: string }> => {
    const known = await applications.findByNumber(number);
    const found = known && (await applications.findCase(known.id));
    if (found === undefined) throw new DomainError('not-found');
    demandSight(person, found);
    const { result } = found;
    if (found.application.status === 'intake-refused') {
      const { content, name } = await printIntakeRefusal(person, found.application.id, language);
      return { bytes: content, name };
    }
    if (result === null || (person.kind === 'citizen' && result.issuedAt === null))
      throw new DomainError('not-found');
    return { bytes: await storage.read(result.storageKey), name: `${result.number}.pdf` };
  };
}
