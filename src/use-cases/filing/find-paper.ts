import type { DraftPrintRepository } from '../../data/draft-prints';
import { findPaperFlaw, type PaperFlaw } from '../../domain/filing/paper-signature';
import type { OpenDraft } from '../drafts/open-draft';
import { markOf } from './application-print';
import { printedOf } from './signed-draft';

/** How far a visitor's signature on paper is. */
export interface CounterPaper {
  readonly flaw: PaperFlaw | null;
  /** When what the application says now was printed; null: it was not. */
  readonly printedAt: Date | null;
  /** As which document the signed paper is handed in; null where the list has none. */
  readonly documentId: string | null;
  /** The short mark on each sheet of what it says now. */
  readonly mark: string;
}

/** Looks how far the signature on paper is; on the portal nobody signs on paper: null. */
export function findPaper({ draftPrints }: { readonly draftPrints: Pick<DraftPrintRepository, 'find'> }) {
  return async (open: OpenDraft): Promise<CounterPaper | null> => {
    if (open.form.channel === 'portal') return null;
    const { hash, documentId, scans } = printedOf(open);
    const print = await draftPrints.find(open.draft.id);
    const printedAt = print?.hash === hash ? print.printedAt : null;
    return {
      flaw: findPaperFlaw(print, hash, scans),
      printedAt,
      documentId,
      mark: markOf(hash),
    };
  };
}
