import { findMixedWord } from '../../../src/domain/fields/mixed-word';

test.each([
  ['Алматы қаласы Түрксiб ауданы', 'Түрксiб'],
  ['Aлмалы', 'Aлмалы'],
  ['улица Xусаинова, 7', 'Xусаинова'],
])('%s: a Latin letter among Cyrillic ones is found', (text, word) => {
  expect(findMixedWord(text)).toBe(word);
});

test.each([
  '',
  'Толе би көшесі, 155',
  '37 «а» үй',
  '№ 2',
  'бизнес-центр Nurly Tau',
  'COVID-орталығы',
  'ІІ қабат',
])('«%s» is well written', (text) => {
  expect(findMixedWord(text)).toBeUndefined();
});
