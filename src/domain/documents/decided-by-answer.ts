import type { Answers } from '../fields/answer';

/** What a yes or a no in the form means for documents whose condition it answers. */
interface Decision {
  readonly field: string;
  readonly documents: readonly string[];
  /** A yes: the paper is required, or the person chooses among several. */
  readonly yes: 'attach' | 'may-attach';
}

const DECISIONS: readonly Decision[] = [
  { field: 'baikonur_resident', documents: ['baikonur-certificate'], yes: 'attach' },
  { field: 'applicant_baikonur', documents: ['applicant-baikonur-certificate'], yes: 'attach' },
  { field: 'carer_baikonur', documents: ['carer-baikonur-certificate'], yes: 'attach' },
  { field: 'data_differ', documents: ['marriage-certificate', 'divorce-certificate'], yes: 'may-attach' },
  { field: 'applicant_is_guardian', documents: ['guardianship-document'], yes: 'attach' },
  { field: 'pledge_for_loan', documents: ['bank-letter'], yes: 'attach' },
  { field: 'single_mother', documents: ['form-4-reference'], yes: 'attach' },
  { field: 'child_out_of_wedlock', documents: ['form-4-reference'], yes: 'attach' },
  { field: 'cares_for_children_under_eight', documents: ['employment-record-book'], yes: 'may-attach' },
  { field: 'additional_room', documents: ['health-certificate-additional-room'], yes: 'attach' },
  { field: 'in_prison', documents: ['prison-control-account'], yes: 'attach' },
];

/** What the answers say about a conditional document; undefined when the form does not ask, or is not answered yet. */
export function findDecision(
  documentId: string,
  answers: Answers,
): 'attach' | 'may-attach' | 'not-needed' | undefined {
  const decision = DECISIONS.find(
    ({ field, documents }) => documents.includes(documentId) && typeof answers[field] === 'boolean',
  );
  if (decision === undefined) return undefined;
  return answers[decision.field] === true ? decision.yes : 'not-needed';
}
