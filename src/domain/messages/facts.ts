/** What a person is told of by itself, without looking into the cabinet. */
export const TOLD_FACTS = [
  'filed',
  'intake-refused',
  'result-issued',
  'refused',
  'due-changed',
  'payment-rejected',
  'file-locked',
  'signature-invalid',
  'completion-asked',
  'completion-lapsed',
  'completion-withdrawn',
  'hearing-opened',
] as const;

export type ToldFact = (typeof TOLD_FACTS)[number];
