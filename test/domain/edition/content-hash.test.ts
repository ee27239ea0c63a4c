import { contentHash } from '../../../src/domain/edition/content-hash';

test('the order of keys does not matter, at any depth', () => {
  expect(contentHash({ a: 1, b: [{ c: 'x', d: null }] })).toBe(
    contentHash({ b: [{ d: null, c: 'x' }], a: 1 }),
  );
});

test('the order of a list and every value matter', () => {
  const hash = contentHash({ a: [1, 2] });
  expect(contentHash({ a: [2, 1] })).not.toBe(hash);
  expect(contentHash({ a: [1, '2'] })).not.toBe(hash);
  expect(contentHash({ a: [1, 2], b: null })).not.toBe(hash);
});

test('it is SHA-256 over canonical JSON', () => {
  expect(contentHash({ b: 1, a: 'ә' })).toBe(
    '029815bd11f8b8d1ed405b91e58563d0753c42117d0a426c8d30bfab183259ad',
  );
});
