import type { EventPayload } from './event';
import type { CompletionState } from './fold-completion';
import type { HearingState } from './fold-hearing';

/** What of a case a changed calendar changes. */
interface Timed {
  readonly term: EventPayload<'filed'>['term'];
  readonly completion: CompletionState | null;
  readonly hearing: HearingState | null;
}

/** The case by a changed calendar: its term, and until when an answer is waited for. */
export function foldDueChange(
  { completion, hearing }: Timed,
  { term, answer }: EventPayload<'due-changed'>,
): Partial<Timed> {
  if (answer === undefined) return { term };
  const until = new Date(answer.until);
  return answer.of === 'completion'
    ? { term, completion: completion && { ...completion, until } }
    : { term, hearing: hearing && { ...hearing, until } };
}
