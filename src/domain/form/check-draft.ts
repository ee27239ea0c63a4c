import type { Answers } from '../fields/answer';
import type { FieldContext } from '../fields/field-type';
import type { Raw } from '../fields/raw';
import { fieldType } from '../fields/registry';
import type { ApplicationForm } from './application-form';
import { pageSchema } from './form-schema';
import { checkRaw } from './parse-answers';
import type { Problem } from './problem';

/** What a draft is worth when it is checked whole. */
export interface CheckedDraft {
  /** Normalised answers of the pages on which nothing is wrong. */
  readonly answers: Answers;
  readonly pages: readonly { readonly key: string; readonly problems: readonly Problem[] }[];
}

/** Checks everything that was typed into a draft, page by page. `typed` holds what the boxes held, by field id. */
export function checkDraft(
  form: ApplicationForm,
  typed: Readonly<Record<string, unknown>>,
  context: FieldContext,
): CheckedDraft {
  const answers: Record<string, Answers[string]> = {};
  const pages = form.pages.map((page) => {
    const raw = Object.fromEntries(
      page.fields.map((field): [string, Raw] => [
        field.id,
        // Drafts hold what `read` gave; a box that was never shown is an empty one.
        Object.hasOwn(typed, field.id) ? (typed[field.id] as Raw) : fieldType(field).read(field, {}, field.id),
      ]),
    );
    const { values, problems } = checkRaw(pageSchema(page, context), page.fields, raw);
    Object.assign(answers, values ?? {});
    return { key: page.key, problems };
  });
  return { answers, pages };
}
