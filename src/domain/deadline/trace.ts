import type { LocalizedText } from '../../kernel/localized-text';
import type { PlainDate } from '../../kernel/plain-date';
import type { PrintedInstead } from '../administration/printed-instead';
import type { NotableDay } from '../calendar/day-reason';
import type { Channel, StartEvent, Unit } from '../edition/vocabulary';
import type { DeadlineEffect } from './deadline-effect';
import type { ScheduleNote } from './schedule';

/** Why a filing is registered later than it was made. */
export type LateRegistration = 'day-off' | 'before-opening' | 'break' | 'after-closing';

/** Why counting begins on the day after the start: the act says so for this period, or the general rule does. */
export type FirstDayRule = 'act' | 'general-rule';

interface TracedPeriod {
  readonly amount: number;
  readonly unit: Unit;
  readonly clause: string;
}

interface TracedPause {
  readonly from: string;
  readonly to: string;
  readonly clause: string;
}

/** What a period does when it is more than a limit within which something is to be done. */
export type TracedEffect = Exclude<DeadlineEffect, 'plain'>;

/**
 * One step of the reasoning behind a due date, in the order in which it was reasoned. Pure data that survives JSON:
 * instants are ISO strings, days `YYYY-MM-DD`, times of day `HH:MM`. Presenters put it into words.
 */
export type TraceEntry =
  | { readonly code: 'period'; readonly amount: number; readonly unit: Unit; readonly clause: string }
  | { readonly code: 'started'; readonly event: StartEvent; readonly at: string; readonly date: PlainDate }
  /** The period is not the printed one: by which act, where one is named, since when, and what is printed instead. */
  | {
      readonly code: 'amended';
      readonly number: string | null;
      readonly date: string | null;
      readonly since: string;
      readonly printed: PrintedInstead;
    }
  | { readonly code: 'start-not-stated' }
  | { readonly code: 'counted-from-filing'; readonly insteadOf: StartEvent }
  | {
      readonly code: 'registered-later';
      readonly filedAt: string;
      readonly registeredAt: string;
      readonly date: PlainDate;
      readonly why: LateRegistration;
      /** Clause of the act when the act itself moves the filing; null by the general rule. */
      readonly clause: string | null;
    }
  | { readonly code: 'counting-from'; readonly date: PlainDate; readonly rule: FirstDayRule }
  | NotableDay
  | { readonly code: 'kind-of-day-not-stated' }
  | { readonly code: 'month-end'; readonly day: number; readonly date: PlainDate }
  | { readonly code: 'moved-to-working-day'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly code: 'waits-for-opening'; readonly at: string; readonly date: PlainDate }
  | { readonly code: 'break-not-counted'; readonly from: string; readonly to: string }
  | { readonly code: 'closed-hours-not-counted'; readonly from: string; readonly to: string }
  | { readonly code: 'schedule'; readonly note: ScheduleNote }
  | { readonly code: 'calendar-not-known'; readonly year: number }
  | { readonly code: 'beyond-calendar'; readonly date: PlainDate }
  | { readonly code: 'proposed'; readonly reason: LocalizedText }
  | { readonly code: 'derived-from-route' }
  | { readonly code: 'longer-of'; readonly at: readonly string[] }
  | { readonly code: 'effect'; readonly effect: TracedEffect; readonly clause: string }
  /** The act sets no length: `text` is what it says instead. There is nothing to compute. */
  | { readonly code: 'no-amount'; readonly text: LocalizedText | null; readonly clause: string }
  | { readonly code: 'no-such-deadline'; readonly deadline: string }
  /** The act sets this period for other channels than the one asked for. */
  | { readonly code: 'other-channel'; readonly channels: readonly Channel[] }
  /** The end of the term that the period changes or is counted back from. */
  | { readonly code: 'term-due'; readonly at: string; readonly date: PlainDate }
  | { readonly code: 'term-not-set' }
  | { readonly code: 'counting-back-from'; readonly date: PlainDate }
  | { readonly code: 'moved-to-earlier-working-day'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly code: 'right-from'; readonly at: string; readonly date: PlainDate }
  | { readonly code: 'calendar-year'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly code: 'filing-held'; readonly date: PlainDate }
  | { readonly code: 'filing-not-held' }
  | (TracedPeriod & {
      readonly code: 'extended';
      /** When it was due without the extension. */
      readonly before: string;
      /** The original last day, from which the extension is counted. */
      readonly from: PlainDate;
    })
  | (TracedPeriod & {
      readonly code: 'restarted';
      readonly before: string;
      readonly at: string;
      readonly date: PlainDate;
    })
  | (TracedPause & { readonly code: 'paused'; readonly days: number; readonly before: string })
  | (TracedPause & { readonly code: 'pause-outside-term' })
  | { readonly code: 'due'; readonly at: string; readonly date: PlainDate };
