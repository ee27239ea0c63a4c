/**
 * How the simulated payment system behaves: well · slow (answers after `ms`) · failing (an HTTP status, nothing is taken) ·
 * forgetful (takes what is sent and hangs up without a word) · garbage (no JSON) · contradicting (speaks of another control
 * sum and of orders that nobody sent) · miscounting (finds another control sum than the batch says) · undecided (answers for
 * the first half of a batch only) · deaf (never answers).
 */
export type PaymentMood =
  | { readonly kind: 'well' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'failing'; readonly status: number }
  | {
      readonly kind: 'forgetful' | 'garbage' | 'contradicting' | 'miscounting' | 'undecided' | 'deaf';
    };
