/** How long a process may believe that administrators have decided nothing meanwhile, ms. */
export const RULES_FRESH_MS = 2_000;

/** The moment from which every process of the portal knows of a decision that is made now; twice the time, to be sure. */
export function knownEverywhereFrom(now: Date): Date {
  return new Date(now.getTime() + 2 * RULES_FRESH_MS);
}
