import type { PlainDate } from '../../../kernel/plain-date';
import type { CheckCase, CheckQuestion } from '../check-case';

/** The question whether somebody has died. */
export function deathQuestion(iin: string): CheckQuestion<'deaths'> {
  return { registry: 'deaths', iin };
}

/** The day of a death: by the civil record, else as the form says it. */
export function deathDay(about: CheckCase, iin: string): PlainDate | undefined {
  const known = about.know<'deaths'>(deathQuestion(iin));
  return known.kind === 'found' ? known.facts.diedOn : about.eventDay;
}
