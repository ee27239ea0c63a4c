import { DomainError } from '../../kernel/domain-error';
import type { FormField } from '../edition/forms';
import type { Answer, Answers } from '../fields/answer';
import { faultOf } from '../fields/checked';
import type { FieldContext } from '../fields/field-type';
import { changesRows } from '../fields/list-rows';
import type { FormBody, Raw } from '../fields/raw';
import { fieldType } from '../fields/registry';
import type { ApplicationForm } from './application-form';
import type { FormPage } from './form-pages';
import { type FieldsSchema, pageSchema } from './form-schema';
import { type Problem, problemOf } from './problem';

/** What came of one page that was sent. */
export interface ParsedPage {
  /** As typed, by field id, for showing the page again. */
  readonly raw: Readonly<Record<string, Raw>>;
  /** The normalised answers of this page, when nothing is wrong with them. */
  readonly values: Answers | undefined;
  readonly problems: readonly Problem[];
  /** A button "add row" or "remove row" sent the page: show it again, complain about nothing. */
  readonly changesRows: boolean;
}

/** The page of a form. @throws DomainError `unknown-form-page` */
export function getPage(form: ApplicationForm, pageKey: string): FormPage {
  const page = form.pages.find(({ key }) => key === pageKey);
  if (page === undefined) throw new DomainError('unknown-form-page', { page: pageKey });
  return page;
}

/**
 * Reads one page out of a form body. Only the fields of that page are read; whatever else the body holds is ignored.
 * @throws DomainError `unknown-form-page`
 */
export function parseAnswers(
  form: ApplicationForm,
  body: FormBody,
  pageKey: string,
  context: FieldContext,
): ParsedPage {
  const page = getPage(form, pageKey);
  const sent = readPage(page, body);
  const { raw } = sent;
  if (sent.changesRows) return { raw, values: undefined, problems: [], changesRows: true };
  const checked = checkRaw(pageSchema(page, context), page.fields, raw);
  return { raw, ...checked, changesRows: false };
}

/** Takes what was typed on a page out of a form body, unchecked. */
export function readPage(page: FormPage, body: FormBody): Pick<ParsedPage, 'raw' | 'changesRows'> {
  const raw = Object.fromEntries(
    page.fields.map((field): [string, Raw] => [field.id, fieldType(field).read(field, body, field.id)]),
  );
  const changes = page.fields.some((field) => field.type === 'list' && changesRows(body, field.id));
  return { raw, changesRows: changes };
}

/** Checks what was typed against a schema of these fields. */
export function checkRaw(
  schema: FieldsSchema,
  fields: readonly FormField[],
  raw: Readonly<Record<string, Raw>>,
): Pick<ParsedPage, 'values' | 'problems'> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { values: present(parsed.data), problems: [] };
  const problems = parsed.error.issues.flatMap((issue) => {
    const { at, ...fault } = faultOf(issue);
    const field = fields.find(({ id }) => id === at[0]);
    return field === undefined ? [] : [problemOf(field, { ...fault, at: at.slice(1) })];
  });
  return { values: undefined, problems };
}

function present(values: Readonly<Record<string, Answer | undefined>>): Answers {
  const given = Object.entries(values).filter((entry): entry is [string, Answer] => entry[1] !== undefined);
  return Object.fromEntries(given);
}
