import type { AccountRepository } from '../../data/accounts';
import { needsSecondFactor } from '../../domain/access/second-factor';
import { isStillHeld, type HeldLogin } from '../../domain/identity/held-login';
import type { Clock } from '../../kernel/clock';

export interface HeldDeps {
  readonly accounts: Pick<AccountRepository, 'findPerson'>;
  readonly clock: Clock;
}

/**
 * Whether a right password still waits for its second factor: given lately, and since then neither the account was
 * suspended, nor its password or its second factor taken away, nor its role changed to one that owes none.
 */
export async function isHeld({ accounts, clock }: HeldDeps, held: HeldLogin): Promise<boolean> {
  if (!isStillHeld(held, clock.now())) return false;
  const known = await accounts.findPerson(held.accountId);
  return known !== undefined && needsSecondFactor(known.person) && held.at >= known.sessionsSince;
}
