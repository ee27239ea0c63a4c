import { takeBodyApart } from '../../src/print/printed-body';
import { findAnnexWords } from '../../src/print/form-annex';

test('numbered blanks and their caption are taken out of the sentence', () => {
  const body =
    'Отдел № ___ отказывает, а именно: Наименование отсутствующих документов: 1) ____; 2) ____; 3) ____. Составлено в 2 экземплярах.';
  expect(takeBodyApart(body, '12')).toEqual({
    before: 'Отдел №\u00a012 отказывает, а именно:',
    caption: 'Наименование отсутствующих документов:',
    after: 'Составлено в 2 экземплярах.',
  });
});

test('an unknown department stays blank, a body without blanks stays whole', () => {
  expect(takeBodyApart('Отдел № ___ отказывает.')).toEqual({
    before: 'Отдел № ___ отказывает.',
    caption: '',
    after: '',
  });
});

test.each([
  ['2', '2-қосымша', 'Приложение 2'],
  ['9 to the Rules', 'Қағидаларға 9-қосымша', 'Приложение 9 к Правилам'],
  ['standard, annex 7', 'Стандартқа 7-қосымша', 'Приложение 7 к стандарту'],
])('annex "%s" is named in both languages', (annex, kk, ru) => {
  expect(findAnnexWords(annex)).toEqual({ kk, ru });
});

test.each([undefined, null, 'after the standard'])('annex %s is not named', (annex) => {
  expect(findAnnexWords(annex)).toBeUndefined();
});
