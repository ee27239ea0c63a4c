import type { OptionsField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';

/** Choices of a form that no edition describes. */
export function plainOptions(
  id: string,
  label: string,
  error: string | null,
  { words: w }: RequestContext,
): Omit<OptionsField, 'control' | 'options'> {
  return {
    kind: 'choice',
    id,
    label,
    note: null,
    hint: null,
    error,
    errorWord: `${w['common.error-title']} `,
    source: null,
    unchosen: '',
  };
}
