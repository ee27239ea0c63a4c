import { z } from 'zod';
import { ProposedAmount } from '../right/proposed-amount';
import { RightPeriod } from '../right/right-period';
import { CheckResult } from './check-result';

/** What the automatic checks found, and what follows for right and sum. */
const CaseChecks = z.strictObject({
  results: z.array(CheckResult),
  /** Null where the edition pays nothing that depends on a day. */
  right: RightPeriod.nullable(),
  /** Null where no sum is known. */
  amount: ProposedAmount.nullable(),
});
export type CaseChecks = z.infer<typeof CaseChecks>;

/** Why the portal did not decide by itself. */
const AutomaticStop = z.strictObject({
  /**
   * `waiting`: a registry is silent, and is asked again; `unclear`: somebody must look at what the checks found; `no-first-day`,
   * `no-amount`: nothing says from when, or how much; `no-key`: there is no key to sign with.
   */
  cause: z.enum(['waiting', 'unclear', 'no-first-day', 'no-amount', 'no-key']),
  /** The checks for which it waits, or at which it stopped. */
  checks: z.array(z.strictObject({ check: z.string(), judge: z.string(), reason: z.string() })),
  /** Systems from which an answer is awaited. */
  registries: z.array(z.string()),
});
export type AutomaticStop = z.infer<typeof AutomaticStop>;

/** Facts of a case that the portal makes by itself before anybody takes it. */
export const CHECK_EVENTS = { 'checks-made': CaseChecks, 'automatic-stopped': AutomaticStop } as const;
