import type { Clock } from '../../kernel/clock';

/** The clock of the machine: the one place where the present moment enters the portal. */
export const systemClock: Clock = {
  now: () => new Date(Date.now()),
};
