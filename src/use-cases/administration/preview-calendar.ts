import type { OrganisationRepository } from '../../data/organisations';
import type { RunningCase, RunningCaseRepository, RunningKey, RunningRange } from '../../data/running-cases';
import type { Person } from '../../domain/access/person';
import { changedDays, type ChangedDays } from '../../domain/calendar/changed-days';
import { dueAnew, type DueAnewDeps } from '../cases/due-anew';
import type { CalendarDecision } from './calendar-decision';
import { calendarsBeside, type CalendarsBesideDeps } from './calendars-beside';
import { demandAdministrator } from './demand-administrator';
import { countMoves, type MoveCounts } from './move-counts';
import { movedCase, type MovedCase } from './moved-case';
import { touchedRange } from './touched-range';

export type { RunningKey } from '../../data/running-cases';

/** What a decision about the calendar would do. */
export interface CalendarPreview {
  /** Null: no day changes. */
  readonly days: ChangedDays | null;
  /** The cases of this page whose due times move, in the order in which they are due now. */
  readonly moved: readonly MovedCase[];
  /** Where the list goes on; null at its end. */
  readonly next: RunningKey | null;
  /** Given with the first page. */
  readonly counts: MoveCounts | null;
}

export interface PreviewCalendarDeps extends DueAnewDeps, CalendarsBesideDeps {
  readonly organisations: Pick<OrganisationRepository, 'list'>;
  readonly running: Pick<RunningCaseRepository, 'list' | 'count'>;
}

/** So many running cases are reckoned for one page of the preview. */
const SEEN_AT_ONCE = 2_000;
/** So many of those that move are listed on one page. */
const LISTED = 50;

/**
 * Every running due time that a decision about the calendar would change, page by page; nothing is written.
 * @throws DomainError `forbidden`
 */
export function previewCalendar(deps: PreviewCalendarDeps) {
  const reckon = dueAnew(deps);
  return async (
    person: Person,
    decision: Pick<CalendarDecision, 'kind' | 'subject' | 'value'>,
    after: RunningKey | null,
  ): Promise<CalendarPreview> => {
    demandAdministrator(person);
    const calendars = await calendarsBeside(deps, decision);
    const days = changedDays(calendars.before, calendars.after);
    if (days === null) return { days, moved: [], next: null, counts: null };
    const range = touchedRange(days);
    const cases = await deps.running.list(range, after, SEEN_AT_ONCE);
    const names = await namesOf(deps);
    const found: Found[] = [];
    for (const one of cases) {
      const moved = movedCase(one, await reckon(one, calendars.after), await names(one));
      if (moved !== null) found.push({ one, moved });
      // The first page counts to its end; the others need not.
      if (after !== null && found.length > LISTED) break;
    }
    return {
      days,
      ...pageOf(found, cases),
      counts: after === null ? await countsOf(deps, range, found, cases) : null,
    };
  };
}

interface Found {
  readonly one: RunningCase;
  readonly moved: MovedCase;
}

function pageOf(
  found: readonly Found[],
  cases: readonly RunningCase[],
): Pick<CalendarPreview, 'moved' | 'next'> {
  const listed = found.slice(0, LISTED);
  const more = found.length > LISTED ? listed.at(-1)?.one : undefined;
  const last = more ?? (cases.length === SEEN_AT_ONCE ? cases.at(-1) : undefined);
  return {
    moved: listed.map(({ moved }) => moved),
    next: last === undefined ? null : { dueAt: last.dueAt, id: last.id },
  };
}

async function countsOf(
  { running, clock }: PreviewCalendarDeps,
  range: RunningRange,
  found: readonly Found[],
  cases: readonly RunningCase[],
): Promise<MoveCounts> {
  const moved = found.map((each) => each.moved);
  return countMoves(moved, { now: clock.now(), seen: cases.length, running: await running.count(range) });
}

/** The names of the service and of the organisation of a case. */
async function namesOf({ editions, organisations }: PreviewCalendarDeps) {
  const known = new Map((await organisations.list()).map(({ code, name }) => [code, name]));
  return async ({ filed, filedAt, organisationCode: code }: RunningCase) => ({
    service: (await editions.asOf(filed.serviceId, filed.rulesEdition, filedAt)).title,
    organisation: known.get(code) ?? { kk: code, ru: code },
  });
}
