import { DEMO_ACCOUNTS } from '../../seeds/demo-accounts';
import { totpCode } from '../use-cases/identity/totp';
import type { DemoCode } from '../web/dev/outbox.handler';

/**
 * What the authenticator apps of the demonstration's people show at an instant. It is reckoned from the secrets that are
 * seeded for them and known to everybody; no secret of the database is ever read for it.
 */
export function demoCodes(now: Date): DemoCode[] {
  return DEMO_ACCOUNTS.flatMap(({ login, name, staff }) =>
    staff?.totpSecret === undefined ? [] : [{ login, name, ...totpCode(staff.totpSecret, now) }],
  );
}
