import type { CodeFlaw } from '../../../use-cases/identity/check-code';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { codeBox, codeError } from './code-box';
import type { Wait } from './or-wait';

/** What the page that asks for a code shows. */
export interface CodeModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  readonly code: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/second-factor': CodeModel;
  }
}

/** The page between password and office. */
export function presentCode(flaw: CodeFlaw | Wait | null, context: RequestContext): CodeModel {
  const error = codeError(flaw, context);
  return {
    heading: context.words['office.second-factor.heading'],
    summary: errorSummary(error === null ? [] : [{ field: 'code', text: error }], context.t),
    code: codeBox(error, context),
  };
}
