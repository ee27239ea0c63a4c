import type { DraftPrintRepository } from '../../data/draft-prints';
import type { Person } from '../../domain/access/person';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { ReceiptDocument } from '../../print/acceptance-model';
import type * as Prints from '../../print/register';
import { applicationPrint, markOf } from './application-print';
import type { DraftContents, LoadDraftContents } from './draft-contents';
import { sheetsOf } from './sheets-of';
import type { PaperToSign } from './signed-draft';

export interface PrintToSignDeps {
  readonly loadDraft: LoadDraftContents;
  readonly draftPrints: Pick<DraftPrintRepository, 'find' | 'record'>;
  readonly makePrint: (typeof Prints)['makePrint'];
  readonly clock: Clock;
}

/** The application for the visitor's own hand; or the first page on which something is missing. */
export type PrintedToSign =
  | { readonly kind: 'printed'; readonly content: Buffer; readonly name: string }
  | { readonly kind: 'incomplete'; readonly pageKey: string };

/**
 * Prints a filled-in draft at a window, in the visitor's language, and keeps what was printed: what is signed by hand counts
 * for this content alone. Printed again unchanged it is the same paper, byte for byte.
 * @throws DomainError `not-found`, `draft-filed`; `forbidden` for whoever is at no window
 */
export function printToSign({ loadDraft, draftPrints, makePrint, clock }: PrintToSignDeps) {
  return async (person: Person, draftId: string): Promise<PrintedToSign> => {
    if (person.kind !== 'staff') throw new DomainError('forbidden');
    const contents = await loadDraft(person, draftId);
    const { incompletePage, printed, draft } = contents;
    if (incompletePage !== null) return { kind: 'incomplete', pageKey: incompletePage };
    await draftPrints.record(draftId, { hash: printed.hash, printedAt: clock.now() }, person.accountId);
    const kept = await draftPrints.find(draftId);
    const madeAt = kept?.printedAt ?? clock.now();
    const content = await makePrint('application', modelOf(contents, madeAt));
    return { kind: 'printed', content, name: `${draft.serviceId}-${printed.hash.slice(0, 8)}.pdf` };
  };
}

function modelOf({ draft, rules, form, answers, consents, printed }: DraftContents, madeAt: Date) {
  return applicationPrint({
    ...{ rules, form, answers, madeAt },
    language: draft.language,
    number: null,
    mark: markOf(printed.hash),
    documents: printed.handedIn.map(lineOf),
    consents: consents.map(({ textKk, textRu }) => ({ kk: textKk, ru: textRu })),
    signed: null,
  });
}

function lineOf({ item, files }: PaperToSign['handedIn'][number]): ReceiptDocument {
  const sheets = sheetsOf(files);
  return {
    name: item.name,
    way: files.length > 0 ? 'attached' : 'handed-in',
    ...(sheets === null ? {} : { sheets }),
  };
}
