import type { AdministeredVersion } from '../../../domain/administration/administered-version';
import type { AdministeredValue } from '../../../domain/administration/administered-values';
import type { CalendarEntry } from '../../../use-cases/administration/find-calendar-entry';
import type { CalendarKind } from '../../../use-cases/administration/calendar-decision';
import { proseOf, textOf } from '../../office/form-values';
import type { RequestContext } from '../../route';
import { emptyDecision, readDecision, type TypedDecision } from '../decision/typed-decision';
import type { TypedDay } from '../../forms/typed-day';

/** What stands on the form of a move or of Kurban-ait, as typed. */
export interface TypedEntry {
  readonly off: TypedDay;
  readonly worked: TypedDay;
  readonly date: TypedDay;
  readonly source: TypedTexts;
  /** What people are told; both empty: the portal's own words. */
  readonly notice: TypedTexts;
  readonly withdraw: boolean;
  readonly decision: TypedDecision;
}

interface TypedTexts {
  readonly kk: string;
  readonly ru: string;
}

const NO_DAY: TypedDay = { day: '', month: '', year: '' };
const NO_TEXTS: TypedTexts = { kk: '', ru: '' };

/** Reads the form. */
export function readEntry(context: Pick<RequestContext, 'body'>): TypedEntry {
  return {
    off: dayTypedIn(context, 'off'),
    worked: dayTypedIn(context, 'worked'),
    date: dayTypedIn(context, 'date'),
    source: textsTypedIn(context, 'source'),
    notice: textsTypedIn(context, 'notice'),
    withdraw: textOf(context, 'withdraw') === 'yes',
    decision: readDecision(context),
  };
}

/** The form as it stands before anybody types: with what holds, or with the version that is returned to. */
export function filledEntry(
  { history, printed }: Pick<CalendarEntry, 'history' | 'printed'>,
  returnsTo: number | null = null,
): TypedEntry {
  const [last] = history;
  const from = returnsTo === null ? last : history.find(({ version }) => version === returnsTo);
  const decision = emptyDecision(last?.version ?? 0);
  if (from === undefined) return { ...emptyEntry(decision), date: typedDay(printed?.date) };
  return filledFrom(from, printed?.date, { ...decision, returnsTo });
}

function filledFrom(
  { act, value }: AdministeredVersion<CalendarKind>,
  printed: string | undefined,
  decision: TypedDecision,
): TypedEntry {
  return {
    ...daysOf(value, printed),
    source: value === null ? NO_TEXTS : value.source,
    notice: NO_TEXTS,
    withdraw: decision.returnsTo !== null && value === null,
    decision: { ...decision, act: act === null ? decision.act : { ...act, date: typedDay(act.date) } },
  };
}

function emptyEntry(decision: TypedDecision): TypedEntry {
  return {
    ...{ off: NO_DAY, worked: NO_DAY, date: NO_DAY, source: NO_TEXTS, notice: NO_TEXTS },
    ...{ withdraw: false, decision },
  };
}

function daysOf(
  value: AdministeredValue<CalendarKind> | null,
  printed: string | undefined,
): Pick<TypedEntry, 'off' | 'worked' | 'date'> {
  if (value === null) return { off: NO_DAY, worked: NO_DAY, date: typedDay(printed) };
  if ('date' in value) return { off: NO_DAY, worked: NO_DAY, date: typedDay(value.date) };
  return { off: typedDay(value.off), worked: typedDay(value.worked), date: NO_DAY };
}

function typedDay(date: string | undefined): TypedDay {
  if (date === undefined) return NO_DAY;
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

function dayTypedIn(context: Pick<RequestContext, 'body'>, field: string): TypedDay {
  const part = (name: keyof TypedDay): string => textOf(context, `${field}-${name}`).trim();
  return { day: part('day'), month: part('month'), year: part('year') };
}

function textsTypedIn(context: Pick<RequestContext, 'body'>, field: string): TypedTexts {
  return { kk: proseOf(context, `${field}-kk`).trim(), ru: proseOf(context, `${field}-ru`).trim() };
}
