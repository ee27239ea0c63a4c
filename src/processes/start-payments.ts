import { randomBytes } from 'node:crypto';
import { systemClock } from '../adapters/clock/system-clock';
import { startPaymentSimulator } from '../adapters/payments/simulator/start-payment-simulator';
import type { PaymentsAddress } from '../container/payment-system';

/** The simulated payment system of the demonstration, on a free loopback port with a key of this run. */
export async function startPayments(): Promise<PaymentsAddress & { stop: () => Promise<void> }> {
  const key = randomBytes(32).toString('base64url');
  const simulator = await startPaymentSimulator({ port: 0, key, clock: systemClock });
  return { url: simulator.url, key, stop: () => simulator.stop() };
}
