import type { SignatureVerdict } from '../../adapters/signature/port';
import type { Secrets } from '../../adapters/secrets/port';
import type { AccountRepository, LoginAccount } from '../../data/accounts';
import type { LoginNonceRepository } from '../../data/login-nonces';
import type { Throttle } from '../../data/throttle';
import { loginDocument, nonceOf } from '../../domain/identity/login-document';
import type { Clock } from '../../kernel/clock';
import type { KeepSignature } from '../signatures/keep-signature';
import { NONCE_SCOPE } from './begin-key-login';
import { spendTries } from './spend-tries';

export interface LogInByKeyDeps {
  readonly accounts: Pick<AccountRepository, 'findIdByIin'>;
  readonly nonces: Pick<LoginNonceRepository, 'use'>;
  readonly secrets: Pick<Secrets, 'hash'>;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly keepSignature: KeepSignature;
  readonly clock: Clock;
  readonly baseUrl: string;
}

/** A signed text, and at which door it was given. */
export interface KeyLoginInput {
  readonly kind: LoginAccount['kind'];
  readonly document: string;
  readonly cms: string;
  /** Address of the client, for the throttle. */
  readonly address: string;
}

/**
 * `known`: the account of the key's owner. `no-account`: who the certificate says it is, which only the owner of the key
 * can learn. `expired`: the text was used, is old, or was never given out. `cannot-tell`: nobody is let in on a maybe.
 */
export type KeyLogin =
  | { readonly kind: 'known'; readonly accountId: string }
  | { readonly kind: 'no-account'; readonly iin: string; readonly name: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'cannot-tell' }
  | {
      readonly kind: 'invalid';
      readonly reason: Extract<SignatureVerdict, { kind: 'invalid' }>['reason'];
    };

/**
 * Logs somebody in by a text that they signed with an authentication key. The IIN of the certificate finds the account.
 * @throws DomainError `too-many-requests`
 */
export function logInByKey(deps: LogInByKeyDeps) {
  return async ({ kind, document, cms, address }: KeyLoginInput): Promise<KeyLogin> => {
    await spendTries(deps.throttle, { 'login-address': address });
    if (!(await isGivenOut(deps, document))) return { kind: 'expired' };
    const { verdict } = await deps.keepSignature({
      purpose: 'login',
      caseId: null,
      accountId: null,
      document: Buffer.from(document),
      cms,
      iin: null,
      use: 'authenticate',
    });
    if (verdict.kind === 'invalid') return { kind: 'invalid', reason: verdict.reason };
    if (verdict.kind === 'unknown') return { kind: 'cannot-tell' };
    const { iin, name } = verdict.signer;
    const accountId = await deps.accounts.findIdByIin(kind, iin);
    return accountId === undefined ? { kind: 'no-account', iin, name } : { kind: 'known', accountId };
  };
}

/** The secret is used up before anything else is looked at, so that it counts once also under parallel tries. */
async function isGivenOut(
  { nonces, secrets, clock, baseUrl }: LogInByKeyDeps,
  document: string,
): Promise<boolean> {
  const nonce = nonceOf(document);
  const createdAt = await nonces.use(secrets.hash(NONCE_SCOPE, nonce), clock.now());
  return createdAt !== undefined && document === loginDocument({ baseUrl, createdAt, nonce });
}
