import type { AdministeredValue } from '../../../domain/administration/administered-values';
import type { BothTexts } from '../../../domain/administration/both-texts';
import { dateInWords } from '../../../kernel/date-words';
import type { Language } from '../../../kernel/language';
import type { CalendarKind } from '../../../use-cases/administration/calendar-decision';
import { translate } from '../../text/words';

type Value = AdministeredValue<CalendarKind>;

/**
 * What people are told of a decision when the administrator writes nothing else: the days and the order, in both
 * languages.
 * @param value null: `held` is withdrawn
 */
export function ownNotice(value: Value | null, held: Value | null): BothTexts {
  return { kk: noticeIn('kk', value, held), ru: noticeIn('ru', value, held) };
}

function noticeIn(language: Language, value: Value | null, held: Value | null): string {
  const t = translate(language);
  if (value === null) return withdrawnIn(language, held);
  const source = value.source[language];
  if ('date' in value)
    return t('admin.calendar.notice.kurban-ait', { date: dateInWords(value.date, language), source });
  const { off, worked } = value;
  if (off === undefined)
    return t('admin.calendar.notice.worked', { worked: dayIn(language, worked), source });
  if (worked === undefined) return t('admin.calendar.notice.off', { off: dayIn(language, off), source });
  return t('admin.calendar.notice.both', {
    off: dayIn(language, off),
    worked: dayIn(language, worked),
    source,
  });
}

function withdrawnIn(language: Language, held: Value | null): string {
  const t = translate(language);
  if (held === null) return '';
  if ('date' in held)
    return t('admin.calendar.notice.kurban-ait-withdrawn', { date: dateInWords(held.date, language) });
  const days = [held.off, held.worked].flatMap((day) => (day === undefined ? [] : [dayIn(language, day)]));
  return t('admin.calendar.notice.withdrawn', { days: days.join(', ') });
}

function dayIn(language: Language, day: Parameters<typeof dateInWords>[0] | undefined): string {
  return day === undefined ? '' : dateInWords(day, language);
}
