import { errorSummary, type ErrorSummary } from '../../citizen/fields/error-summary';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import type { DecisionAsks } from './check-decision';
import type { FormState } from './decision-page';
import { decisionFields, type DecisionFieldsModel } from './decision-fields';

/** What every form of a decision has around its own fields. */
export interface DecisionFormModel {
  readonly action: string;
  readonly summary: ErrorSummary;
  readonly notice: string | null;
  readonly fields: DecisionFieldsModel;
  /** What was typed when its effect was shown; null before. */
  readonly previewed: string | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/decision-apply': { readonly form: DecisionFormModel; readonly page: PageModel };
    'components/decision-end': { readonly form: DecisionFormModel; readonly page: PageModel };
  }
}

/** Presents the frame of a decision's form. `action` is the address to which it is sent. */
export function decisionForm(
  { typed, flaws, notice, previewed }: FormState<unknown>,
  asks: DecisionAsks,
  action: string,
  context: RequestContext,
): DecisionFormModel {
  return {
    action,
    summary: errorSummary(flaws, context.t),
    notice,
    fields: decisionFields(typed, asks, flaws, context),
    previewed,
  };
}
