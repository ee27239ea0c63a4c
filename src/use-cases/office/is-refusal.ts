/** Outcomes that give no paper of the service but a notice why not. */
const REFUSALS: ReadonlySet<string> = new Set(['refused', 'returned']);

/**
 * Whether an outcome is told by a notice of refusal. A negative outcome need not be one: «not confirmed» is a certificate
 * like «confirmed», and the person gets the paper that was asked for.
 */
export function isRefusal(outcome: string): boolean {
  return REFUSALS.has(outcome);
}
