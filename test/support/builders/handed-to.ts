import type { HandOut } from '../../../src/domain/application/hand-out';

/** That the applicant came for a paper with an identity card. */
export const HANDED_TO: HandOut = {
  to: 'applicant',
  document: 'id-card',
  number: '044123456',
  representative: null,
};
