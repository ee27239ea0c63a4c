import type { StaffAccessAct } from '../../../domain/administration/administered-values';
import type { StaffView } from '../../../use-cases/administration/find-staff';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { RequestContext } from '../../route';
import { decisionFields, type DecisionFieldsModel } from '../decision/decision-fields';
import type { TypedDecision } from '../decision/typed-decision';
import { NEW_STAFF_ASKS } from './staff.presenter';
import type { Flaw } from '../../forms/flaw';

/** The step between wanting an act on somebody's access and doing it. */
export interface AccessActModel {
  readonly heading: string;
  readonly who: string;
  readonly backHref: string;
  readonly summary: ErrorSummary;
  readonly what: string;
  readonly action: string;
  readonly decision: DecisionFieldsModel;
  readonly button: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/staff-access-act': AccessActModel;
  }
}

/** What stands on the page. */
export interface AccessActState {
  readonly view: StaffView;
  readonly act: StaffAccessAct;
  readonly decision: TypedDecision;
  readonly flaws: readonly Flaw[];
}

/** The page of one act. */
export function presentAccessAct(
  { view, act, decision, flaws }: AccessActState,
  context: RequestContext,
): AccessActModel {
  const { words: w, language, t } = context;
  const { name, login } = view.record;
  return {
    heading: w[`admin.staff.access.${act}`],
    who: `${name}, ${login}`,
    backHref: `/${language}/admin/staff/${login}`,
    summary: errorSummary(flaws, t),
    what: w[`admin.staff.access.${act}-effect`],
    action: `/${language}/admin/staff/${login}/access/${act}`,
    decision: decisionFields(decision, NEW_STAFF_ASKS, flaws, context),
    button: w[`admin.staff.access.${act}-button`],
  };
}
