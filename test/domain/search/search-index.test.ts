import * as fc from 'fast-check';
import { editDistance } from '../../../src/domain/search/edit-distance';
import { foldText } from '../../../src/domain/search/fold-text';
import { searchIndex } from '../../../src/domain/search/search-index';
import { wordLikeness } from '../../../src/domain/search/word-likeness';
import { wordsOf } from '../../../src/domain/search/words-of';

const LETTERS = fc.string({ unit: fc.constantFrom(...'абвгдеёжзиклмнопрстәғқңөұүһі'), maxLength: 14 });

const LIBRARY = searchIndex([
  { id: 'allowance', texts: [{ text: 'Мүгедектігі бойынша жәрдемақы тағайындау', weight: 10 }] },
  { id: 'certificate', texts: [{ text: 'Анықтама беру. Выдача справки', weight: 10 }] },
  {
    id: 'wheelchair',
    texts: [
      { text: 'Кресло-коляска', weight: 10 },
      { text: 'справка', weight: 1 },
    ],
  },
]);

test.each([
  ['Жәрдемақы', 'жардемакы'],
  ['МҮГЕДЕК', 'мугедек'],
  ['ребёнок', 'ребенок'],
  ['қаһарман', 'кахарман'],
  ['ЖСН-і', 'жсн-и'],
  ['cпpaвкa', 'справка'],
])('«%s» is folded to the letters of «%s»', (text, plain) => {
  expect(foldText(text)).toBe(foldText(plain));
});

test('folding is done at once', () => {
  fc.assert(fc.property(fc.string(), (text) => foldText(foldText(text)) === foldText(text)));
});

test.each([
  ['', '', 2, 0],
  ['пособие', 'пособие', 2, 0],
  ['пасобие', 'пособие', 2, 1],
  ['посбоие', 'пособие', 2, 1],
  ['особие', 'пособие', 2, 1],
  ['ппособиее', 'пособие', 2, 2],
  ['справка', 'пособие', 2, 3],
])('between «%s» and «%s» (limit %i) lie %i slips', (a, b, limit, slips) => {
  expect(editDistance(a, b, limit)).toBe(slips);
});

test('the distance is the same from both sides, nothing only for equal words, and one for any one slip', () => {
  fc.assert(
    fc.property(LETTERS, LETTERS, (a, b) => {
      const there = editDistance(a, b, 3);
      return there === editDistance(b, a, 3) && (there === 0) === (a === b);
    }),
  );
  fc.assert(
    fc.property(LETTERS, fc.nat(), fc.constantFrom('ш', ''), (word, at, put) => {
      const place = at % (word.length + 1);
      const slipped = word.slice(0, place) + put + word.slice(place + 1);
      return editDistance(word, slipped, 2) <= 1;
    }),
  );
});

test.each([
  ['жардемакысы', 'жардемакы', 'another ending'],
  ['справок', 'справка', 'another ending'],
  ['спра', 'справка', 'a beginning'],
  ['мугедк', 'мугедектиги', 'a slip in the beginning'],
  ['пасобие', 'пособий', 'a slip and another ending'],
])('«%s» is like «%s»: %s', (typed, known) => {
  expect(wordLikeness(typed, known)).toBeGreaterThan(0);
});

test.each([
  ['дом', 'том'],
  ['жер', 'жоқ'],
  ['земля', 'школа'],
  ['ко', 'кормилец'],
])('«%s» is not like «%s»', (typed, known) => {
  expect(wordLikeness(typed, known)).toBe(0);
});

test('exact words come before similar ones, and heavier texts before lighter', () => {
  expect(LIBRARY('справка')).toEqual(['certificate', 'wheelchair']);
  expect(LIBRARY('АНЫКТАМА')).toEqual(['certificate']);
  expect(LIBRARY('мугедек жардемакысы')).toEqual(['allowance']);
});

test('half of the words must fit', () => {
  expect(LIBRARY('коляска космонавту')).toEqual(['wheelchair']);
  expect(LIBRARY('коляска космонавту бесплатно')).toEqual([]);
  expect(LIBRARY('велосипед')).toEqual([]);
  expect(LIBRARY('')).toEqual([]);
  expect(LIBRARY('   \u0000 %%% ')).toEqual([]);
});

test('words that say nothing are left out unless nothing else was typed', () => {
  expect(wordsOf('Справка для ребёнка')).toEqual(['справка', 'ребенка'].map(foldText));
  expect(wordsOf('для')).toEqual([foldText('для')]);
});

test('any query is answered, soon, with known ids only once each', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 })),
      (query) => {
        const found = LIBRARY(query);
        return (
          new Set(found).size === found.length &&
          found.every((id) => /^(allowance|certificate|wheelchair)$/.test(id))
        );
      },
    ),
  );
  const started = performance.now();
  LIBRARY('справкааа '.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(1000);
});
