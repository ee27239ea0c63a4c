import type { FormField } from '../../../domain/edition/forms';
import type { Raw } from '../../../domain/fields/raw';
import type { FormPage } from '../../../domain/form/form-pages';
import type { HouseholdMember } from '../../../domain/household/household-member';
import type { Problem } from '../../../domain/form/problem';
import { timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { typedAnswer } from '../../../use-cases/drafts/draft-pages';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import { draftSteps } from '../draft/draft.presenter';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { FieldModel } from '../fields/field-model';
import { presentField } from '../fields/present-field';
import { problemText } from '../fields/problem-text';
import { type FamilyOffer, familyOffer } from './family-offer';
import { type Opening, openingFields } from './opening';
import { type PlaceInDraft, placeInDraft } from './place-in-draft';

/** What a page of questions shows. */
export interface QuestionModel {
  readonly heading: string;
  readonly place: PlaceInDraft;
  readonly summary: ErrorSummary;
  readonly action: string;
  readonly questions: readonly { readonly field: FieldModel; readonly opening: Opening | null }[];
  /** News: the answers have opened more questions of this page; null when they have not. */
  readonly opened: string | null;
  /** Members of the family who may be put in; null where none are offered. */
  readonly family: FamilyOffer | null;
  readonly saved: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/question': QuestionModel;
  }
}

/** What is to be shown of a page: as it is kept, or as it was just sent. */
export interface ShownPage {
  readonly page: FormPage;
  readonly raw?: Readonly<Record<string, Raw>>;
  readonly problems: readonly Problem[];
  /** Questions that the answers have just opened. */
  readonly opened?: readonly FormField[];
  /** The family of the person, where it may be offered. */
  readonly family?: readonly HouseholdMember[];
  /** The person came from the summary and goes back there. */
  readonly fromCheck: boolean;
}

/** A page of questions. */
export function presentQuestion(
  open: OpenDraft,
  { page, raw = open.typed, problems, opened = [], family = [], fromCheck }: ShownPage,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): QuestionModel {
  const { language, t } = context;
  const setting = { ...context, problems, sources: open.draft.sources };
  const errors = problems.flatMap((problem) => {
    const field = page.fields.find(({ id }) => id === problem.fieldId);
    return field === undefined
      ? []
      : [{ field: problem.target, text: problemText(problem, field, language, t) }];
  });
  return {
    heading: textIn(page.title, language),
    place: placeInDraft(open, page.key, context, draftSteps(open, context)),
    summary: errorSummary(errors, t),
    action: `/${language}/apply/${open.draft.id}/${page.key}${fromCheck ? '?from=check' : ''}`,
    questions: openingFields(open.whole, page).map(({ field, opening }) => ({
      field: presentField(field, typedAnswer(field, { ...open.typed, ...raw }), setting),
      opening,
    })),
    opened: opened.length === 0 ? null : t('apply.question.opened', { count: opened.length }),
    family: familyOffer(page, raw, family, context),
    saved: t('apply.question.saved', { time: timeOfDay(open.draft.savedAt) }),
  };
}
