import { printedRecoveryCode } from '../../../domain/identity/recovery-code';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { TickField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';

/** What the page with new recovery codes shows. */
export interface NewCodesModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  readonly codes: readonly string[];
  readonly kept: TickField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/second-factor-new-codes': NewCodesModel;
  }
}

/** New codes, to be printed or loaded down; `unticked`: the person went on without saying that they keep them. */
export function presentNewCodes(
  codes: readonly string[],
  unticked: boolean,
  { words: w, t }: RequestContext,
): NewCodesModel {
  const error = unticked ? w['office.second-factor.new-codes.unticked'] : null;
  return {
    heading: w['office.second-factor.new-codes.heading'],
    summary: errorSummary(error === null ? [] : [{ field: 'kept', text: error }], t),
    codes: codes.map(printedRecoveryCode),
    kept: {
      kind: 'boolean',
      control: 'tick',
      id: 'kept',
      label: w['office.second-factor.new-codes.kept'],
      note: null,
      hint: null,
      error,
      errorWord: `${w['common.error-title']} `,
      source: null,
      checked: false,
    },
  };
}
