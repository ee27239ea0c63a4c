import { z } from 'zod';

/** Outcomes with which a service can end. */
export const OUTCOME_IDS = [
  'confirmed',
  'not-confirmed',
  'assigned',
  'refused',
  'returned',
  'paid',
  'issued',
  'reissued',
  'extended',
  'issued-intra-corporate',
  'certificate-issued',
  'duplicate-issued',
  'recognised',
  'registered',
  'notified',
  'notification',
  'referral',
  'decision',
  'documents-processed',
  'additional-control',
  'employment',
  'youth-practice',
  'social-workplace',
  'public-works',
  'plots-present',
  'plots-absent',
  'pension-savings-permission',
  'property-consent',
  'compensation-to-account',
  'compensation-to-prison-account',
] as const;
export const OutcomeId = z.enum(OUTCOME_IDS);
export type OutcomeId = z.infer<typeof OutcomeId>;
