import { assertNever } from '../../src/kernel/assert-never';
import { DomainError } from '../../src/kernel/domain-error';
import { newId } from '../../src/kernel/ids';
import { isLanguage, LANGUAGES } from '../../src/kernel/language';
import { textIn } from '../../src/kernel/localized-text';

test('the portal speaks two languages, Kazakh first, and no other', () => {
  expect(LANGUAGES).toEqual(['kk', 'ru']);
  expect(LANGUAGES.every(isLanguage)).toBe(true);
  expect(['en', 'KK', '', null, undefined, ['kk']].some(isLanguage)).toBe(false);
});

test('a text is said in the language that is asked for', () => {
  const text = { kk: 'Сәлем', ru: 'Здравствуйте' };
  expect(LANGUAGES.map((language) => textIn(text, language))).toEqual(['Сәлем', 'Здравствуйте']);
});

test('a refusal carries its code, what fills its text, and where it came from', () => {
  const error = new DomainError('too-many-requests', { minutes: 3 });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'DomainError',
    code: 'too-many-requests',
    message: 'too-many-requests',
    details: { minutes: 3 },
  });
  expect(new DomainError('not-found').details).toEqual({});
  expect(error.stack).toContain('small-parts.test');
});

test('identifiers are UUIDs, each another', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
});

test('what cannot happen says so when it does', () => {
  const unforeseen = (): unknown => Reflect.apply(assertNever, undefined, ['a new kind']);
  expect(unforeseen).toThrow('a new kind');
});
