import { z } from 'zod';

/** Grounds on which a package of documents is not accepted. */
export const INTAKE_REFUSAL_CODES = [
  'incomplete-documents',
  'incomplete-documents-centre',
  'expired-documents',
  'errors-in-documents',
  'improperly-executed-documents',
  'mismatch-with-originals',
  'documents-with-violations',
  'already-assigned-or-applied',
  'carer-changed-more-than-twice',
  'personal-assistant-provided',
  'no-registry-data',
  'automatic-check-failed',
  'e-maket-check-failed',
  'authorisation-failed',
  'eds-not-confirmed',
] as const;
export const IntakeRefusalCode = z.enum(INTAKE_REFUSAL_CODES);
export type IntakeRefusalCode = z.infer<typeof IntakeRefusalCode>;

/** Grounds on which the service itself is refused. */
export const SERVICE_REFUSAL_CODES = [
  'unreliable-documents',
  'requirements-not-met',
  'non-compliance-with-requirements',
  'conditions-not-met',
  'incomplete-documents',
  'errors-in-documents',
  'document-errors',
  'documents-mismatch',
  'improper-documents',
  'not-matching-originals',
  'violations-in-documents',
  'violations-in-data',
  'decision-data-missing-or-incorrect',
  'emd-data-missing',
  'no-personal-data-consent',
  'no-consent-restricted-data',
  'income-not-below-food-basket',
  'decision-to-refuse',
  'commission-refusal',
  'head-refusal',
  'standard-clause-10',
  'standard-clause-10-grounds',
] as const;
export const ServiceRefusalCode = z.enum(SERVICE_REFUSAL_CODES);
export type ServiceRefusalCode = z.infer<typeof ServiceRefusalCode>;
