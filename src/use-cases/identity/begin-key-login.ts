import type { Secrets } from '../../adapters/secrets/port';
import type { LoginNonceRepository } from '../../data/login-nonces';
import type { Throttle } from '../../data/throttle';
import { loginDocument } from '../../domain/identity/login-document';
import type { Clock } from '../../kernel/clock';
import { spendTries } from './spend-tries';

/** Scope of the hash under which the secret of a login by key is kept. */
export const NONCE_SCOPE = 'login-nonce';

/** How long a secret may be signed and sent back, ms. */
const VALID_MS = 10 * 60_000;

export interface BeginKeyLoginDeps {
  readonly nonces: Pick<LoginNonceRepository, 'insert'>;
  readonly secrets: Pick<Secrets, 'newToken' | 'hash'>;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly clock: Clock;
  /** The public address of the portal, a part of what is signed: a text for another portal opens nothing here. */
  readonly baseUrl: string;
}

/**
 * A text to be signed with an authentication key, good for one login within ten minutes.
 * @throws DomainError `too-many-requests`
 */
export function beginKeyLogin({ nonces, secrets, throttle, clock, baseUrl }: BeginKeyLoginDeps) {
  return async (address: string): Promise<string> => {
    await spendTries(throttle, { 'login-address': address });
    const nonce = secrets.newToken() + secrets.newToken() + secrets.newToken();
    const createdAt = clock.now();
    await nonces.insert(
      secrets.hash(NONCE_SCOPE, nonce),
      createdAt,
      new Date(createdAt.getTime() + VALID_MS),
    );
    return loginDocument({ baseUrl, createdAt, nonce });
  };
}
