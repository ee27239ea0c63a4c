import type { EditionLibrary } from '../../data/edition-library';
import type { AwaitedAnswer } from '../../domain/application/awaited-answer';
import type { EventPayload } from '../../domain/application/event';
import type { TermMove } from '../../domain/application/term';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { findCompletionTerms } from '../../domain/completion/completion-rules';
import type { Edition } from '../../domain/edition/edition';
import { answerTimes } from '../completion/answer-times';
import type { Reference } from '../filing/reference';
import { hearingUntil } from '../hearing/hearing-until';

export interface AnswerAnewDeps {
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly reference: Pick<Reference, 'completionRules' | 'deadlineEffects'>;
}

/** A case as far as the time for an answer follows from it. */
export interface AnsweredCase {
  readonly filed: EventPayload<'filed'>;
  readonly filedAt: Date;
  readonly awaited?: AwaitedAnswer | null;
}

/** The time for an answer, moved by a calendar. */
export interface MovedAnswer {
  readonly of: AwaitedAnswer['of'];
  readonly before: Date;
  /** Always later. */
  readonly until: Date;
}

/**
 * Until when the applicant may answer by a calendar; null when nothing is waited for, or the time stays. A time that the
 * applicant was told is never shortened: whoever relies on it loses nothing by an order that came afterwards.
 */
export function answerAnew({ editions, reference }: AnswerAnewDeps) {
  return async (
    { filed, filedAt, awaited = null }: AnsweredCase,
    calendars: WorkingCalendars,
  ): Promise<MovedAnswer | null> => {
    if (awaited === null) return null;
    const rules = await editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
    const until = reckoned({ rules, filed, awaited, calendars }, reference);
    if (until === null || until <= awaited.until) return null;
    return { of: awaited.of, before: awaited.until, until };
  };
}

interface Awaiting {
  readonly rules: Edition;
  readonly filed: EventPayload<'filed'>;
  readonly awaited: AwaitedAnswer;
  readonly calendars: WorkingCalendars;
}

function reckoned(
  { rules, filed, awaited, calendars }: Awaiting,
  reference: AnswerAnewDeps['reference'],
): Date | null {
  const times = { rules, filed, at: awaited.since, calendars };
  if (awaited.of === 'hearing') return hearingUntil({ ...times, days: awaited.days });
  const terms = findCompletionTerms(rules, reference.completionRules);
  return terms && answerTimes({ ...times, terms }, reference).until;
}

/** What has happened to a term, when the pause that waits for the answer ends later. */
export function pausedLonger(changes: readonly TermMove[], moved: MovedAnswer | null): readonly TermMove[] {
  const last = changes.at(-1);
  if (moved?.of !== 'completion' || last?.kind !== 'paused') return changes;
  return [...changes.slice(0, -1), { ...last, to: moved.until.toISOString() }];
}
