import type { NotedDay } from '../../../domain/administration/noted-days';
import { dateInWords, weekdayName } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { findPlainDate } from '../../../kernel/plain-date';
import type { CalendarYearView } from '../../../use-cases/administration/show-calendar-year';
import type { RequestContext } from '../../route';
import { daySource, dayKindWords } from './day-kind-words';
import { entryAddress } from './entry-place';

interface Link {
  readonly href: string;
  readonly text: string;
}

/** The page of a year of the calendar. */
export interface CalendarYearModel {
  readonly heading: string;
  readonly years: readonly (Link & { readonly current: boolean })[];
  readonly known: string;
  /** What is not known of the year; null where everything is. */
  readonly unknown: string | null;
  readonly newHref: string;
  readonly kurbanAit: (Link & { readonly about: string }) | null;
  readonly caption: string;
  readonly days: readonly {
    readonly date: string;
    readonly weekday: string;
    readonly five: string;
    readonly six: string;
    readonly note: string | null;
    readonly source: string;
    /** Null: it came with the portal. */
    readonly added: Link | null;
  }[];
  readonly moves: readonly (Link & { readonly state: string; readonly source: string })[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/calendar': CalendarYearModel;
  }
}

/** The year in words. */
export function presentYear(view: CalendarYearView, context: RequestContext): CalendarYearModel {
  const { language, words: w, t } = context;
  const { year, years, known, isKnown } = view;
  return {
    heading: t('admin.calendar.year-heading', { year }),
    years: years.map((one) => ({
      href: `/${language}/admin/calendar?year=${one}`,
      text: String(one),
      current: one === year,
    })),
    known: t('admin.calendar.known', { ...known }),
    unknown: isKnown ? null : t('admin.calendar.unknown', { year }),
    newHref: entryAddress({ kind: 'calendar-move', subject: null }, language),
    kurbanAit: kurbanAitOf(view, context),
    caption: t('admin.calendar.days', { year }),
    days: view.days.map((day) => dayOf(day, context)),
    moves: view.moves.map(({ subject, value }) => ({
      ...linkTo('calendar-move', subject, context),
      state: w[value === null ? 'admin.calendar.withdrawn' : 'admin.calendar.in-force'],
      source: value === null ? '' : textIn(value.source, language),
    })),
  };
}

function kurbanAitOf(
  { kurbanAit, year }: CalendarYearView,
  { language, words: w, t }: RequestContext,
): CalendarYearModel['kurbanAit'] {
  if (kurbanAit === null) return null;
  const state = kurbanAit.announced ? 'announced' : 'expected';
  return {
    about: t(`admin.calendar.kurban-ait.${state}`, { date: dateInWords(kurbanAit.date, language) }),
    href: entryAddress({ kind: 'kurban-ait', subject: String(year) }, language),
    text: w[`admin.calendar.kurban-ait.to-${state}`],
  };
}

function dayOf(
  { date, kinds, transfers, decidedBy }: NotedDay,
  context: RequestContext,
): CalendarYearModel['days'][number] {
  const { language, words: w } = context;
  return {
    date: dateInWords(date, language),
    weekday: weekdayName(date, language),
    five: dayKindWords(kinds[5], context),
    six: dayKindWords(kinds[6], context),
    note: transfers === false ? w['admin.calendar.stays'] : null,
    source: daySource(kinds[5], context) ?? daySource(kinds[6], context) ?? '',
    added: decidedBy === null ? null : linkTo(decidedBy.kind, decidedBy.subject, context),
  };
}

function linkTo(
  kind: 'calendar-move' | 'kurban-ait',
  subject: string,
  { language, t }: RequestContext,
): Link {
  const day = findPlainDate(subject);
  return {
    href: entryAddress({ kind, subject }, language),
    text:
      day === undefined
        ? t('admin.calendar.kurban-ait.heading', { year: subject })
        : t('admin.calendar.move.heading', { date: dateInWords(day, language) }),
  };
}
