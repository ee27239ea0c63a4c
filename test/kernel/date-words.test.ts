import { dateInWords, dateShort, timeOfDay, weekdayName } from '../../src/kernel/date-words';
import { plainDate } from '../../src/kernel/plain-date';

const march31 = plainDate('2026-03-31');

test('a legal day is written as a sentence needs it, figures kept with their words', () => {
  expect(dateInWords(march31, 'kk')).toBe('2026\u00a0жылғы 31\u00a0наурыз');
  expect(dateInWords(march31, 'ru')).toBe('31\u00a0марта 2026\u00a0года');
});

test.each([
  ['2026-01-01', 'қаңтар', 'января'],
  ['2026-05-09', 'мамыр', 'мая'],
  ['2026-12-16', 'желтоқсан', 'декабря'],
])('%s names its month in both languages', (day, kk, ru) => {
  expect(dateInWords(plainDate(day), 'kk')).toContain(kk);
  expect(dateInWords(plainDate(day), 'ru')).toContain(ru);
});

test('a table gets the short form', () => {
  expect(dateShort(march31)).toBe('31.03.2026');
  expect(dateShort(plainDate('2026-01-05'))).toBe('05.01.2026');
});

test('an instant is read on the clock of Kazakhstan, also over midnight', () => {
  const evening = new Date('2026-03-30T21:05:00Z');
  expect(dateShort(evening)).toBe('31.03.2026');
  expect(timeOfDay(evening)).toBe('2:05');
  expect(timeOfDay(new Date('2026-03-31T13:30:00Z'))).toBe('18:30');
  expect(timeOfDay(new Date('2026-03-30T19:00:00Z'))).toBe('0:00');
});

test('before 1 March 2024 the clock stood one hour further', () => {
  expect(timeOfDay(new Date('2024-02-29T06:00:00Z'))).toBe('12:00');
  expect(timeOfDay(new Date('2024-03-01T06:00:00Z'))).toBe('11:00');
});

test('the day of the week follows the calendar of Kazakhstan', () => {
  expect(weekdayName(march31, 'kk')).toBe('сейсенбі');
  expect(weekdayName(march31, 'ru')).toBe('вторник');
  expect(weekdayName(new Date('2026-04-04T20:00:00Z'), 'ru')).toBe('воскресенье');
  expect(weekdayName(plainDate('2026-04-04'), 'kk')).toBe('сенбі');
});
