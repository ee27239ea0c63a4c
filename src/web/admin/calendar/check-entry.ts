import type { AdministeredValue } from '../../../domain/administration/administered-values';
import { BothTexts } from '../../../domain/administration/both-texts';
import type { PlainDate } from '../../../kernel/plain-date';
import type { CalendarDecision, CalendarKind } from '../../../use-cases/administration/calendar-decision';
import type { CalendarEntry } from '../../../use-cases/administration/find-calendar-entry';
import type { RequestContext } from '../../route';
import { checkDecision, type DecisionAsks } from '../decision/check-decision';
import { ownNotice } from './own-notice';
import type { EntryPlace } from './entry-place';
import { keyDay } from './key-day';
import type { TypedEntry } from './typed-entry';
import type { Flaw } from '../../forms/flaw';
import { type TypedDay, dayTyped } from '../../forms/typed-day';

type Context = Pick<RequestContext, 'words' | 't' | 'language'>;
type Value = AdministeredValue<CalendarKind>;

/** What the form asks for beside its own fields: a move is made by an order, Kurban-ait is announced. */
export function asksOf(
  { kind }: Pick<EntryPlace, 'kind'>,
  { withdraw }: Pick<TypedEntry, 'withdraw'>,
): DecisionAsks {
  return { act: kind === 'kurban-ait' || withdraw ? 'may' : 'must', title: 'no', from: false };
}

/** Checks what was typed; gives the decision when it can be made of it, or what is to be mended. */
export function checkEntry(
  typed: TypedEntry,
  place: EntryPlace,
  { history, now }: Pick<CalendarEntry, 'history' | 'now'>,
  context: Context,
): { readonly flaws: readonly Flaw[]; readonly decision: CalendarDecision | null } {
  const flaws: Flaw[] = [];
  const value = typed.withdraw ? null : valueOf(typed, place, history, flaws, context);
  const { flaws: common, decision } = checkDecision(typed.decision, asksOf(place, typed), now, context);
  const all = [...flaws, ...common];
  const held = history.find((version) => version.value !== null)?.value ?? null;
  const own = ownNotice(value, held);
  const notice = noticeOf(typed, own, all, context);
  if (all.length > 0 || (value === null && !typed.withdraw)) return { flaws: all, decision: null };
  const { effectiveFrom: _atOnce, ...rest } = decision;
  return {
    flaws: [],
    decision: { ...rest, kind: place.kind, subject: subjectOf(place, value), value, notice },
  };
}

/** A move is known by its day off, or by the day worked where it has no other. */
function subjectOf({ subject }: EntryPlace, value: Value | null): string {
  if (subject !== null || value === null || 'date' in value) return subject ?? '';
  return value.off ?? value.worked ?? '';
}

function valueOf(
  typed: TypedEntry,
  { kind, subject }: EntryPlace,
  history: CalendarEntry['history'],
  flaws: Flaw[],
  context: Context,
): Value | null {
  const source = sourceOf(typed, flaws, context);
  const { words: w } = context;
  if (kind === 'kurban-ait') {
    const date = dayTyped('date', typed.date, w['admin.calendar.date'], flaws, context);
    return date === undefined ? null : { date, source };
  }
  const key = keyDay(history, subject);
  const off = key.off ?? mayBeDay('off', typed.off, flaws, context);
  const worked = key.worked ?? mayBeDay('worked', typed.worked, flaws, context);
  return { ...(off && { off }), ...(worked && { worked }), source };
}

function mayBeDay(
  field: 'off' | 'worked',
  typed: TypedDay,
  flaws: Flaw[],
  context: Context,
): PlainDate | undefined {
  if (`${typed.day}${typed.month}${typed.year}` === '') return undefined;
  return dayTyped(field, typed, context.words[`admin.calendar.${field}`], flaws, context);
}

function sourceOf({ source }: TypedEntry, flaws: Flaw[], { words: w }: Context): BothTexts {
  for (const language of ['kk', 'ru'] as const) {
    const field = `source-${language}`;
    if (source[language] === '') flaws.push({ field, text: w[`admin.calendar.source-missing.${language}`] });
    else if (isTooLong(source[language])) flaws.push({ field, text: w['admin.calendar.too-long'] });
  }
  return source;
}

/** In both languages or in none: then the portal says it in its own words. */
function noticeOf({ notice }: TypedEntry, own: BothTexts, flaws: Flaw[], { words: w }: Context): BothTexts {
  const empty = (['kk', 'ru'] as const).filter((language) => notice[language] === '');
  if (empty.length === 2) return own;
  for (const language of empty)
    flaws.push({ field: `notice-${language}`, text: w['admin.calendar.notice-missing'] });
  for (const language of ['kk', 'ru'] as const) {
    if (isTooLong(notice[language]))
      flaws.push({ field: `notice-${language}`, text: w['admin.calendar.too-long'] });
  }
  return notice;
}

function isTooLong(text: string): boolean {
  return text !== '' && !BothTexts.shape.kk.safeParse(text).success;
}
