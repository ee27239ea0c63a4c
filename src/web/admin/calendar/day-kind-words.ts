import type { DayKind } from '../../../domain/calendar/day-reason';
import { dateInWords } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;
type ReasonOf<Code> = Extract<DayKind['reason'], { readonly code: Code }>;

/** How each kind of day is said. */
const SAY: {
  readonly [Code in DayKind['reason']['code']]: (reason: ReasonOf<Code>, context: Context) => string;
} = {
  ordinary: (_reason, { words: w }) => w['admin.calendar.day.ordinary'],
  weekend: (_reason, { words: w }) => w['admin.calendar.day.weekend'],
  holiday: ({ holiday }, { language, t }) => {
    const name = textIn(holiday.name, language);
    return holiday.expected ? t('admin.calendar.day.expected', { holiday: name }) : name;
  },
  transferred: ({ holiday, from }, { language, t }) =>
    t('admin.calendar.day.transferred', {
      holiday: textIn(holiday.name, language),
      from: dateInWords(from, language),
    }),
  'decreed-off': ({ worked }, { language, words: w, t }) =>
    worked === null
      ? w['admin.calendar.day.decreed-off']
      : t('admin.calendar.day.decreed-off-for', { worked: dateInWords(worked, language) }),
  'decreed-working': ({ off }, { language, words: w, t }) =>
    off === null
      ? w['admin.calendar.day.decreed-working']
      : t('admin.calendar.day.decreed-working-for', { off: dateInWords(off, language) }),
};

/** What a day is, in a few words: «рабочий день», «выходной», «Наурыз мейрамы». */
export function dayKindWords({ reason }: DayKind, context: Context): string {
  // The table has the words of exactly this kind under the reason's own code.
  const say = SAY[reason.code] as (reason: DayKind['reason'], context: Context) => string;
  return say(reason, context);
}

/** Where it is written that a day is what it is; null for a plain day of the week. */
export function daySource(
  { reason }: DayKind,
  { language }: Pick<RequestContext, 'language'>,
): string | null {
  switch (reason.code) {
    case 'ordinary':
    case 'weekend':
      return null;
    case 'holiday':
    case 'transferred':
      return textIn(reason.holiday.source, language);
    case 'decreed-off':
    case 'decreed-working':
      return textIn(reason.source, language);
  }
}
