import type { FormField } from '../edition/forms';
import type { Answers } from '../fields/answer';

/** The applicant's address as the application writes it: every answer of an address field, in the printed order. */
export function writtenAddress(fields: readonly FormField[], answers: Answers): string {
  return fields
    .filter(({ type }) => type === 'address')
    .map(({ id }) => answers[id])
    .filter((answer): answer is string => typeof answer === 'string')
    .join(', ');
}
