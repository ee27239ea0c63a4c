import type { BoxField } from '../citizen/fields/field-model';
import { plainBox } from '../citizen/fields/plain-box';
import type { RequestContext } from '../route';
import { errorAt, type Flaw } from './flaw';

/** A box with its flaw beside it. */
export function box(
  id: string,
  label: string,
  value: string,
  flaws: readonly Flaw[],
  { words }: Pick<RequestContext, 'words'>,
  more: Partial<Omit<BoxField, 'kind' | 'control' | 'id' | 'label'>> = {},
): BoxField {
  return plainBox({ id, label, value, error: errorAt(flaws, id), ...more }, words);
}
