import { type CalendarFlaw, yearsToMove } from '../../../domain/administration/calendar-flaws';
import { dayOf } from '../../../kernel/day-of';
import type { RequestContext } from '../../route';
import { dayKindWords } from './day-kind-words';
import type { Flaw } from '../../forms/flaw';

/** What is wrong with the days of a decision, at their fields. */
export function calendarFlawWords(
  flaws: readonly CalendarFlaw[],
  { year, now }: { readonly year: string; readonly now: Date },
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): Flaw[] {
  return flaws.map((flaw) => ({
    field: `${flaw.field}-${flaw.code === 'other-year' ? 'year' : 'day'}`,
    text: textOf(flaw, { year, now }, context),
  }));
}

function textOf(
  { field, code, kind }: CalendarFlaw,
  { year, now }: { readonly year: string; readonly now: Date },
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): string {
  const { words: w, t } = context;
  if (code === 'nothing-moved' || code === 'same-day' || code === 'past-day')
    return w[`admin.calendar.flaw.${code}`];
  if (code !== 'other-year')
    return t(`admin.calendar.flaw.${code}`, { kind: kind === null ? '' : dayKindWords(kind, context) });
  return field === 'date'
    ? t('admin.calendar.flaw.other-year', { year })
    : t('admin.calendar.flaw.years', { ...yearsToMove(dayOf(now)) });
}
