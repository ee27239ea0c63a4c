import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { RequestContext } from '../../route';
import { isWait, type Wait } from './or-wait';

/** What was wrong with a recovery code. */
export type RecoveryFlaw = 'malformed' | 'wrong' | Wait;

/** What the page that asks for a recovery code shows. */
export interface RecoveryModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  readonly recovery: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/second-factor-recovery': RecoveryModel;
  }
}

/** Longest text that is shown again: nobody types more by mistake. */
const LONGEST = 40;

/** The page for whoever does not have the phone. What was typed stays, so that one letter can be mended. */
export function presentRecovery(
  flaw: RecoveryFlaw | null,
  typed: string,
  { words: w, t }: RequestContext,
): RecoveryModel {
  const error = errorOf(flaw, w, t);
  return {
    heading: w['office.second-factor.recovery.heading'],
    summary: errorSummary(error === null ? [] : [{ field: 'recovery', text: error }], t),
    recovery: plainBox(
      {
        id: 'recovery',
        label: w['office.second-factor.recovery.label'],
        hint: w['office.second-factor.recovery.hint'],
        value: typed.slice(0, LONGEST),
        width: 'phone',
        error,
      },
      w,
    ),
  };
}

function errorOf(
  flaw: RecoveryFlaw | null,
  w: RequestContext['words'],
  t: RequestContext['t'],
): string | null {
  if (flaw === null) return null;
  return isWait(flaw)
    ? t('office.second-factor.wait', { minutes: flaw.minutes })
    : w[`office.second-factor.recovery.${flaw}`];
}
