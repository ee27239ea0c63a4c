import type { Secrets } from '../../adapters/secrets/port';
import { secondFactorScope } from './second-factor-scope';

const BETWEEN = ' ';

/**
 * New recovery codes between the moment they are made and the moment the person says that they keep them: the session
 * carries them, sealed, so that the page may be printed, loaded down and read in the other language.
 */
export function shownCodes(secrets: Pick<Secrets, 'seal' | 'open'>) {
  return {
    seal: (accountId: string, codes: readonly string[]): string =>
      secrets.seal(secondFactorScope('new-codes', accountId), codes.join(BETWEEN)),
    open: (accountId: string, sealed: string): readonly string[] =>
      secrets.open(secondFactorScope('new-codes', accountId), sealed).split(BETWEEN),
  };
}
