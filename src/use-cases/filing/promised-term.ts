import { amendedEntries } from '../../domain/administration/amended-entries';
import { type Term, termChanges, type TermMove } from '../../domain/application/term';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { channelSchedule, providerSchedule } from '../../domain/deadline/edition-schedule';
import { overallDue } from '../../domain/deadline/overall-due';
import { findOverallTerm, type OverallTerm } from '../../domain/deadline/overall-term';
import type { TimedStep } from '../../domain/deadline/route-steps';
import type { TraceEntry } from '../../domain/deadline/trace';
import type { Edition } from '../../domain/edition/edition';
import type { Channel } from '../../domain/edition/vocabulary';
import type { PlannedStep, RoutePlan } from '../../domain/routing/route-plan';
import type { OwnHours } from './own-hours';
import type { Reference } from './reference';

/** What the promise follows from. */
export interface PromisedFiling {
  /** The rules as they held when it was filed. */
  readonly rules: Edition;
  readonly channel: Channel;
  readonly plan: RoutePlan;
  readonly filedAt: Date;
  readonly calendars: WorkingCalendars;
  readonly hours: OwnHours;
  /** What has happened to the term since; left out at the filing itself. */
  readonly changes?: readonly TermMove[];
}

/** Reference data behind the promise. */
export type PromiseReference = Pick<Reference, 'overallTerms' | 'deadlineEffects'>;

export type { Term } from '../../domain/application/term';

/** Where the act gives neither a term nor limits of its steps: thirty calendar days, marked as ours. */
const FALLBACK: OverallTerm = {
  alternatives: [
    {
      deadlineIds: [],
      parts: [{ amount: 30, unit: 'calendar-day', clause: '' }],
      startEvent: 'registration',
      excludesStartDay: false,
      derived: true,
    },
  ],
  proposed: {
    kk: 'Актіде мерзім жазылмаған, сондықтан күнтізбелік 30 күн алынды',
    ru: 'В акте срок не указан, поэтому взяты 30 календарных дней',
  },
};

/** When the whole service is due, with the reasons: from the rules of the case and the calendar as it is now. */
export function promisedTerm(
  filing: PromisedFiling,
  reference: PromiseReference,
): { term: Term; dueAt: Date } {
  const { rules, channel, plan, filedAt, calendars, hours, changes = [] } = filing;
  const steps = plan.steps.flatMap(limitOf);
  const term = findOverallTerm(rules, channel, reference.overallTerms, steps) ?? FALLBACK;
  const places = {
    filedAt,
    schedule: providerSchedule(rules, hours.provider ?? undefined),
    intake: channelSchedule(rules, channel, hours.intake ?? undefined, reference.deadlineEffects),
    calendars,
  };
  const { due, trace } = overallDue(term, places, termChanges(changes));
  const own = hours.provider === null && hours.intake === null ? {} : { hours };
  const entries = [...amendmentsOf(rules, term), ...trace];
  return {
    dueAt: due,
    term: {
      ...promised(term),
      ...own,
      ...(changes.length === 0 ? {} : { changes: [...changes] }),
      dueAt: due.toISOString(),
      trace: entries.map((entry) => ({ ...entry })),
    },
  };
}

/** The periods of the promise that do not hold as printed, with the acts behind them. */
function amendmentsOf({ deadlines }: Edition, { alternatives }: OverallTerm): TraceEntry[] {
  const used = new Set(alternatives.flatMap(({ deadlineIds }) => deadlineIds));
  return amendedEntries(deadlines.filter(({ id }) => used.has(id)));
}

/** The limit of a step that every case passes; what follows only in some cases is no part of the promise. */
function limitOf({ limit, clause, when }: PlannedStep): TimedStep[] {
  return limit === null || when !== 'always' ? [] : [{ ...limit, clause: clause ?? '' }];
}

/** The period in the act's own figures: of several, the one whose parts make the promise shown first. */
function promised({ alternatives }: OverallTerm): Omit<Term, 'dueAt' | 'trace'> {
  const [{ deadlineIds, parts, derived }] = alternatives;
  const [part] = parts;
  const single = parts.length === 1 && part !== undefined ? part : { amount: null, unit: null, clause: null };
  return {
    deadlineIds: [...deadlineIds],
    amount: single.amount,
    unit: single.unit,
    clause: single.clause === '' ? null : single.clause,
    derived,
  };
}
