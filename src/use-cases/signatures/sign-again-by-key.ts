import type { SignatureVerdict } from '../../adapters/signature/port';
import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import type { FindSigningWays } from '../filing/find-signing-ways';
import { spendTries } from '../identity/spend-tries';
import type { FindToSignAgain } from './find-to-sign-again';
import type { KeepSignature } from './keep-signature';
import { writeSignedAgain, type WriteSignedAgainDeps } from './write-signed-again';

export interface SignAgainByKeyDeps extends WriteSignedAgainDeps {
  readonly findToSignAgain: FindToSignAgain;
  readonly findSigningWays: FindSigningWays;
  readonly keepSignature: KeepSignature;
  readonly throttle: Pick<Throttle, 'spend'>;
}

/** What came of it. `settled`: somebody (the other tab) was faster, or there was nothing to sign. */
export type SignedAgain =
  | { readonly kind: 'signed' | 'settled' }
  | {
      readonly kind: 'invalid';
      readonly reason: Extract<SignatureVerdict, { kind: 'invalid' }>['reason'];
    };

/**
 * Signs a filed application again by key, over the very text that was filed. One of which nobody can tell yet is taken,
 * and looked at again; one that certainly does not hold changes nothing.
 * @throws DomainError `not-found`, `signed-text-differs`, `forbidden` where no key may sign, `too-many-requests`
 */
export function signAgainByKey(deps: SignAgainByKeyDeps) {
  return async (
    person: Person,
    { number, cms }: { readonly number: string; readonly cms: string },
  ): Promise<SignedAgain> => {
    const found = await deps.findToSignAgain(person, number);
    if (found.kind === 'settled') return found;
    if (!deps.findSigningWays(found.rules, found.channel).eds) throw new DomainError('forbidden');
    await spendTries(deps.throttle, { signature: person.accountId });
    const { id: evidenceId, verdict } = await deps.keepSignature({
      caseId: found.caseId,
      accountId: person.accountId,
      purpose: 'filing',
      document: found.signed.text,
      cms,
      iin: found.person.iin,
      use: 'sign',
    });
    if (verdict.kind === 'invalid') return { kind: 'invalid', reason: verdict.reason };
    const checked = verdict.kind === 'valid' ? ('valid' as const) : ('not-yet' as const);
    await writeSignedAgain(deps, found, { way: 'eds', evidenceId, checked });
    return { kind: 'signed' };
  };
}
