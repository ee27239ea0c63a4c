import type { DomainError } from '../../../kernel/domain-error';
import type { RequestContext } from '../../route';
import { invalidReasonKey } from '../../text/invalid-reason-key';
import type { WordKey } from '../../text/words';

const WORDS: Readonly<Record<string, WordKey>> = {
  'wrong-password': 'office.sign.wrong-password',
  'applicant-signature-invalid': 'office.sign.applicant-signature-invalid',
  'signature-unknown': 'office.sign.key-unknown',
  'own-iin-missing': 'office.sign.key-no-iin',
};

/** Why a decision was not signed, for the head; undefined for what no page of signing can help with. */
export function findSignRefusal(
  { code, details }: DomainError,
  { words: w }: Pick<RequestContext, 'words'>,
): string | undefined {
  if (code === 'signature-invalid') return w[invalidReasonKey(String(details.reason))];
  const key = WORDS[code];
  return key === undefined ? undefined : w[key];
}
