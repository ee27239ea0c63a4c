import type { SignatureState } from '../../domain/application/fold';
import type { RequestContext } from '../route';
import { invalidReasonKey } from '../text/invalid-reason-key';

/** What is to be known of the applicant's signature where it is not simply in order. */
export interface SignatureNote {
  readonly look: 'warn' | 'bad';
  readonly title: string;
  readonly text: string;
  /** What the check found and what to do, told to whoever signed. */
  readonly why: string | null;
}

/** Null for a signature that is in order. `office`: in words for those who decide, `citizen`: for whoever signed. */
export function signatureNote(
  { checked, reason }: SignatureState,
  reader: 'citizen' | 'office',
  { words: w }: Pick<RequestContext, 'words'>,
): SignatureNote | null {
  if (checked === 'valid') return null;
  return {
    look: checked === 'invalid' ? 'bad' : 'warn',
    title: w[`signing.${checked}`],
    text: w[`signing.${checked}.${reader}`],
    why: checked === 'invalid' && reader === 'citizen' ? w[invalidReasonKey(reason)] : null,
  };
}
