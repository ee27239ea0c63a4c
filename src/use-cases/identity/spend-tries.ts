import type { Throttle, ThrottleLimit } from '../../data/throttle';
import { DomainError } from '../../kernel/domain-error';

const MINUTE = 60;

/**
 * Spends one try of each limit.
 * @throws DomainError `too-many-requests` with the `minutes` and `seconds` to wait, when one of them is used up.
 */
export async function spendTries(
  throttle: Pick<Throttle, 'spend'>,
  tries: Partial<Record<ThrottleLimit, string>>,
): Promise<void> {
  const waits = await Promise.all(
    Object.entries(tries).map(([limit, subject]) => throttle.spend(limit as ThrottleLimit, subject)),
  );
  const seconds = Math.max(0, ...waits);
  if (seconds > 0)
    throw new DomainError('too-many-requests', { minutes: Math.ceil(seconds / MINUTE), seconds });
}
