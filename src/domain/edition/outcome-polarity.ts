import type { OutcomeId } from './vocabulary';

/** Whether an outcome gives the applicant what was asked for. */
export type Polarity = 'positive' | 'negative';

/**
 * Polarity of each outcome. A certificate that no plots are registered is positive: the certificate was asked for,
 * whatever it states. Additional control is positive too: the case stays open until it is fulfilled.
 */
export const OUTCOME_POLARITY = {
  confirmed: 'positive',
  'not-confirmed': 'negative',
  assigned: 'positive',
  refused: 'negative',
  returned: 'negative',
  paid: 'positive',
  issued: 'positive',
  reissued: 'positive',
  extended: 'positive',
  'issued-intra-corporate': 'positive',
  'certificate-issued': 'positive',
  'duplicate-issued': 'positive',
  recognised: 'positive',
  registered: 'positive',
  notified: 'positive',
  notification: 'positive',
  referral: 'positive',
  decision: 'positive',
  'documents-processed': 'positive',
  'additional-control': 'positive',
  employment: 'positive',
  'youth-practice': 'positive',
  'social-workplace': 'positive',
  'public-works': 'positive',
  'plots-present': 'positive',
  'plots-absent': 'positive',
  'pension-savings-permission': 'positive',
  'property-consent': 'positive',
  'compensation-to-account': 'positive',
  'compensation-to-prison-account': 'positive',
} as const satisfies Record<OutcomeId, Polarity>;
