import type { ApplicationRepository } from '../../data/applications';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import type { PrintReceipt } from './print-receipt';

export interface GetPaperDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber'>;
  /** Prints a paper of a case by its id. */
  readonly print: PrintReceipt;
}

/**
 * A paper of an application by its number: its receipt, or what was filed.
 * @throws DomainError `not-found` for a number that is unknown or of a case the person may not see.
 */
export function getPaper({ applications, print }: GetPaperDeps) {
  return async (person: Person, number: string, language: Language): Promise<Buffer> => {
    const known = await applications.findByNumber(number);
    if (known === undefined) throw new DomainError('not-found');
    return (await print(person, known.id, language)).content;
  };
}
