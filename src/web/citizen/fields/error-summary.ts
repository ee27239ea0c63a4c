import type { ComponentModels } from '../../rendering/view-models';
import type { Translate } from '../../text/words';

export type ErrorSummary = ComponentModels['components/error-summary'];

/** The list of what is to be mended; empty when nothing is. */
export function errorSummary(errors: ErrorSummary['errors'], t: Translate): ErrorSummary {
  return { title: errors.length === 0 ? '' : t('common.errors-title', { count: errors.length }), errors };
}
