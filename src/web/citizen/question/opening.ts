import type { FormField } from '../../../domain/edition/forms';
import type { ApplicationForm } from '../../../domain/form/application-form';
import type { FormPage } from '../../../domain/form/form-pages';

/** How a question opens in place, where scripts run: with which answers to which input of its page. */
export interface Opening {
  readonly input: string;
  /** Values of the input, as they are sent, joined by spaces. */
  readonly values: string;
  readonly hidden: boolean;
}

/** A question of a page, and how it opens; null when it does not depend on its own page alone. */
export interface OpeningField {
  readonly field: FormField;
  readonly opening: Opening | null;
}

/**
 * The questions of a page with those that an answer of the page itself may open. What depends on more than one answer of the
 * page comes after saving, as everything does without scripts.
 */
export function openingFields(whole: ApplicationForm, page: FormPage): readonly OpeningField[] {
  const all = whole.pages.find(({ key }) => key === page.key)?.fields ?? page.fields;
  return all.flatMap((field): OpeningField[] => {
    const hidden = !page.fields.includes(field);
    const opening = openingOf(field, page, hidden);
    return hidden && opening === null ? [] : [{ field, opening }];
  });
}

function openingOf({ ask_when: condition }: FormField, page: FormPage, hidden: boolean): Opening | null {
  if (condition === undefined || !('field' in condition)) return null;
  if (!page.fields.some(({ id }) => id === condition.field)) return null;
  const values = condition.is.map((one) => (typeof one === 'string' ? one : one ? 'yes' : 'no'));
  return { input: condition.field, values: values.join(' '), hidden };
}
