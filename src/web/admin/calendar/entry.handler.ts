import type { Person } from '../../../domain/access/person';
import { differenceOf } from '../../../domain/administration/difference';
import { DomainError } from '../../../kernel/domain-error';
import type { CalendarDecision } from '../../../use-cases/administration/calendar-decision';
import type { changeCalendar } from '../../../use-cases/administration/change-calendar';
import type { checkCalendar } from '../../../use-cases/administration/check-calendar';
import type { CalendarEntry, findCalendarEntry } from '../../../use-cases/administration/find-calendar-entry';
import type { previewCalendar } from '../../../use-cases/administration/preview-calendar';
import { demandPerson } from '../../citizen/draft/demand-person';
import { textOf } from '../../office/form-values';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { isPreviewed } from '../decision/typed-decision';
import { calendarFlawWords } from './calendar-flaw-words';
import { checkEntry } from './check-entry';
import { appliedWords, presentEffect, type CalendarEffectModel } from './effect.presenter';
import { entryAddress, entryPlaceOf, type EntryPlace } from './entry-place';
import { presentEntry } from './entry.presenter';
import { readRunningKey } from './running-key-text';
import { filledEntry, readEntry, type TypedEntry } from './typed-entry';
import type { Flaw } from '../../forms/flaw';

/** What the pages of moves and of Kurban-ait do. */
export interface EntryUses {
  readonly findCalendarEntry: ReturnType<typeof findCalendarEntry>;
  readonly checkCalendar: ReturnType<typeof checkCalendar>;
  readonly previewCalendar: ReturnType<typeof previewCalendar>;
  readonly changeCalendar: ReturnType<typeof changeCalendar>;
}

/** What is said when a decision was not made; days that were right a moment ago were taken by somebody else. */
const REFUSALS: ReadonlyMap<string, 'conflict' | 'nothing-changed'> = new Map([
  ['conflict', 'conflict'],
  ['invalid', 'conflict'],
  ['nothing-changed', 'nothing-changed'],
]);

/** The form of a move or of Kurban-ait, filled with what holds. */
export function showEntry(use: Pick<EntryUses, 'findCalendarEntry'>): Handler {
  return async (context) => {
    const place = entryPlaceOf(context);
    const entry = await entryOf(use, place, context);
    return entryPage(filledEntry(entry), { place, entry }, context);
  };
}

/** Shows what the decision does, and makes it once that has been seen. */
export function submitEntry(use: EntryUses): Handler {
  return async (context) => {
    const place = entryPlaceOf(context);
    const entry = await entryOf(use, place, context);
    const wanted = textOf(context, 'return');
    if (wanted !== '') return entryPage(filledEntry(entry, Number(wanted)), { place, entry }, context);
    const typed = readEntry(context);
    const { flaws, decision } = checkEntry(typed, place, entry, context);
    if (decision === null) return flawed(typed, { place, entry, flaws }, context);
    return decideEntry(use, typed, { place, entry, decision }, context);
  };
}

async function decideEntry(
  use: EntryUses,
  typed: TypedEntry,
  found: Found & { readonly decision: CalendarDecision },
  context: RequestContext,
): Promise<Reply> {
  const { place, entry } = found;
  const person = demandPerson(context);
  const { history } = place.subject === null ? await use.findCalendarEntry(person, found.decision) : entry;
  const isApplied = isPreviewed(typed.decision, context);
  // A second press of the same button: it is done.
  if (isApplied && isMade(found.decision, history, person)) return toYear(found.decision, context);
  const { flaws, decision } = await checked(use, { ...found, history }, context);
  if (flaws.length > 0) return flawed(typed, { place, entry, flaws }, context);
  if (!isApplied) return preview(use, typed, { place, entry, decision }, context);
  try {
    return await applied(use, decision, context);
  } catch (problem) {
    return refused(problem, use, typed, place, context);
  }
}

interface Found {
  readonly place: EntryPlace;
  readonly entry: CalendarEntry;
}

async function entryOf(
  { findCalendarEntry }: Pick<EntryUses, 'findCalendarEntry'>,
  { kind, subject }: EntryPlace,
  context: RequestContext,
): Promise<CalendarEntry> {
  const entry = await findCalendarEntry(demandPerson(context), { kind, subject: subject ?? '' });
  // A move that nobody ever entered has no page; Kurban-ait of a known year always has one.
  if (kind === 'calendar-move' && subject !== null && entry.history.length === 0)
    throw new DomainError('not-found');
  return entry;
}

/** What is wrong with the days; a day that was moved before, and that withdrawn, goes on with its history. */
async function checked(
  use: EntryUses,
  {
    place,
    entry,
    decision,
    history,
  }: Found & { readonly decision: CalendarDecision; readonly history: CalendarEntry['history'] },
  context: RequestContext,
): Promise<{ readonly flaws: readonly Flaw[]; readonly decision: CalendarDecision }> {
  const found = await use.checkCalendar(demandPerson(context), decision);
  const flaws = calendarFlawWords(found, { year: decision.subject, now: entry.now }, context);
  const [last] = history;
  if (flaws.length > 0 || place.subject !== null || last === undefined) return { flaws, decision };
  if (last.value === null) return { flaws, decision: { ...decision, seenVersion: last.version } };
  const field = decision.value !== null && 'off' in decision.value ? 'off-day' : 'worked-day';
  return { flaws: [{ field, text: context.words['admin.calendar.flaw.moved-already'] }], decision };
}

/** Whether the same person has made just this decision since the form was shown. */
function isMade(
  { value, reason, seenVersion }: CalendarDecision,
  [last]: CalendarEntry['history'],
  person: Person,
): boolean {
  if (last === undefined || last.version <= seenVersion) return false;
  const isOwn = last.authorId === person.accountId && last.reason === reason.trim();
  return isOwn && (last.value === null) === (value === null) && differenceOf(last.value, value).length === 0;
}

async function preview(
  use: EntryUses,
  typed: TypedEntry,
  { decision, ...found }: Found & { readonly decision: CalendarDecision },
  context: RequestContext,
): Promise<Reply> {
  const after = readRunningKey(textOf(context, 'after'));
  const effect = await use.previewCalendar(demandPerson(context), decision, after);
  const action = entryAddress(found.place, context.language);
  const model = presentEffect(effect, { action, told: decision.notice }, context);
  return entryPage(typed, { ...found, effect: model }, context);
}

async function applied(use: EntryUses, decision: CalendarDecision, context: RequestContext): Promise<Reply> {
  const { counts } = await use.changeCalendar(demandPerson(context), decision);
  context.session.notice(appliedWords(counts, context));
  return toYear(decision, context);
}

function toYear({ subject }: CalendarDecision, { language }: RequestContext): Reply {
  return redirect(`/${language}/admin/calendar?year=${subject.slice(0, 4)}`);
}

/** Somebody was faster, or nothing differs: nothing typed is lost, and the page shows what holds by now. */
async function refused(
  problem: unknown,
  use: EntryUses,
  typed: TypedEntry,
  place: EntryPlace,
  context: RequestContext,
): Promise<Reply> {
  const said = problem instanceof DomainError ? REFUSALS.get(problem.code) : undefined;
  if (said === undefined) throw problem;
  const entry = await entryOf(use, place, context);
  const flaws = [{ field: 'reason', text: context.words[`admin.decision.${said}`] }];
  const seenVersion = entry.history[0]?.version ?? 0;
  const anew = { ...typed, decision: { ...typed.decision, seenVersion } };
  return flawed(anew, { place, entry, flaws }, context, said === 'conflict' ? 409 : 422);
}

function flawed(
  typed: TypedEntry,
  found: Found & { readonly flaws: readonly Flaw[] },
  context: RequestContext,
  status = 422,
): Reply {
  return entryPage(typed, found, context, { status, hasErrors: true });
}

function entryPage(
  typed: TypedEntry,
  found: Found & { readonly flaws?: readonly Flaw[]; readonly effect?: CalendarEffectModel },
  context: RequestContext,
  more: { readonly status?: number; readonly hasErrors?: boolean } = {},
): Reply {
  const model = presentEntry(typed, { flaws: [], effect: null, ...found }, context);
  return page('admin/calendar-entry', model.heading, model, more);
}
