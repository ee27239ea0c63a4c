import { join } from 'node:path';
import { deadlineDue } from '../../../src/domain/deadline/deadline-due';
import { DeadlineEffects } from '../../../src/domain/deadline/deadline-effect';
import type { DeadlineDue, DeadlineRequest } from '../../../src/domain/deadline/deadline-request';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import { yamlIn } from '../../support/read-once';
import { calendars, local, onTheClock } from './cases';
import { edition, overallTerms } from './editions';

/** The seeded table of what periods do. */
export const effects = DeadlineEffects.parse(
  yamlIn(join(__dirname, '../../../seeds/reference/deadline-effects.yaml')),
);

/** What the engine is asked about a period of an edition (`<service>@<edition>`), from a local time in Kazakhstan. */
export function ask(
  key: string,
  deadlineId: string,
  channel: Channel,
  start: string | Date,
  more: Partial<DeadlineRequest> = {},
): DeadlineDue {
  return deadlineDue({
    edition: edition(key),
    deadlineId,
    channel,
    start: typeof start === 'string' ? local(start) : start,
    calendars,
    effects,
    overallTerms,
    ...more,
  });
}

/** The due time on the local clock; `never` where there is none. */
export function askDue(...question: Parameters<typeof ask>): string {
  const { due } = ask(...question);
  return due === null ? 'never' : onTheClock(due);
}

/** The codes of the trace. */
export function askCodes(...question: Parameters<typeof ask>): string[] {
  return ask(...question).trace.map(({ code }) => code);
}
