import { checkDateParts } from '../../domain/fields/date-parts';
import { findPlainDate, type PlainDate } from '../../kernel/plain-date';

/** As people write a day: «1.12.2026». */
const WRITTEN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const LONGEST_DAY = 20;

/** A day of a filter as it was typed, and the day that it means; null: nothing, or nothing that is a day. */
export interface TypedFilterDay {
  readonly typed: string;
  readonly day: PlainDate | null;
}

/** A day as people write it, or as addresses have it. */
export function readFilterDay(value = ''): TypedFilterDay {
  const typed = value.trim().slice(0, LONGEST_DAY);
  const [, day = '', month = '', year = ''] = WRITTEN_DAY.exec(typed) ?? [];
  const written = checkDateParts({ day, month, year });
  return { typed, day: (written.ok ? written.value : findPlainDate(typed)) ?? null };
}
