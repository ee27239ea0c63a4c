import type { CodeFlaw } from '../../../use-cases/identity/check-code';
import type { BoxField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { RequestContext } from '../../route';
import { isWait, type Wait } from './or-wait';

/** What a form says about a code that was not taken. */
export function codeError(
  flaw: CodeFlaw | Wait | null,
  { words: w, t }: Pick<RequestContext, 'words' | 't'>,
): string | null {
  if (flaw === null) return null;
  return isWait(flaw)
    ? t('office.second-factor.wait', { minutes: flaw.minutes })
    : w[`office.second-factor.code.${flaw}`];
}

/** The box for six digits: a phone shows its keys for figures and offers the code. */
export function codeBox(error: string | null, { words: w }: Pick<RequestContext, 'words'>): BoxField {
  return plainBox(
    {
      id: 'code',
      label: w['office.second-factor.code.label'],
      hint: w['office.second-factor.code.hint'],
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      width: 'digits-12',
      error,
    },
    w,
  );
}
