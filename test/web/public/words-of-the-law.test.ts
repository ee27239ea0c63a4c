import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as vocabulary from '../../../src/domain/edition/vocabulary';
import { LANGUAGES } from '../../../src/kernel/language';
import { clauseInWords } from '../../../src/web/text/clause-in-words';
import { limitInWords } from '../../../src/web/text/limit-in-words';
import { scheduleInWords } from '../../../src/web/text/schedule-in-words';
import { words } from '../../../src/web/text/words';

const SEEDS = join(__dirname, '../../../seeds/editions');

const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  family: vocabulary.FAMILIES,
  'edition-kind': vocabulary.EDITION_KINDS,
  'edition-status': vocabulary.EDITION_STATUSES,
  territory: vocabulary.TERRITORIES,
  applicant: vocabulary.APPLICANT_KINDS,
  channel: [...vocabulary.CHANNELS, vocabulary.ALL_CHANNELS],
  variant: vocabulary.ROUTE_VARIANTS,
  mode: vocabulary.MODE_VALUES,
  'result-kind': vocabulary.RESULT_KINDS,
  delivery: vocabulary.DELIVERY_WAYS,
  place: vocabulary.SCHEDULE_PLACES,
  days: vocabulary.SCHEDULE_DAYS,
  exception: vocabulary.SCHEDULE_EXCEPTIONS,
  requirement: vocabulary.REQUIREMENTS,
  aid: vocabulary.AID_KINDS,
  role: vocabulary.STEP_ROLES,
  'complaint-way': vocabulary.COMPLAINT_WAYS,
  start: vocabulary.START_EVENTS,
};

/** Values of `clause` anywhere in a YAML document. */
function clausesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(clausesOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'clause' && typeof inner === 'string' ? [inner] : clausesOf(inner),
  );
}

describe.each(LANGUAGES)('words of the vocabularies in %s', (language) => {
  test.each(Object.entries(VOCABULARIES))('every value of %s has its words', (name, values) => {
    const dictionary: Readonly<Record<string, string>> = words(language);
    const missing = values.filter((value) => (dictionary[`vocab.${name}.${value}`] ?? '') === '');
    expect(missing).toEqual([]);
  });

  test('every clause of the acts is put into words without a Latin letter', () => {
    const texts = readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), 'utf8'));
    const clauses = [...new Set(texts.flatMap((text) => clausesOf(parse(text))))];
    expect(clauses.length).toBeGreaterThan(300);
    expect(
      clauses.map((clause) => clauseInWords(clause, language)).filter((text) => /[a-z]/i.test(text)),
    ).toEqual([]);
  });
});

test.each([
  ['4.1', '4.1-тармақ', 'пункт 4.1'],
  ['5.1, 8.1', '5.1, 8.1-тармақтар', 'пункты 5.1, 8.1'],
  ['annex 1-1, row 8.1; 35-2', '1-1-қосымша, 8.1-жол; 35-2-тармақ', 'прил. 1-1, строка 8.1; пункт 35-2'],
  ['5; annex 1-1, rows 4, 10', '5-тармақ; 1-1-қосымша, 4, 10-жолдар', 'пункт 5; прил. 1-1, строки 4, 10'],
  ['annex 2, row 9, item 3)', '2-қосымша, 9-жол, 3) тармақша', 'прил. 2, строка 9, подпункт 3)'],
  ['order 206, item 4', '№ 206 бұйрық, 4-тармақ', 'приказ № 206, пункт 4'],
  ['5, issue, 13', '5-тармақ, рұқсат беру, 13', 'пункт 5, выдача, 13'],
  [
    '3 (provider, 1; State Corporation, 1)',
    '3-тармақ (көрсетілетін қызметті беруші, 1; Мемлекеттік корпорация, 1)',
    'пункт 3 (услугодатель, 1; Государственная корпорация, 1)',
  ],
  ['1.17 of the order', 'бұйрықтың 1.17-тармағы', 'пункт 1.17 приказа'],
])('the clause «%s» in words', (clause, kk, ru) => {
  expect(clauseInWords(clause, 'kk').replaceAll('\u00a0', ' ')).toBe(kk);
  expect(clauseInWords(clause, 'ru').replaceAll('\u00a0', ' ')).toBe(ru);
});

test.each([
  [{ amount: 7, unit: 'working-day' }, '7 жұмыс күні', '7 рабочих дней'],
  [{ amount: 0, unit: 'day' }, 'сол күні', 'в тот же день'],
  [{ amount: null, unit: 'day' }, 'Мерзімі актіде айтылмаған', 'Акт не называет срок'],
  [{ amount: 1, unit: 'minute', bound: 'max' }, '1 минут (көп дегенде)', '1 минута (не больше)'],
  [
    { amount: 10, unit: 'calendar-day', bound: 'min' },
    'күнтізбелік 10 күн (кем дегенде)',
    '10 календарных дней (не меньше)',
  ],
] as const)('the limit %o in words', (limit, kk, ru) => {
  expect(limitInWords(limit, 'kk').replaceAll('\u00a0', ' ')).toBe(kk);
  expect(limitInWords(limit, 'ru').replaceAll('\u00a0', ' ')).toBe(ru);
});

test('hours in one line, with variants and silence', () => {
  expect(
    scheduleInWords(
      {
        days: 'mon-fri',
        hours: '09:00-18:30',
        break: '13:00-14:30',
        excludes: ['weekends', 'public-holidays'],
      },
      'ru',
    ),
  ).toBe('понедельник – пятница, 9:00–18:30, перерыв 13:00–14:30, кроме выходных, кроме праздников');
  expect(scheduleInWords({ hours: '08:30/09:00-18:00/18:30', intake: '09:00-17:30' }, 'kk')).toBe(
    '8:30 немесе 9:00 – 18:00 немесе 18:30, өтініш қабылдау 9:00–17:30',
  );
  expect(scheduleInWords({ days: 'mon-sun', hours: '00:00-24:00', break: 'none' }, 'ru')).toBe(
    'ежедневно, круглосуточно, без перерыва на обед',
  );
  expect(scheduleInWords({}, 'kk')).toBe('Жұмыс уақыты актіде айтылмаған');
});
