import type { LocalizedText } from '../../kernel/localized-text';
import type { PlainDate } from '../../kernel/plain-date';

/** A holiday as it is shown: `expected` when its day is not yet announced officially. */
export interface NamedHoliday {
  readonly id: string;
  readonly name: LocalizedText;
  readonly source: LocalizedText;
  readonly expected: boolean;
}

/** Why a day is off. */
export type DayOffReason =
  | { readonly code: 'weekend' }
  | { readonly code: 'holiday'; readonly holiday: NamedHoliday }
  | { readonly code: 'transferred'; readonly holiday: NamedHoliday; readonly from: PlainDate }
  | { readonly code: 'decreed-off'; readonly worked: PlainDate | null; readonly source: LocalizedText };

/** Why a day is worked: as usual, or as a day of the weekend that an order exchanged for `off` (null: for none). */
export type WorkingReason =
  | { readonly code: 'ordinary' }
  | { readonly code: 'decreed-working'; readonly off: PlainDate | null; readonly source: LocalizedText };

/** What a day is, and why. */
export type DayKind =
  | { readonly working: true; readonly reason: WorkingReason }
  | { readonly working: false; readonly reason: DayOffReason };

/** A day that an explanation of a date must name: one that is off, or a day of the weekend that is worked. */
export type NotableDay =
  | { readonly code: 'day-off'; readonly date: PlainDate; readonly reason: DayOffReason }
  | {
      readonly code: 'worked-by-decree';
      readonly date: PlainDate;
      readonly reason: Extract<WorkingReason, { code: 'decreed-working' }>;
    };
