import { settableClock } from '../../support/clock';
import { DEADLINE_EFFECTS } from '../../../src/domain/deadline/deadline-effect';
import type { TraceEntry } from '../../../src/domain/deadline/trace';
import { addDays, plainDate } from '../../../src/kernel/plain-date';
import { fileSize } from '../../../src/web/citizen/file-size';
import { deadlineReasons } from '../../../src/web/citizen/status/deadline-reasons';
import { translate, words } from '../../../src/web/text/words';

const DAY = plainDate('2026-03-21');
const HOLIDAY = {
  id: 'nauryz',
  name: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы' },
  source: { kk: '«Мерекелер туралы» Заң', ru: 'Закон «О праздниках»' },
  expected: false,
};
const AT = settableClock('2026-03-17T10:42:00+05:00').now().toISOString();

const ENTRIES: readonly TraceEntry[] = [
  { code: 'period', amount: 7, unit: 'working-day', clause: '4.1' },
  { code: 'started', event: 'submission', at: AT, date: DAY },
  { code: 'amended', number: null, date: null, since: AT, printed: {} },
  {
    ...{ code: 'amended', number: '77', date: '2026-03-01', since: AT },
    printed: {
      limit: { amount: 15, unit: 'working-day' },
      ...{ starts: 'registration', excludesStartDay: false, condition: null },
    },
  },
  { code: 'start-not-stated' },
  { code: 'counted-from-filing', insteadOf: 'registration' },
  { code: 'registered-later', filedAt: AT, registeredAt: AT, date: DAY, why: 'after-closing', clause: '8' },
  { code: 'counting-from', date: DAY, rule: 'act' },
  { code: 'day-off', date: DAY, reason: { code: 'weekend' } },
  { code: 'day-off', date: addDays(DAY, 1), reason: { code: 'weekend' } },
  { code: 'day-off', date: addDays(DAY, 2), reason: { code: 'holiday', holiday: HOLIDAY } },
  { code: 'day-off', date: addDays(DAY, 3), reason: { code: 'transferred', holiday: HOLIDAY, from: DAY } },
  {
    code: 'day-off',
    date: addDays(DAY, 9),
    reason: { code: 'decreed-off', worked: null, source: HOLIDAY.source },
  },
  {
    code: 'worked-by-decree',
    date: DAY,
    reason: { code: 'decreed-working', off: DAY, source: HOLIDAY.source },
  },
  { code: 'kind-of-day-not-stated' },
  { code: 'month-end', day: 31, date: DAY },
  { code: 'moved-to-working-day', from: DAY, to: addDays(DAY, 2) },
  { code: 'waits-for-opening', at: AT, date: DAY },
  { code: 'break-not-counted', from: '13:00', to: '14:00' },
  { code: 'closed-hours-not-counted', from: '18:30', to: '09:00' },
  { code: 'schedule', note: { code: 'hours-not-stated', place: 'provider' } },
  { code: 'calendar-not-known', year: 2028 },
  { code: 'beyond-calendar', date: DAY },
  { code: 'proposed', reason: { kk: 'Біздің ұсыныс', ru: 'Наше предложение' } },
  { code: 'derived-from-route' },
  { code: 'longer-of', at: [AT, AT] },
  { code: 'schedule', note: { code: 'duty-offices-not-taken', place: 'state-corporation' } },
  { code: 'schedule', note: { code: 'organisation-hours', place: 'provider' } },
  ...DEADLINE_EFFECTS.flatMap((effect): TraceEntry[] =>
    effect === 'plain' ? [] : [{ code: 'effect', effect, clause: '4.1' }],
  ),
  { code: 'no-amount', text: null, clause: '4' },
  { code: 'no-amount', text: { kk: 'кез келген уақытта', ru: 'в любое время' }, clause: '4' },
  { code: 'no-such-deadline', deadline: 'tea' },
  { code: 'other-channel', channels: ['portal'] },
  { code: 'term-due', at: AT, date: DAY },
  { code: 'term-not-set' },
  { code: 'counting-back-from', date: DAY },
  { code: 'moved-to-earlier-working-day', from: addDays(DAY, 2), to: DAY },
  { code: 'right-from', at: AT, date: DAY },
  { code: 'calendar-year', from: plainDate('2026-01-01'), to: plainDate('2026-12-31') },
  { code: 'filing-held', date: DAY },
  { code: 'filing-not-held' },
  { code: 'extended', amount: 30, unit: 'calendar-day', clause: '3.1', before: AT, from: DAY },
  { code: 'restarted', amount: 7, unit: 'working-day', clause: '3.1', before: AT, at: AT, date: DAY },
  { code: 'paused', from: AT, to: AT, clause: '3.1', days: 0, before: AT },
  { code: 'pause-outside-term', from: AT, to: AT, clause: '3.1' },
  { code: 'due', at: AT, date: DAY },
];

describe('the explanation of a date', () => {
  it.each(['kk', 'ru'] as const)('says every step of the reasoning in %s, without a gap', (language) => {
    const reasons = deadlineReasons(ENTRIES, { language, words: words(language), t: translate(language) });
    expect(reasons).toHaveLength(ENTRIES.length - 1);
    for (const { text, when } of reasons)
      expect(`${when} ${text}`).not.toMatch(/status\.|\{\{|undefined|^\s*$/);
  });

  it('names the act that changed a period, and what is printed', () => {
    const [reason] = deadlineReasons(
      ENTRIES.filter((entry) => entry.code === 'amended' && entry.number !== null),
      { language: 'ru', words: words('ru'), t: translate('ru') },
    );
    const text = reason?.text.replaceAll('\u00a0', ' ');
    expect(text).toContain('изменён актом № 77 от 1 марта 2026 года');
    expect(text).toContain('В акте напечатано: 15 рабочих дней; отсчёт: с регистрации');
  });

  it('joins days that are off for one reason', () => {
    const reasons = deadlineReasons(ENTRIES, { language: 'ru', words: words('ru'), t: translate('ru') });
    const weekend = reasons.find(({ text }) => text === words('ru')['status.why.weekend']);
    expect(weekend?.when.replaceAll('\u00a0', ' ')).toBe('21 марта 2026 года – 22 марта 2026 года');
    expect(reasons.find(({ text }) => text.includes('перенесён'))?.clause).toBe('Закон «О праздниках»');
  });
});

it.each([
  [1, '1 КБ'],
  [86_016, '84 КБ'],
  [1_258_291, '1,2 МБ'],
  [10 * 1024 * 1024, '10 МБ'],
])('says the size of %d bytes', (bytes, text) => {
  expect(fileSize(bytes, 'ru').replaceAll('\u00a0', ' ')).toBe(text);
});
