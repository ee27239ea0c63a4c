import type { Secrets } from '../../adapters/secrets/port';
import type { SecondFactorRepository } from '../../data/second-factors';
import type { HeldLogin } from '../../domain/identity/held-login';
import { isHeld, type HeldDeps } from './is-held';
import { secondFactorScope } from './second-factor-scope';
import { newTotpSecret, totpAddress } from './totp';

/** A secret on its way to somebody's authenticator app. */
export interface Enrolment {
  /** Base32. */
  readonly secret: string;
  /** `otpauth://…`, for the QR code. */
  readonly address: string;
  /** The secret as the session keeps it until a code proves that the app has it. */
  readonly sealed: string;
}

interface Deps extends HeldDeps {
  readonly secondFactors: Pick<SecondFactorRepository, 'findAccount'>;
  readonly secrets: Pick<Secrets, 'seal' | 'open'>;
}

/**
 * Gives the secret that is offered to somebody without a second factor: the one that was offered before (`sealed`), so
 * that a reloaded page fits the app, or a new one. `expired`: the password must be given anew, or there is a second
 * factor already and nobody may replace it by a password alone.
 */
export function beginEnrolment(deps: Deps) {
  const { secondFactors, secrets } = deps;
  return async (held: HeldLogin, sealed: string | null): Promise<Enrolment | 'expired'> => {
    if (!(await isHeld(deps, held))) return 'expired';
    const { accountId } = held;
    const account = await secondFactors.findAccount(accountId);
    if (account === undefined || account.sealedSecret !== null) return 'expired';
    const scope = secondFactorScope('secret', accountId);
    const secret = sealed === null ? newTotpSecret() : secrets.open(scope, sealed);
    return {
      secret,
      address: totpAddress(secret, account.login),
      sealed: sealed ?? secrets.seal(scope, secret),
    };
  };
}
