import { timeOfDay } from '../../../kernel/date-words';
import type { RequestContext } from '../../route';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { BoxField } from '../fields/field-model';
import { plainBox } from '../fields/plain-box';
import type { SentCode } from './sent-code';

/** What the page where the code is typed shows. */
export interface SignCodeModel {
  readonly service: string;
  readonly summary: ErrorSummary;
  readonly lead: string;
  readonly valid: string;
  /** What happens when the code is typed, and the words on the button. */
  readonly meaning: string;
  readonly submit: string;
  readonly code: BoxField;
  readonly action: string;
  readonly resendAction: string;
  readonly backHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/sign-code': SignCodeModel;
  }
}

/** The page that asks for the one-time code. `base`: the address before `/sign`. */
export function presentSignCode(
  about: Pick<SignCodeModel, 'service' | 'meaning' | 'submit'> & { readonly base: string },
  sent: SentCode,
  { words: w, t }: Pick<RequestContext, 'words' | 't'>,
  error: string | null,
): SignCodeModel {
  const { base, ...words } = about;
  return {
    ...words,
    summary: errorSummary(error === null ? [] : [{ field: 'code', text: error }], t),
    lead: t('apply.sign.lead', { phone: sent.maskedPhone }),
    valid: t('apply.sign.valid', { time: timeOfDay(new Date(sent.expiresAt)) }),
    code: plainBox(
      {
        id: 'code',
        label: w['apply.sign.code'],
        hint: w['apply.sign.code-hint'],
        error,
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        width: 'digits-12',
      },
      w,
    ),
    action: `${base}/sign`,
    resendAction: `${base}/sign/again`,
    backHref: `${base}/sign`,
  };
}
