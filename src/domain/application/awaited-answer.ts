import type { CompletionState } from './fold-completion';
import type { HearingState } from './fold-hearing';

/** An answer of the applicant for which a case waits, and what its time follows from. */
export type AwaitedAnswer = {
  /** From this instant the time runs. */
  readonly since: Date;
  /** The last instant, as the applicant was told. */
  readonly until: Date;
} & ({ readonly of: 'completion' } | { readonly of: 'hearing'; readonly days: number });

/** What the applicant may still answer; of a request and a hearing one alone is ever open. */
export function awaitedAnswer({
  completion,
  hearing,
}: {
  readonly completion: CompletionState | null;
  readonly hearing: HearingState | null;
}): AwaitedAnswer | null {
  if (completion?.status === 'waiting')
    return { of: 'completion', since: completion.askedAt, until: completion.until };
  if (hearing?.status === 'open')
    return { of: 'hearing', since: hearing.openedAt, until: hearing.until, days: hearing.days };
  return null;
}
