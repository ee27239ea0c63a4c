import type { PaperFlaw } from '../../../domain/filing/paper-signature';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { CounterPaper } from '../../../use-cases/filing/find-paper';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import type { DocumentModel } from '../documents/documents.presenter';

/** The signature of a visitor by hand: printing, signing, attaching. */
export interface PaperModel {
  readonly printAction: string;
  /** Whether it is printed as it is now. */
  readonly state: string;
  readonly printError: string | null;
  readonly sign: string;
  /** The line of the list as which the signed paper is attached, with its files; null where there is none. */
  readonly document: DocumentModel | null;
}

/** Where on the page each flaw is mended. */
const PRINT = 'print';

/** Shows how far the signature on paper is; with what is wrong, once somebody tried to file it. */
export function paperModel(
  paper: CounterPaper,
  open: Pick<OpenDraft, 'draft'>,
  documents: readonly DocumentModel[],
  flaw: PaperFlaw | null,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): PaperModel {
  const { language, words: w, t } = context;
  const document = documents.find(({ documentId }) => documentId === paper.documentId) ?? null;
  return {
    printAction: `/${language}/apply/${open.draft.id}/application`,
    state: stateOf(paper, context),
    printError: flaw === null || flaw === 'not-attached' ? null : w[`apply.paper.flaw.${flaw}`],
    sign: t('apply.paper.sign-text', { mark: paper.mark }),
    document:
      document === null || flaw !== 'not-attached'
        ? document
        : { ...document, error: w['apply.paper.flaw.not-attached'] },
  };
}

/** The field at which a flaw is mended. */
export function paperField(flaw: PaperFlaw, { documentId }: CounterPaper): string {
  return flaw === 'not-attached' && documentId !== null ? `file-${documentId}` : PRINT;
}

function stateOf(
  { printedAt, flaw }: CounterPaper,
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
): string {
  if (printedAt === null)
    return flaw === 'outdated' ? w['apply.paper.outdated'] : w['apply.paper.not-printed'];
  return t('apply.paper.printed', { date: dateInWords(printedAt, language), time: timeOfDay(printedAt) });
}
