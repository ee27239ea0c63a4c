import type { AccountRepository } from '../../data/accounts';
import type { SecondFactorRepository } from '../../data/second-factors';
import { needsSecondFactor } from '../../domain/access/second-factor';

/** What somebody owes after a right password: nothing, a code, or first an authenticator app. */
export type SecondFactorStep = 'none' | 'code' | 'enrol';

interface Deps {
  readonly accounts: Pick<AccountRepository, 'findPerson'>;
  readonly secondFactors: Pick<SecondFactorRepository, 'findAccount'>;
}

/** Says how a login goes on. Whoever is no longer active owes nothing: their session will count for nothing. */
export function secondFactorStep({ accounts, secondFactors }: Deps) {
  return async (accountId: string): Promise<SecondFactorStep> => {
    const known = await accounts.findPerson(accountId);
    if (known === undefined || !needsSecondFactor(known.person)) return 'none';
    const account = await secondFactors.findAccount(accountId);
    return (account?.sealedSecret ?? null) === null ? 'enrol' : 'code';
  };
}
