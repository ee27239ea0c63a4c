import type { RunningCase } from '../../data/running-cases';
import type { LocalizedText } from '../../kernel/localized-text';
import type { MovedAnswer } from '../cases/answer-anew';
import type { DueTimes } from '../cases/due-anew';

/** The due instants of a case: of the whole service, and of the open step by its own limit. */
export interface CaseTimes {
  readonly dueAt: Date;
  readonly stepDueAt: Date | null;
}

/** A running case of which a changed calendar moves a due time. */
export interface MovedCase {
  readonly number: string;
  readonly service: LocalizedText;
  readonly organisation: LocalizedText;
  readonly before: CaseTimes;
  readonly after: CaseTimes;
  /** Until when the applicant may answer, where that moves too. */
  readonly answer: MovedAnswer | null;
}

/** What moves of a case by times that were reckoned anew; null when nothing does. */
export function movedCase(
  { number, dueAt, step }: RunningCase,
  anew: DueTimes,
  names: Pick<MovedCase, 'service' | 'organisation'>,
): MovedCase | null {
  const before = { dueAt, stepDueAt: step?.dueAt ?? null };
  const after = { dueAt: anew.dueAt, stepDueAt: anew.step?.stepDueAt ?? null };
  const { answer } = anew;
  return isSame(before, after) && answer === null ? null : { number, ...names, before, after, answer };
}

function isSame(one: CaseTimes, other: CaseTimes): boolean {
  return (
    one.dueAt.getTime() === other.dueAt.getTime() && one.stepDueAt?.getTime() === other.stepDueAt?.getTime()
  );
}
