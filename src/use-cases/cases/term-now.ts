import type { EditionLibrary } from '../../data/edition-library';
import type { RoutePlanRepository } from '../../data/route-plans';
import type { EventPayload } from '../../domain/application/event';
import type { TermMove } from '../../domain/application/term';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { Channel } from '../../domain/edition/vocabulary';
import { promisedTerm, type PromiseReference, type Term } from '../filing/promised-term';

export interface TermNowDeps {
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly plans: Pick<RoutePlanRepository, 'get'>;
  readonly reference: PromiseReference;
}

/** A case as far as its term follows from it. */
export interface TimedCase {
  readonly filed: EventPayload<'filed'>;
  readonly filedAt: Date;
  /** What has happened to the term since the filing. */
  readonly changes?: readonly TermMove[];
}

/**
 * The term of a case by a calendar: its rules, route and hours are those of its filing, only the days may have changed,
 * and what happened to the term since happens to it again.
 */
export function termNow({ editions, plans, reference }: TermNowDeps) {
  return async (
    { filed, filedAt, changes = [] }: TimedCase,
    calendars: WorkingCalendars,
  ): Promise<{ term: Term; dueAt: Date }> => {
    const [rules, plan] = await Promise.all([
      editions.asOf(filed.serviceId, filed.rulesEdition, filedAt),
      plans.get(filed.planHash),
    ]);
    const hours = filed.term.hours ?? { provider: null, intake: null };
    const channel = Channel.parse(filed.channel);
    return promisedTerm({ rules, channel, plan, filedAt, calendars, hours, changes }, reference);
  };
}
