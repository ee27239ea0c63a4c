import { returnPlace } from '../../../src/web/citizen/login/return-place';

describe('the place to return to', () => {
  it.each([
    ['/ru/cabinet?list=drafts', '/kk/cabinet?list=drafts'],
    ['/kk/apply/0a/contact', '/kk/apply/0a/contact'],
    ['/ru/services?q=%D0%B0', '/kk/services?q=%D0%B0'],
  ])('%s leads to %s', (wanted, place) => {
    expect(returnPlace(wanted, 'kk')).toBe(place);
  });

  it.each([
    undefined,
    '',
    'https://evil.example/kk/',
    '//evil.example/kk/',
    '/kk//evil.example',
    '/kk/\\evil.example',
    '/kk/a\u0000b',
    '/kk/a\nb',
    '/kk/a b',
    '/en/cabinet',
    '/kkevil/cabinet',
    '/api/services',
    'data:text/html,1',
    `/kk/${'a'.repeat(600)}`,
  ])('%j leads nowhere', (wanted) => {
    expect(returnPlace(wanted, 'kk')).toBeNull();
  });
});
