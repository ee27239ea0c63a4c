import type { Secrets } from '../../adapters/secrets/port';
import type { SigningCodeRepository } from '../../data/signing-codes';
import type { Person } from '../../domain/access/person';
import { CODE_TRIES } from '../filing/send-application';
import type { FindToSignAgain } from './find-to-sign-again';
import { AGAIN_PURPOSE } from './request-code-again';
import { writeSignedAgain, type WriteSignedAgainDeps } from './write-signed-again';

export interface SignAgainByCodeDeps extends WriteSignedAgainDeps {
  readonly findToSignAgain: FindToSignAgain;
  readonly signingCodes: Pick<SigningCodeRepository, 'spendTry' | 'use'>;
  readonly secrets: Secrets;
}

/** What came of typing a code. `settled`: there was nothing to sign any more. */
export type SignedByCode =
  | { readonly kind: 'signed' | 'settled' | 'code-expired' }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number };

/**
 * Signs a filed application again with the code that was sent for its text. A try is counted before the code is looked
 * at. Pressed twice, or from two tabs, it signs once.
 * @throws DomainError `not-found`, `signed-text-differs`
 */
export function signAgainByCode(deps: SignAgainByCodeDeps) {
  return async (
    person: Person,
    { number, code: typed }: { readonly number: string; readonly code: string },
  ): Promise<SignedByCode> => {
    const found = await deps.findToSignAgain(person, number);
    if (found.kind === 'settled') return found;
    const code = await deps.signingCodes.spendTry({
      caseId: found.caseId,
      accountId: person.accountId,
      purpose: AGAIN_PURPOSE,
      documentHash: found.signed.hash,
      now: deps.clock.now(),
      limit: CODE_TRIES,
    });
    if (code === undefined) return expiredUnlessSigned(deps, person, number);
    if (!deps.secrets.matches(code.id, typed.replace(/\D/g, ''), code.codeHash)) {
      const triesLeft = CODE_TRIES - code.attempts;
      return triesLeft > 0 ? { kind: 'wrong-code', triesLeft } : { kind: 'code-expired' };
    }
    // The fact first: a worker that dies between the two leaves a code that signs nothing more, for all is settled.
    await writeSignedAgain(deps, found, { way: 'sms-code', evidenceId: code.id });
    await deps.signingCodes.use(code.id, deps.clock.now());
    return { kind: 'signed' };
  };
}

/** The code may be used up because the other tab has just signed with it. */
async function expiredUnlessSigned(
  { findToSignAgain }: SignAgainByCodeDeps,
  person: Person,
  number: string,
): Promise<SignedByCode> {
  const now = await findToSignAgain(person, number);
  return now.kind === 'settled' ? now : { kind: 'code-expired' };
}
