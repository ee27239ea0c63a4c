import { inGroups } from '../../../domain/identity/in-groups';
import type { Enrolment } from '../../../use-cases/identity/begin-enrolment';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { codeBox, codeError } from './code-box';
import type { Wait } from './or-wait';

/** What was wrong with the first code. */
export type EnrolmentFlaw = 'malformed' | 'wrong' | Wait;

/** What the page shows on which an authenticator app is set up. */
export interface EnrolmentModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  /** A picture that is part of the page. */
  readonly qr: string;
  /** Opens the app when it is on the same device. */
  readonly address: string;
  readonly secret: string;
  readonly code: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/second-factor-enrolment': EnrolmentModel;
  }
}

const GROUP = 4;

/** The page of the first login. */
export function presentEnrolment(
  { address, secret }: Enrolment,
  qr: string,
  flaw: EnrolmentFlaw | null,
  context: RequestContext,
): EnrolmentModel {
  const error = codeError(flaw, context);
  return {
    heading: context.words['office.second-factor.enrol.heading'],
    summary: errorSummary(error === null ? [] : [{ field: 'code', text: error }], context.t),
    qr,
    address,
    secret: inGroups(secret, GROUP),
    code: codeBox(error, context),
  };
}
