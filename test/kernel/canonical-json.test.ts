import fc from 'fast-check';
import { canonicalJson } from '../../src/kernel/canonical-json';

test('keys come in one order, at every depth', () => {
  const one = { b: [{ d: 1, c: null }], a: 'ә' };
  const other = { a: 'ә', b: [{ c: null, d: 1 }] };
  expect(canonicalJson(one)).toBe('{"a":"ә","b":[{"c":null,"d":1}]}');
  expect(canonicalJson(other)).toBe(canonicalJson(one));
});

test('the order of a list matters', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('what is undefined is not there, and nothing in a list', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  expect(canonicalJson([undefined, 1])).toBe('[null,1]');
});

test('it is JSON of the same facts, and stays the same after a round trip', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      const read: unknown = JSON.parse(text);
      expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(read)).toBe(text);
    }),
  );
});
