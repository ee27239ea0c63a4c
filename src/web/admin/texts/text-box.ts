import type { BoxField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import type { Language } from '../../../kernel/language';
import { box } from '../../forms/box';
import type { Flaw } from '../../forms/flaw';

/** Longest text that administrators write in one box. */
export const LONGEST_TEXT = 2_000;

type Context = Pick<RequestContext, 'words' | 't'>;

/** What is wrong with a text in one language, whatever it is for: nothing in it, or too much. */
export function textFlaws(field: string, language: Language, text: string, { words: w, t }: Context): Flaw[] {
  if (text === '') return [{ field, text: w[`admin.texts.missing-${language}`] }];
  if (text.length <= LONGEST_TEXT) return [];
  return [{ field, text: t('admin.texts.too-long', { most: LONGEST_TEXT }) }];
}

/** A box of several lines for a text in one language. */
export function textBox(
  field: { readonly id: string; readonly label: string; readonly rows: number; readonly hint: string | null },
  value: string,
  flaws: readonly Flaw[],
  context: Context,
): BoxField {
  const { id, label, rows, hint } = field;
  return box(id, label, value, flaws, context, { rows, hint, spellcheck: true });
}
