import type { Edition } from '../../domain/edition/edition';
import type { FormField } from '../../domain/edition/forms';

/** The fields of a form of an edition in the printed order; none when the edition has no such form. */
export function formFields({ forms }: Pick<Edition, 'forms'>, formId: string): readonly FormField[] {
  return forms.find(({ id }) => id === formId)?.fields ?? [];
}
