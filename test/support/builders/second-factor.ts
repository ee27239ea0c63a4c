import { DEMO_ACCOUNTS } from '../../../seeds/demo-accounts';
import type { Secrets } from '../../../src/adapters/secrets/port';
import { secondFactorScope } from '../../../src/use-cases/identity/second-factor-scope';
import { totpCode } from '../../../src/use-cases/identity/totp';
import type { TestDatabase } from '../database';

interface Portal {
  readonly database: TestDatabase;
  readonly container: { readonly adapters: { readonly secrets: Pick<Secrets, 'seal'> } };
}

/** The secret of every second factor in the tests: that of the demonstration. */
export const SECRET = DEMO_ACCOUNTS.flatMap(({ staff }) => staff?.totpSecret ?? [])[0] ?? '';

/** Gives an account a second factor that is always the same; one that is there already stays. */
export async function insertSecondFactor({ database, container }: Portal, accountId: string): Promise<void> {
  await database
    .owner('second_factors')
    .insert({
      account_id: accountId,
      sealed_secret: container.adapters.secrets.seal(secondFactorScope('secret', accountId), SECRET),
      last_step: 0,
      confirmed_at: new Date('2026-01-05T05:00:00Z'),
    })
    .onConflict('account_id')
    .ignore();
}

/** The code of an authenticator app with that secret. */
export function codeNow(now = new Date(), secret = SECRET): string {
  return totpCode(secret, now).code;
}
