import { systemClock } from '../adapters/clock/system-clock';
import { failingPayments } from '../adapters/payments/fake';
import { livePayments } from '../adapters/payments/live';
import type { PaymentSystem } from '../adapters/payments/port';
import type { PaymentsConfig } from '../config/payments';

/** Where the payment system is: the state's, or the simulator that this run started. */
export interface PaymentsAddress {
  readonly url: string;
  readonly key: string;
}

/** How long a job waits for the payment system, in milliseconds: nobody else waits. */
const PATIENCE = { connectMs: 5_000, answerMs: 20_000, totalMs: 60_000, attempts: 3, restMs: 1_000 };
const BREAKER = { failuresToOpen: 5, openMs: 60_000 };

/** The payment system of the settings, or the simulator at an address; nothing but jobs ever speaks to it. */
export function paymentSystem(config: PaymentsConfig, simulator: PaymentsAddress | undefined): PaymentSystem {
  const found = config.kind === 'live' ? config : simulator;
  if (found === undefined) return failingPayments('unreachable');
  const { url, key } = found;
  return livePayments({ url, key, ...PATIENCE, ...BREAKER }, { clock: systemClock, random: Math.random });
}
