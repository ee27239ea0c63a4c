import { isDeepStrictEqual } from 'node:util';
import type { FormField } from '../../domain/edition/forms';
import { oddBirthDates } from '../../domain/fields/list-people';
import type { Raw } from '../../domain/fields/raw';
import { fieldType } from '../../domain/fields/registry';
import type { ApplicationForm } from '../../domain/form/application-form';
import { checkPage } from '../../domain/form/check-page';
import type { FormPage } from '../../domain/form/form-pages';
import { type Problem, problemOf } from '../../domain/form/problem';
import type { OpenDraft } from './open-draft';

/** What one sent page comes to, before it is saved. */
export interface TypedPage {
  /** Its questions that are asked after these answers; none when the answers of another page have closed it meanwhile. */
  readonly page: FormPage;
  /** What is kept. A question that is not asked keeps its former answer, so that who changes their mind finds it again. */
  readonly kept: Readonly<Record<string, Raw>>;
  readonly problems: readonly Problem[];
  /** Questions that the answers of this page have opened on it and that are still empty. */
  readonly opened: readonly FormField[];
}

/** Judges a page as it was sent. `form` is the form as the answers of this page make it. */
export function typedPage(
  before: OpenDraft,
  form: ApplicationForm,
  sentPage: FormPage,
  raw: Readonly<Record<string, Raw>>,
): TypedPage {
  const page = form.pages.find(({ key }) => key === sentPage.key) ?? { ...sentPage, fields: [] };
  const isBlank = (field: FormField) => fieldType(field).isBlank(raw[field.id]);
  const wereAsked = new Set(before.form.asked.map(({ id }) => id));
  const opened = page.fields.filter((field) => !wereAsked.has(field.id) && isBlank(field));
  const kept = sentPage.fields.filter((field) => page.fields.includes(field) || !isBlank(field));
  const { problems } = checkPage(page, raw, before.context);
  const atOnce = problems.filter(({ fieldId }) => !opened.some(({ id }) => id === fieldId));
  return {
    page,
    kept: Object.fromEntries(kept.map(({ id }) => [id, raw[id] ?? ''])),
    problems: problems.length > 0 ? atOnce : doubts(page, raw, before),
    opened,
  };
}

/** What looks like a slip is asked about once: who sends the same again means it. */
function doubts(page: FormPage, raw: Readonly<Record<string, Raw>>, { typed }: OpenDraft): Problem[] {
  return page.fields
    .filter(({ id }) => !isDeepStrictEqual(raw[id], typed[id]))
    .flatMap((field) => oddBirthDates(raw[field.id], field).map((fault) => problemOf(field, fault)));
}
