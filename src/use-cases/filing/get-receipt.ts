import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import { canSeeCase } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import type { ApplicationEvent } from '../../domain/application/event';
import type { Language } from '../../kernel/language';
import { DomainError } from '../../kernel/domain-error';
import type { AcceptanceReceipt } from '../../print/acceptance-model';
import { receiptModel } from './receipt-model';
import type { Reference } from './reference';

export interface GetReceiptDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly reference: Pick<Reference, 'registryTitles'>;
  readonly printReceipt: (model: AcceptanceReceipt) => Promise<Buffer>;
  readonly baseUrl: string;
}

/**
 * The acceptance receipt (қолхат) of an application, printed from the fact of its filing: it can be had again at any time
 * and always says the same.
 * @throws DomainError `not-found` for a number that is unknown or of a case the person may not see.
 */
export function getReceipt(deps: GetReceiptDeps) {
  return async (person: Person, number: string, language: Language): Promise<Buffer> => {
    const known = await deps.applications.findByNumber(number);
    const found = known && (await deps.applications.findCase(known.id));
    if (found === undefined || !canSeeCase(person, { ...found.application, workItem: found.workItem })) {
      throw new DomainError('not-found');
    }
    const filing = filingOf(found.events);
    const [edition, organisation] = await Promise.all([
      deps.editions.get(filing.payload.serviceId, filing.payload.rulesEdition),
      deps.organisations.find(filing.payload.organisationCode),
    ]);
    const { registryTitles } = deps.reference;
    return deps.printReceipt(receiptModel({ filing, edition, organisation, language, registryTitles, baseUrl: deps.baseUrl }));
  };
}

function filingOf(events: readonly ApplicationEvent[]): Extract<ApplicationEvent, { type: 'filed' }> {
  const [first] = events;
  if (first?.type !== 'filed') throw new Error('The journal of a case begins with its filing');
  return first;
}
