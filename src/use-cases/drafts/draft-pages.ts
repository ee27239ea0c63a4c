import type { ConsentRecord } from '../../data/consents';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import type { FormField } from '../../domain/edition/forms';
import type { Answer, Answers } from '../../domain/fields/answer';
import type { FieldContext } from '../../domain/fields/field-type';
import type { Raw } from '../../domain/fields/raw';
import { fieldType } from '../../domain/fields/registry';
import type { ApplicationForm } from '../../domain/form/application-form';
import type { FormPage } from '../../domain/form/form-pages';
import { pageSchema } from '../../domain/form/form-schema';
import { checkRaw } from '../../domain/form/parse-answers';
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

/** Every answer that is right by itself, by field id: what the list of documents may rely on. */
export function rightAnswers(form: ApplicationForm, typed: TypedAnswers, context: FieldContext): Answers {
  const right = form.asked.flatMap((field): [string, Answer][] => {
    const parsed = fieldType(field).schema(field, context).safeParse(typedAnswer(field, typed));
    return parsed.success && parsed.data !== undefined ? [[field.id, parsed.data]] : [];
  });
  return Object.fromEntries(right);
}

/** The state of each page, as of today. */
export function draftPages(
  form: ApplicationForm,
  typed: TypedAnswers,
  given: readonly ConsentRecord[],
  missing: readonly ChecklistItem[],
  context: FieldContext,
): readonly DraftPage[] {
  const consents = consentAnswers(form, given);
  return form.pages.map((page) => {
    if (page.kind === 'documents') return documentsPage(page, missing);
    return answeredPage(page, page.kind === 'consents' ? consents : typed, context);
  });
}

/** Consents in force, in the exact words of this form. */
export function consentAnswers(form: ApplicationForm, given: readonly ConsentRecord[]): TypedAnswers {
  const isGiven = (id: string, version: string) =>
    given.some((record) => record.consentId === id && record.version === version);
  return Object.fromEntries(form.consents.map(({ id, version }) => [id, isGiven(id, version) ? 'yes' : '']));
}

function answeredPage(page: FormPage, typed: TypedAnswers, context: FieldContext): DraftPage {
  const raw = Object.fromEntries(page.fields.map((field) => [field.id, typedAnswer(field, typed)]));
  const { problems } = checkRaw(pageSchema(page, context), page.fields, raw);
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
