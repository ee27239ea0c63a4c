import type { ConsentRecord } from '../../data/consents';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import type { FormField } from '../../domain/edition/forms';
import type { Answers } from '../../domain/fields/answer';
import type { FieldContext } from '../../domain/fields/field-type';
import type { Raw } from '../../domain/fields/raw';
import { fieldType } from '../../domain/fields/registry';
import type { ApplicationForm } from '../../domain/form/application-form';
import { checkPage, type CheckedPage } from '../../domain/form/check-page';
import type { FormPage } from '../../domain/form/form-pages';
import type { Problem } from '../../domain/form/problem';
import type { TypedAnswers } from './stored-answers';

/** How far one page is: `ready`; `open`, something is still to be filled in; `wrong`, something typed must be mended. */
export interface DraftPage {
  readonly page: FormPage;
  readonly state: 'ready' | 'open' | 'wrong';
  readonly problems: readonly Problem[];
}

/** What was typed into a field; empty when nothing was. */
export function typedAnswer(field: FormField, typed: TypedAnswers): Raw {
  return (
    (Object.hasOwn(typed, field.id) ? typed[field.id] : undefined) ??
    fieldType(field).read(field, {}, field.id)
  );
}

/** Every page on which something is answered, as of today. */
export type CheckedPages = ReadonlyMap<FormPage, CheckedPage>;

/** Checks each answer, and each consent in the exact words of this form. */
export function checkedPages(
  form: ApplicationForm,
  typed: TypedAnswers,
  given: readonly ConsentRecord[],
  context: FieldContext,
): CheckedPages {
  const consents = consentAnswers(form, given);
  const answered = form.pages.filter(({ kind }) => kind !== 'documents');
  return new Map(
    answered.map((page) => [page, checkPage(page, page.kind === 'consents' ? consents : typed, context)]),
  );
}

/** Every answer that is right by itself, by field id: what the list of documents may rely on. */
export function rightAnswers(checked: CheckedPages): Answers {
  const ofQuestions = [...checked].filter(([{ kind }]) => kind === 'questions');
  return Object.fromEntries(ofQuestions.flatMap(([, { values }]) => Object.entries(values)));
}

/** The state of each page. */
export function draftPages(
  { pages }: ApplicationForm,
  checked: CheckedPages,
  missing: readonly ChecklistItem[],
): readonly DraftPage[] {
  return pages.map((page) => {
    const answered = checked.get(page);
    return answered === undefined ? documentsPage(page, missing) : answeredPage(page, answered);
  });
}

/** Consents in force, in the exact words of this form. */
export function consentAnswers(form: ApplicationForm, given: readonly ConsentRecord[]): TypedAnswers {
  const isGiven = (id: string, version: string) =>
    given.some((record) => record.consentId === id && record.version === version);
  return Object.fromEntries(form.consents.map(({ id, version }) => [id, isGiven(id, version) ? 'yes' : '']));
}

function answeredPage(page: FormPage, { problems }: CheckedPage): DraftPage {
  const isOnlyUnfilled = problems.every(({ code }) => code.endsWith('.missing'));
  return { page, problems, state: problems.length === 0 ? 'ready' : isOnlyUnfilled ? 'open' : 'wrong' };
}

function documentsPage(page: FormPage, missing: readonly ChecklistItem[]): DraftPage {
  const problems = missing.map(({ documentId }) => ({
    fieldId: documentId,
    code: 'fields.document.missing',
    params: {},
    target: `document-${documentId}`,
  }));
  return { page, problems, state: problems.length === 0 ? 'ready' : 'open' };
}
