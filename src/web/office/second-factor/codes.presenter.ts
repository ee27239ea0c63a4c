import { dateShort, timeOfDay } from '../../../kernel/date-words';
import type { CodeFlaw } from '../../../use-cases/identity/check-code';
import type { SecondFactorUseCases } from '../../../use-cases/identity/second-factor-use-cases';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { RequestContext } from '../../route';
import { codeBox, codeError } from './code-box';
import type { Wait } from './or-wait';

/** What was wrong with a wish for new codes. */
export type RenewalFlaw = CodeFlaw | 'wrong-password' | Wait;

/** What the page of a person's recovery codes shows. */
export interface CodesModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  /** How many are left, in a sentence. */
  readonly left: string;
  /** In the order of the person's own list. */
  readonly codes: readonly { readonly isUsed: boolean; readonly text: string }[];
  readonly password: BoxField;
  readonly code: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/second-factor-codes': CodesModel;
  }
}

type Codes = Awaited<ReturnType<SecondFactorUseCases['listRecoveryCodes']>>;

/** Which codes are used and when, and the form for new ones. */
export function presentCodes(codes: Codes, flaw: RenewalFlaw | null, context: RequestContext): CodesModel {
  const { words: w, t } = context;
  const ofPassword = flaw === 'wrong-password';
  const error = ofPassword ? w['office.second-factor.codes.wrong-password'] : codeError(flaw, context);
  const field = ofPassword ? 'password' : 'code';
  return {
    heading: w['office.second-factor.codes.heading'],
    summary: errorSummary(error === null ? [] : [{ field, text: error }], t),
    left: leftWords(codes, context),
    codes: codes.map(({ usedAt }) => ({ isUsed: usedAt !== null, text: stateWords(usedAt, context) })),
    password: plainBox(
      {
        id: 'password',
        type: 'password',
        label: w['citizen.password'],
        autocomplete: 'current-password',
        error: ofPassword ? error : null,
      },
      w,
    ),
    code: codeBox(ofPassword ? null : error, context),
  };
}

function leftWords(codes: Codes, { words: w, t }: RequestContext): string {
  const [first] = codes;
  if (first === undefined) return w['office.second-factor.codes.none'];
  const left = codes.filter(({ usedAt }) => usedAt === null).length;
  return t('office.second-factor.codes.left', { left, all: codes.length, day: dateShort(first.madeAt) });
}

function stateWords(usedAt: Date | null, { words: w, t }: RequestContext): string {
  if (usedAt === null) return w['office.second-factor.codes.unused'];
  return t('office.second-factor.codes.used', { day: dateShort(usedAt), time: timeOfDay(usedAt) });
}
