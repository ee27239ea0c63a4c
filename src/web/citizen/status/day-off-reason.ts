import type { DayOffReason } from '../../../domain/calendar/day-reason';
import { dateInWords } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';

/** Why a day is not counted, and where that is written. */
export function dayOffReason(
  reason: DayOffReason,
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
): { readonly text: string; readonly clause: string | null } {
  switch (reason.code) {
    case 'weekend':
      return { text: w['status.why.weekend'], clause: null };
    case 'holiday':
      return {
        text: t('status.why.holiday', { holiday: textIn(reason.holiday.name, language) }),
        clause: textIn(reason.holiday.source, language),
      };
    case 'transferred':
      return {
        text: t('status.why.transferred', {
          holiday: textIn(reason.holiday.name, language),
          from: dateInWords(reason.from, language),
        }),
        clause: textIn(reason.holiday.source, language),
      };
    case 'decreed-off':
      return { text: w['status.why.decreed-off'], clause: textIn(reason.source, language) };
  }
}
