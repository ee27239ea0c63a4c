import type { Secrets } from '../../adapters/secrets/port';
import type { SigningHandoverRepository } from '../../data/signing-handovers';
import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { spendTries } from '../identity/spend-tries';
import { LINK_SCOPE } from './sign-later';

interface Deps {
  readonly handovers: Pick<SigningHandoverRepository, 'findLinked'>;
  readonly secrets: Pick<Secrets, 'hash'>;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly clock: Clock;
}

/**
 * The draft that a link opens, for whoever wrote it.
 * @throws DomainError `not-found` alike for a wrong or old link, and for anybody else's; `too-many-requests`
 */
export function openSigningLink({ handovers, secrets, throttle, clock }: Deps) {
  return async ({ accountId }: Person, token: string): Promise<string> => {
    await spendTries(throttle, { 'handover-account': accountId });
    const found = await handovers.findLinked(secrets.hash(LINK_SCOPE, token), clock.now());
    if (found?.accountId !== accountId) throw new DomainError('not-found');
    return found.draftId;
  };
}
