import { LANGUAGES } from '../../../src/kernel/language';
import { confirmedBy } from '../../../src/web/text/confirmed-by';
import { translate } from '../../../src/web/text/words';

const TITLES = new Map([
  ['nobd', { kk: 'ҰБДҚ', ru: 'НОБД' }],
  ['epvo', { kk: 'ЖБП', ru: 'ЕПВО' }],
]);
const at = new Date('2026-03-19T05:00:00Z');
/** Days hold no-break spaces. */
const plain = (line: string) => line.replaceAll('\u00a0', ' ');
const inWords = (...sources: Parameters<typeof confirmedBy>[0]) =>
  LANGUAGES.map((language) => confirmedBy(sources, TITLES, { language, t: translate(language) }).map(plain));

test('one registry that confirmed somebody is named with the day', () => {
  expect(inWords({ registry: 'nobd', at, people: ['Ерасыл'] })).toEqual([
    ['ҰБДҚ, 2026 жылғы 19 наурыз'],
    ['НОБД, 19 марта 2026 года'],
  ]);
});

test('of several people it is said whom each registry confirmed', () => {
  const [, ru] = inWords(
    { registry: 'nobd', at, people: ['Ерасыл', 'Дана'] },
    { registry: 'epvo', at, people: ['Айгүл'] },
  );
  expect(ru).toEqual(['НОБД, 19 марта 2026 года (Ерасыл, Дана)', 'ЕПВО, 19 марта 2026 года (Айгүл)']);
});

test('a registry whose name is not known is named by its code, and without one nothing is said', () => {
  expect(inWords({ registry: 'zags', at, people: [] })[1]).toEqual(['zags, 19 марта 2026 года']);
  expect(inWords()).toEqual([[], []]);
});
