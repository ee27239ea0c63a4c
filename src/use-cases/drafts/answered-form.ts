import type { ConsentRecord } from '../../data/consents';
import type { DraftRecord } from '../../data/drafts';
import type { Answers } from '../../domain/fields/answer';
import type { FieldContext } from '../../domain/fields/field-type';
import type { ApplicationForm } from '../../domain/form/application-form';
import { shownForm } from '../../domain/form/shown-form';
import { type CheckedPages, checkedPages, rightAnswers } from './draft-pages';
import { settledAnswers } from './form-of-draft';
import type { TypedAnswers } from './stored-answers';

/** What the answers of a draft depend on. */
export interface Answering {
  readonly draft: DraftRecord;
  readonly typed: TypedAnswers;
  readonly consents: readonly ConsentRecord[];
  readonly context: FieldContext;
}

/** A form with the answers that count. */
export interface AnsweredForm {
  /** With the questions that are asked. */
  readonly form: ApplicationForm;
  readonly checked: CheckedPages;
  /** Normalised answers to the questions that are asked, as far as they are right, and what is settled. */
  readonly answers: Answers;
}

/**
 * Finds out which questions the answers open, and gives the answers to these alone: what was typed to others stays in the
 * draft, but is neither filed nor shown.
 */
export function answeredForm(whole: ApplicationForm, answering: Answering): AnsweredForm {
  const { draft, typed, consents, context } = answering;
  const all = checkedPages(whole, typed, consents, context);
  const form = shownForm(whole, { ...rightAnswers(all), ...settledAnswers(whole, draft) });
  const checked = form === whole ? all : checkedPages(form, typed, consents, context);
  return { form, checked, answers: { ...rightAnswers(checked), ...settledAnswers(form, draft) } };
}
