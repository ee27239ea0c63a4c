import { noteOf, proseOf, textOf } from '../../../src/web/office/form-values';

const sent = (text: string) => ({ body: { box: text } });

test('what staff write for others to read has no signs that turn a line around', () => {
  expect(proseOf(sent(' Негізі\u202E жоқ \u200B\r\n\r\n\r\n\r\nқараңыз '), 'box')).toBe(
    'Негізі жоқ\n\nқараңыз',
  );
});

test('a note of invisible signs alone is no note', () => {
  expect(noteOf(sent(' \u200B\u2066\n '), 'box')).toBeNull();
});

test('a password is taken as it was typed', () => {
  expect(textOf(sent(' a\u200B  b '), 'box')).toBe(' a\u200B  b ');
});
