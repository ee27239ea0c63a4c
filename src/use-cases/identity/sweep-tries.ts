import type { Throttle } from '../../data/throttle';
import type { Clock } from '../../kernel/clock';

/** Throws away the counts of tries that limit nobody any more; run again it finds none. Gives how many there were. */
export function sweepTries({
  throttle,
  clock,
}: {
  readonly throttle: Pick<Throttle, 'sweep'>;
  readonly clock: Clock;
}) {
  return (): Promise<number> => throttle.sweep(clock.now());
}
