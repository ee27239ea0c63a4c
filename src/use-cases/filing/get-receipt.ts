import type { ApplicationRepository } from '../../data/applications';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import type { PrintReceipt } from './print-receipt';

export interface GetReceiptDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber'>;
  readonly printReceipt: PrintReceipt;
}

/**
 * The acceptance receipt of an application by its number.
 * @throws DomainError `not-found` for a number that is unknown or of a case the person may not see.
 */
export function getReceipt({ applications, printReceipt }: GetReceiptDeps) {
  return async (person: Person, number: string, language: Language): Promise<Buffer> => {
    const known = await applications.findByNumber(number);
    if (known === undefined) throw new DomainError('not-found');
    return (await printReceipt(person, known.id, language)).content;
  };
}
