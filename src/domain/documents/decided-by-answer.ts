import type { EditionDocument } from '../edition/documents';
import type { Answer, Answers } from '../fields/answer';
import { holds } from '../form/holds';

/** What a yes or a no in the form, or one of its choices, means for documents whose condition it answers. */
interface Decision {
  readonly field: string;
  /** Options that count as a yes; left out for a question that is answered by yes or no. */
  readonly options?: readonly string[];
  readonly documents: readonly string[];
  /** A yes: the paper is required, or the person chooses among several. */
  readonly yes: 'attach' | 'may-attach';
}

const DECISIONS: readonly Decision[] = [
  { field: 'pledge_for_loan', documents: ['bank-letter'], yes: 'attach' },
  { field: 'single_mother', documents: ['form-4-reference'], yes: 'attach' },
  { field: 'child_out_of_wedlock', documents: ['form-4-reference'], yes: 'attach' },
  { field: 'additional_room', documents: ['health-certificate-additional-room'], yes: 'attach' },
  { field: 'in_prison', documents: ['prison-control-account'], yes: 'attach' },
];

/**
 * What the answers say about a conditional document: by the condition of the edition where it states one. Undefined when
 * the form does not ask, or is not answered yet.
 */
export function findDecision(
  { id, needed_when: needed }: Pick<EditionDocument, 'id' | 'needed_when'>,
  answers: Answers,
): 'attach' | 'may-attach' | 'not-needed' | undefined {
  if (needed !== undefined) {
    const isNeeded = holds(needed.when, (field) => answers[field]);
    return isNeeded === undefined ? undefined : isNeeded ? needed.yields : 'not-needed';
  }
  for (const decision of DECISIONS.filter(({ documents }) => documents.includes(id))) {
    const isYes = isAnsweredYes(decision, answers[decision.field]);
    if (isYes !== undefined) return isYes ? decision.yes : 'not-needed';
  }
  return undefined;
}

/** Undefined when the question is not asked, or not answered yet. */
function isAnsweredYes({ options }: Decision, answer: Answer | undefined): boolean | undefined {
  if (options === undefined) return typeof answer === 'boolean' ? answer : undefined;
  return typeof answer === 'string' ? options.includes(answer) : undefined;
}
