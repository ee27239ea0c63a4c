import type { CaseChecks } from '../../../domain/checks/check-events';
import { type ChecksModel, presentChecks } from '../../checks/present-checks';
import type { PaperFlaw } from '../../../domain/filing/paper-signature';
import type { CounterPaper } from '../../../use-cases/filing/find-paper';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import { paperField, type PaperModel, paperModel } from './paper';
import { maskIin } from '../../../domain/identifiers/masking';
import { textIn } from '../../../kernel/localized-text';
import { consentAnswers } from '../../../use-cases/drafts/draft-pages';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import { draftSteps } from '../draft/draft.presenter';
import type { RegistryTitles } from '../../text/confirmed-by';
import { type DocumentModel, presentDocuments } from '../documents/documents.presenter';
import { type PlaceInDraft, placeInDraft } from '../question/place-in-draft';
import { type AnswerSection, answerSections } from './answer-sections';
import { type Promised, promisedTerms } from './promised-terms';
import { type LawLine, warningOf } from './warning-of';

/** What the page before signing shows. */
export interface CheckModel {
  readonly place: PlaceInDraft;
  readonly forWhom: string | null;
  readonly sections: readonly AnswerSection[];
  readonly documents: readonly Pick<
    DocumentModel,
    'name' | 'look' | 'strong' | 'text' | 'clause' | 'files'
  >[];
  readonly documentsHref: string;
  readonly consents: readonly string[];
  readonly consentsHref: string;
  /** The automatic checks of the edition; null where it has none. */
  readonly checks: ChecksModel | null;
  readonly terms: readonly Promised[];
  readonly warning: LawLine;
  readonly action: string;
  readonly summary: ErrorSummary;
  /** At a counter the visitor signs the printed form; null on the portal, where the next page asks how. */
  readonly paper: PaperModel | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/check': CheckModel;
  }
}

/** What is known of a draft beside what it says. */
export interface CheckFacts {
  readonly checks: CaseChecks | null;
  /** The signature by hand; null on the portal. */
  readonly paper: CounterPaper | null;
  /** Why it was not filed, when somebody tried. */
  readonly flaw: PaperFlaw | null;
}

/** All answers on one page, with the way back to each. */
export function presentCheck(
  open: OpenDraft,
  { checks, paper, flaw }: CheckFacts,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
  registryTitles: RegistryTitles,
): CheckModel {
  const { language, t, words: w } = context;
  const base = `/${language}/apply/${open.draft.id}`;
  const given = consentAnswers(open.form, open.consents);
  const shown = { errors: new Map<string, string>(), replaces: null, registryTitles };
  const { documents } = presentDocuments(open, shown, context);
  const speaksOfOther = open.draft.representative !== null || paper !== null;
  return {
    place: placeInDraft(open, 'check', context, draftSteps(open, context)),
    forWhom: speaksOfOther ? t('apply.draft.for-whom', { iin: maskIin(open.draft.applicantIin) }) : null,
    sections: answerSections(open, context),
    documents: documents.filter(
      ({ look, files, documentId }) =>
        documentId !== paper?.documentId && (look !== 'attach' || files.length > 0),
    ),
    documentsHref: `${base}/documents`,
    consents: open.form.consents
      .filter(({ id }) => given[id] === 'yes')
      .map(({ text }) => textIn(text, language)),
    consentsHref: `${base}/consents`,
    checks: checks === null ? null : presentChecks(checks, open.edition, registryTitles, context),
    terms: promisedTerms(open, context),
    warning: warningOf(open.edition, context),
    action: `${base}/check`,
    summary: errorSummary(
      flaw === null || paper === null
        ? []
        : [{ field: paperField(flaw, paper), text: w[`apply.paper.flaw.${flaw}`] }],
      t,
    ),
    paper: paper && paperModel(paper, open, documents, flaw, context),
  };
}
