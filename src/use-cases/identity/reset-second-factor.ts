import type { SecondFactorRepository } from '../../data/second-factors';
import type { Throttle } from '../../data/throttle';
import type { Clock } from '../../kernel/clock';

interface Deps {
  readonly secondFactors: Pick<SecondFactorRepository, 'reset'>;
  readonly throttle: Pick<Throttle, 'forget'>;
  readonly clock: Clock;
}

/**
 * Takes somebody's second factor away, with its recovery codes, when phone and paper are lost: all sessions of the
 * person end, and at the next login they set up an app anew. Whether the one who asks for it may do so is decided by the
 * caller. False when there was none; sessions end all the same.
 * @param within the transaction of the decision, of which it is a part
 */
export function resetSecondFactor({ secondFactors, throttle, clock }: Deps) {
  return async (
    accountId: string,
    within?: Parameters<SecondFactorRepository['reset']>[2],
  ): Promise<boolean> => {
    const wasThere = await secondFactors.reset(accountId, clock.now(), within);
    await Promise.all([
      throttle.forget('second-factor-account', accountId),
      throttle.forget('recovery-code-account', accountId),
    ]);
    return wasThere;
  };
}
