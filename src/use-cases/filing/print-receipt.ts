import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { Person } from '../../domain/access/person';
import type { ApplicationEvent } from '../../domain/application/event';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import type * as Prints from '../../print/register';
import type { ClauseInWords } from '../office/result-words';
import { receiptModel } from './receipt-model';
import type { Reference } from './reference';
import { demandSight } from '../cases/case-facts';

export interface PrintReceiptDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly reference: Pick<Reference, 'registryTitles'>;
  readonly makePrint: (typeof Prints)['makePrint'];
  readonly baseUrl: string;
  readonly clauseInWords: ClauseInWords;
}

type Filing = Extract<ApplicationEvent, { type: 'filed' }>;

export type PrintReceipt = ReturnType<typeof printReceipt>;

/**
 * The acceptance receipt (қолхат) of a case, printed from the fact of its filing: it can be had again at any time and
 * always says the same. Without a language it is printed in that of the application.
 * @throws DomainError `not-found` for a case that is unknown or that the person may not see.
 */
export function printReceipt(deps: PrintReceiptDeps) {
  return async (
    person: Person,
    caseId: string,
    language?: Language,
  ): Promise<{ content: Buffer; name: string }> => {
    const found = await deps.applications.findCase(caseId);
    if (found === undefined) throw new DomainError('not-found');
    demandSight(person, found);
    const filing = filingOf(found.events);
    const { serviceId, rulesEdition, number } = filing.payload;
    const [edition, organisation] = await Promise.all([
      deps.editions.asOf(serviceId, rulesEdition, filing.at),
      deps.organisations.find(acceptedAt(filing)),
    ]);
    const model = receiptModel({
      filing,
      edition,
      organisation,
      language: language ?? filing.payload.language,
      registryTitles: deps.reference.registryTitles,
      baseUrl: deps.baseUrl,
      clauseInWords: deps.clauseInWords,
    });
    return { content: await deps.makePrint('acceptance-receipt', model), name: `${number}.pdf` };
  };
}

/** Whose window took the documents: not always the body that decides on them. */
function acceptedAt({ actor, payload }: Filing): string {
  return actor.kind === 'staff' ? actor.organisationCode : payload.organisationCode;
}

function filingOf(events: readonly ApplicationEvent[]): Filing {
  const [first] = events;
  if (first?.type !== 'filed') throw new Error('The journal of a case begins with its filing');
  return first;
}
