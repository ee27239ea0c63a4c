import type { OptionsField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { type Flaw, errorAt } from '../../forms/flaw';

/** What one of several answers is chosen from. */
interface Choice {
  readonly control: 'radio' | 'select';
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A question with answers to choose from, with its flaw beside it; radio buttons carry the flaw at the first. */
export function optionsField(
  { control, id, label, hint, chosen, options }: Choice,
  flaws: readonly Flaw[],
  { words: w }: Pick<RequestContext, 'words'>,
): OptionsField {
  return {
    kind: 'choice',
    ...{ control, id, label, note: null, hint: hint ?? null, source: null },
    error: errorAt(flaws, control === 'radio' ? `${id}-0` : id),
    errorWord: `${w['common.error-title']} `,
    unchosen: w['admin.staff.choose'],
    options: options.map((option, index) => ({
      ...option,
      id: `${id}-${index}`,
      checked: option.value === chosen,
    })),
  };
}
