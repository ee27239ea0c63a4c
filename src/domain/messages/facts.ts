/** What a person is told about a service that is offered to them. */
export const OFFER_FACTS = [
  'offer-made',
  'offer-reminder',
  'offer-account',
  'offer-iban',
  'offer-account-wrong',
  'offer-unclear',
  'offer-declined',
  'offer-expired',
  'offer-stopped',
] as const;

export type OfferFact = (typeof OFFER_FACTS)[number];

/** What an applicant is told of their case. */
export const CASE_FACTS = [
  'filed',
  'intake-refused',
  'result-issued',
  'refused',
  'due-changed',
  'answer-extended',
  'payment-rejected',
  'file-locked',
  'signature-invalid',
  'completion-asked',
  'completion-lapsed',
  'completion-withdrawn',
  'hearing-opened',
] as const;

export type CaseFact = (typeof CASE_FACTS)[number];

/** What a person is told of by itself, without looking into the cabinet. */
export const TOLD_FACTS = [...CASE_FACTS, ...OFFER_FACTS, 'information-ready'] as const;

export type ToldFact = (typeof TOLD_FACTS)[number];
