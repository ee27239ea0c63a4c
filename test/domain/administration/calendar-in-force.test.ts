import type { AdministeredVersion } from '../../../src/domain/administration/administered-version';
import { calendarInForce } from '../../../src/domain/administration/calendar-in-force';
import { notedDays } from '../../../src/domain/administration/noted-days';
import { dayKind } from '../../../src/domain/calendar/day-kind';
import type { DecreedMove } from '../../../src/domain/calendar/calendar-year';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { plainDate } from '../../../src/kernel/plain-date';
import { seededCalendar } from '../calendar/calendar-data';

const source = { kk: 'бұйрық', ru: 'приказ' };
const NOW = new Date('2026-04-20T10:00:00+05:00');
const printed = seededCalendar();

function decided(
  subject: string,
  version: number,
  value: DecreedMove | null,
): AdministeredVersion<'calendar-move'> {
  return {
    ...{ seq: '1', kind: 'calendar-move', subject, version, value, effectiveFrom: NOW, madeAt: NOW },
    ...{ reason: 'приказ', act: null, returnsTo: null, authorId: 'a', authorName: 'Кто-то' },
  };
}
const move = (off?: string, worked?: string): DecreedMove => ({
  ...(off === undefined ? {} : { off: plainDate(off) }),
  ...(worked === undefined ? {} : { worked: plainDate(worked) }),
  source,
});
const reason = (versions: AdministeredVersion[], day: string) =>
  dayKind(workingCalendars(calendarInForce(printed, versions, NOW))[5], plainDate(day)).reason.code;

test('of two moves that share a day the later decision holds, whichever was entered first', () => {
  const first = decided('2026-05-08', 1, move('2026-05-08'));
  const other = decided('2026-05-12', 1, move('2026-05-12', '2026-05-16'));
  const again = decided('2026-05-08', 2, move('2026-05-08', '2026-05-16'));
  expect(reason([first, other, again], '2026-05-08')).toBe('decreed-off');
  expect(reason([first, other, again], '2026-05-12')).toBe('ordinary');
});

test('a move that was withdrawn is gone', () => {
  const versions = [decided('2026-05-08', 1, move('2026-05-08')), decided('2026-05-08', 2, null)];
  expect(reason(versions, '2026-05-08')).toBe('ordinary');
});

test('a weekend day may be made working without any day off for it', () => {
  const worked = decided('2026-05-17', 1, move(undefined, '2026-05-17'));
  const calendars = workingCalendars(calendarInForce(printed, [worked], NOW));
  for (const week of [5, 6] as const)
    expect(dayKind(calendars[week], plainDate('2026-05-17'))).toEqual({
      working: true,
      reason: { code: 'decreed-working', off: null, source },
    });
});

test('the noted days of a year name what came with the portal and who decided the rest', () => {
  const added = decided('2026-05-08', 1, move('2026-05-08', '2026-05-16'));
  const days = notedDays(calendarInForce(printed, [added], NOW), 2026, { moves: [added], announced: [] });
  const of = (date: string) => days.find((day) => day.date === date);
  expect(of('2026-05-08')?.decidedBy).toEqual({ kind: 'calendar-move', subject: '2026-05-08' });
  expect(of('2026-05-16')).toMatchObject({
    decidedBy: { subject: '2026-05-08' },
    kinds: { 5: { working: true }, 6: { working: true, reason: { code: 'ordinary' } } },
  });
  expect(of('2026-03-24')).toMatchObject({
    decidedBy: null,
    kinds: { 5: { reason: { code: 'transferred' } } },
  });
  expect(of('2026-01-07')).toMatchObject({ transfers: false });
  expect(of('2026-03-21')).toMatchObject({ transfers: true });
  expect(of('2026-04-25')).toBeUndefined();
});
