import type { AdministeredVersion } from '../domain/administration/administered-version';
import type { RuleKind } from '../domain/administration/administered-values';
import { calendarInForce } from '../domain/administration/calendar-in-force';
import { RULES_FRESH_MS } from '../domain/administration/known-everywhere';
import type { RuleVersion } from '../domain/administration/rules-in-force';
import type { CalendarData } from '../domain/calendar/calendar-data';
import { workingCalendars, type WorkingCalendars } from '../domain/calendar/working-calendars';
import type { Clock } from '../kernel/clock';
import type { AdministeredRepository } from './administered';

export type AdministeredLibrary = ReturnType<typeof administeredLibrary>;

interface Shelf {
  readonly versions: readonly AdministeredVersion<RuleKind>[];
  /** Decisions about the rules of one edition, by `service@edition`. */
  readonly ofEdition: ReadonlyMap<string, readonly RuleVersion[]>;
  readonly calendarData: CalendarData;
  readonly calendars: WorkingCalendars;
  readonly stamp: string;
  readonly readAt: number;
}

/**
 * What administrators decided about the rules, at hand in each process: looked for anew at most every two seconds.
 * @param printed the calendar that came with the portal
 */
export function administeredLibrary(
  repository: Pick<AdministeredRepository, 'listRules' | 'stamp'>,
  printed: CalendarData,
  clock: Clock,
) {
  let shelf: Promise<Shelf> | undefined;

  async function read(before: Shelf | undefined): Promise<Shelf> {
    const now = clock.now();
    const readAt = now.getTime();
    const stamp = await repository.stamp(now);
    if (before?.stamp === stamp) return { ...before, readAt };
    const versions = await repository.listRules();
    const calendarData = calendarInForce(printed, versions, now);
    const calendars = workingCalendars(calendarData);
    return { versions, ofEdition: byEdition(versions), calendarData, calendars, stamp, readAt };
  }

  async function current(): Promise<Shelf> {
    const before = shelf === undefined ? undefined : await shelf.catch(() => undefined);
    if (before !== undefined && Math.abs(clock.now().getTime() - before.readAt) < RULES_FRESH_MS)
      return before;
    shelf = read(before);
    return shelf;
  }

  return {
    /** The calendars of both weeks as they hold now. */
    calendars: async (): Promise<WorkingCalendars> => (await current()).calendars,
    /** Holidays and moves as they hold now. */
    calendarData: async (): Promise<CalendarData> => (await current()).calendarData,
    /** Decisions about the rules of one edition. */
    ofEdition: async (key: string): Promise<readonly RuleVersion[]> =>
      (await current()).ofEdition.get(key) ?? [],
    /** Decisions about the words of messages. */
    messageWordings: async (): Promise<readonly AdministeredVersion<'message-wording'>[]> =>
      (await current()).versions.filter((version) => version.kind === 'message-wording'),
    /** Decisions about the hearing of applicants. */
    hearings: async (): Promise<readonly AdministeredVersion<'hearing'>[]> =>
      (await current()).versions.filter((version) => version.kind === 'hearing'),
    version: async (): Promise<string> => (await current()).stamp,
    /** Reads anew at the next question: for whoever has just decided something and wants to see it. */
    forget: (): void => {
      shelf = undefined;
    },
  };
}

function byEdition(versions: readonly AdministeredVersion<RuleKind>[]): Map<string, RuleVersion[]> {
  const found = new Map<string, RuleVersion[]>();
  for (const version of versions) {
    if (version.kind !== 'deadline-override' && version.kind !== 'refusal-ground') continue;
    const [key = ''] = version.subject.split('/');
    found.set(key, [...(found.get(key) ?? []), version]);
  }
  return found;
}
