/**
 * Fields of type choice or multichoice whose list of answers does not stand in the form itself: it follows from other
 * facts of the edition (grounds, outcomes, channels, documents), from the directory of organisations, or the act leaves
 * it open. The applicant then answers in words. Any other choice must bring its options.
 */
export const OPEN_CHOICES: ReadonlySet<string> = new Set([
  // Follow from other facts of the edition.
  'channel',
  'conclusion',
  'decision',
  'reasons',
  'refusal_ground',
  'supporting_documents',
  // Stand in the directory of organisations.
  'district_office',
  'local_executive_body',
  'service_centre',
  // Left open by the acts.
  'aid_kind',
  'category',
  'citizenship',
  'disability_cause',
  'disability_group',
  'distributor_status',
  'extras',
  'institution_kind',
  'missing_documents_reason',
  'payment_share',
  'recipient_category',
  'relation',
  'request_kind',
  'service_kind',
  'wheelchair_kind',
]);
