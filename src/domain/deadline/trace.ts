import type { LocalizedText } from '../../kernel/localized-text';
import type { PlainDate } from '../../kernel/plain-date';
import type { NotableDay } from '../calendar/day-reason';
import type { StartEvent, Unit } from '../edition/vocabulary';
import type { ScheduleNote } from './schedule';

/** Why a filing is registered later than it was made. */
export type LateRegistration = 'day-off' | 'before-opening' | 'break' | 'after-closing';

/** Why counting begins on the day after the start: the act says so for this period, or the general rule does. */
export type FirstDayRule = 'act' | 'general-rule';

/**
 * One step of the reasoning behind a due date, in the order in which it was reasoned. Pure data that survives JSON:
 * instants are ISO strings, days `YYYY-MM-DD`, times of day `HH:MM`. Presenters put it into words.
 */
export type TraceEntry =
  | { readonly code: 'period'; readonly amount: number; readonly unit: Unit; readonly clause: string }
  | { readonly code: 'started'; readonly event: StartEvent; readonly at: string; readonly date: PlainDate }
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
  | { readonly code: 'due'; readonly at: string; readonly date: PlainDate };
