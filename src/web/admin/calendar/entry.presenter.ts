import { inForceAt } from '../../../domain/administration/in-force';
import { dateInWords } from '../../../kernel/date-words';
import { plainDate } from '../../../kernel/plain-date';
import type { CalendarEntry } from '../../../use-cases/administration/find-calendar-entry';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField, DateField, TickField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { decisionFields, type DecisionFieldsModel } from '../decision/decision-fields';
import { type HistoryModel, presentHistory } from '../decision/history.presenter';
import { asksOf } from './check-entry';
import type { CalendarEffectModel } from './effect.presenter';
import { entryFacts } from './entry-facts';
import { entryAddress, type EntryPlace } from './entry-place';
import { keyDay } from './key-day';
import type { TypedEntry } from './typed-entry';
import { box } from '../../forms/box';
import { dateField } from '../../forms/date-field';
import type { Flaw } from '../../forms/flaw';

/** The page of a move or of Kurban-ait. */
export interface CalendarEntryModel {
  readonly heading: string;
  readonly backHref: string;
  readonly lead: string;
  /** What holds now; null where nothing is decided. */
  readonly state: string | null;
  readonly summary: ErrorSummary;
  readonly effect: CalendarEffectModel | null;
  readonly action: string;
  readonly dates: readonly DateField[];
  readonly boxes: readonly BoxField[];
  readonly notices: readonly BoxField[];
  readonly withdraw: TickField | null;
  readonly decision: DecisionFieldsModel;
  /** Null for a move that is being added. */
  readonly history: HistoryModel | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/calendar-entry': CalendarEntryModel;
  }
}

/** What the page is made of beside what was typed. */
export interface EntrySetting {
  readonly place: EntryPlace;
  readonly entry: CalendarEntry;
  readonly flaws: readonly Flaw[];
  readonly effect: CalendarEffectModel | null;
}

/** The page in words. */
export function presentEntry(
  typed: TypedEntry,
  { place, entry, flaws, effect }: EntrySetting,
  context: RequestContext,
): CalendarEntryModel {
  const { language, t } = context;
  const action = entryAddress(place, language);
  const { history, now, printed } = entry;
  return {
    ...headOf(place, entry, context),
    summary: errorSummary(flaws, t),
    effect,
    action,
    dates: datesOf(typed, place, entry, flaws, context),
    boxes: textBoxes('source', typed.source, flaws, context),
    notices: textBoxes('notice', typed.notice, flaws, context),
    withdraw: withdrawTick(typed, entry, context),
    decision: decisionFields(typed.decision, asksOf(place, typed), flaws, context),
    history:
      place.subject === null
        ? null
        : presentHistory(
            history,
            { standing: standingOf(printed), facts: entryFacts(context), action, now },
            context,
          ),
  };
}

function standingOf(printed: CalendarEntry['printed']): object | null {
  return printed === null ? null : { date: printed.date, source: printed.source };
}

type Head = Pick<CalendarEntryModel, 'heading' | 'backHref' | 'lead' | 'state'>;

function headOf({ kind, subject }: EntryPlace, entry: CalendarEntry, context: RequestContext): Head {
  const { language, words: w } = context;
  const place = `/${language}/admin/calendar`;
  if (subject === null) {
    const heading = w['admin.calendar.move.new'];
    return { heading, backHref: place, lead: w['admin.calendar.move.new-lead'], state: null };
  }
  const backHref = `${place}?year=${subject.slice(0, 4)}`;
  return kind === 'kurban-ait'
    ? { backHref, ...kurbanAitHead(subject, entry, context) }
    : { backHref, ...moveHead(subject, entry, context) };
}

function kurbanAitHead(
  year: string,
  { printed }: CalendarEntry,
  { language, words: w, t }: RequestContext,
): Omit<Head, 'backHref'> {
  return {
    heading: t('admin.calendar.kurban-ait.heading', { year }),
    lead: w['admin.calendar.kurban-ait.lead'],
    state:
      printed === null
        ? null
        : t('admin.calendar.kurban-ait.printed', { date: dateInWords(printed.date, language) }),
  };
}

function moveHead(
  subject: string,
  { history, now }: CalendarEntry,
  { language, words: w, t }: RequestContext,
): Omit<Head, 'backHref'> {
  const isWithdrawn = (inForceAt(history, now)?.value ?? null) === null;
  return {
    heading: t('admin.calendar.move.heading', { date: dateInWords(plainDate(subject), language) }),
    lead: w['admin.calendar.move.lead'],
    state: w[isWithdrawn ? 'admin.calendar.withdrawn' : 'admin.calendar.in-force'],
  };
}

function datesOf(
  typed: TypedEntry,
  { kind, subject }: EntryPlace,
  { history }: CalendarEntry,
  flaws: readonly Flaw[],
  context: RequestContext,
): DateField[] {
  const { words: w } = context;
  if (kind === 'kurban-ait') {
    const given = { typed: typed.date, flaws, hint: w['admin.calendar.date-hint'] };
    return [dateField('date', w['admin.calendar.date'], given, context)];
  }
  const key = keyDay(history, subject);
  return (['off', 'worked'] as const)
    .filter((field) => key[field] === undefined)
    .map((field) => {
      const given = { typed: typed[field], flaws, hint: w[`admin.calendar.${field}-hint`] };
      return dateField(field, w[`admin.calendar.${field}`], given, context);
    });
}

function textBoxes(
  what: 'source' | 'notice',
  typed: TypedEntry['source'],
  flaws: readonly Flaw[],
  context: RequestContext,
): BoxField[] {
  const { words: w } = context;
  return (['kk', 'ru'] as const).map((language) =>
    box(`${what}-${language}`, w[`admin.calendar.${what}.${language}`], typed[language], flaws, context, {
      hint: w[`admin.calendar.${what}-hint`],
      note: what === 'notice' ? w['admin.decision.optional'] : null,
      rows: 2,
      spellcheck: true,
    }),
  );
}

/** Only what holds can be withdrawn. */
function withdrawTick(
  { withdraw }: TypedEntry,
  { kind, history, now }: CalendarEntry,
  { words: w }: RequestContext,
): TickField | null {
  const held = inForceAt(history, now)?.value ?? null;
  if (held === null && !withdraw) return null;
  return {
    kind: 'boolean',
    control: 'tick',
    id: 'withdraw',
    label: w[`admin.calendar.withdraw.${kind}`],
    note: null,
    hint: w['admin.calendar.withdraw-hint'],
    error: null,
    errorWord: `${w['common.error-title']} `,
    source: null,
    checked: withdraw,
  };
}
