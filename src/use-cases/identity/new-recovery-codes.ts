import type { Secrets } from '../../adapters/secrets/port';
import { RECOVERY_CODES } from '../../domain/identity/recovery-code';
import { secondFactorScope } from './second-factor-scope';

/** Fresh recovery codes of a person, and the only form in which the database keeps them. */
export function newRecoveryCodes(
  secrets: Pick<Secrets, 'newToken' | 'hash'>,
  accountId: string,
): { readonly codes: readonly string[]; readonly hashes: readonly string[] } {
  const unique = new Set<string>();
  while (unique.size < RECOVERY_CODES) unique.add(secrets.newToken());
  const codes = [...unique];
  const scope = secondFactorScope('recovery-code', accountId);
  return { codes, hashes: codes.map((code) => secrets.hash(scope, code)) };
}
