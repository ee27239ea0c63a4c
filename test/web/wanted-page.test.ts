import { findWantedPage } from '../../src/web/wanted-page';

const request = (method: string, headers: Readonly<Record<string, string>>) => ({
  method,
  originalUrl: '/ru/apply/1/contact',
  headers,
});

test('whoever asked for a page comes back to it', () => {
  expect(findWantedPage(request('GET', {}))).toBe('/ru/apply/1/contact');
});

test('whoever sent a form after the session had ended comes back to the page of the form', () => {
  const headers = { host: 'portal.kz', referer: 'https://portal.kz/ru/apply/1/documents?missing=1' };
  expect(findWantedPage(request('POST', headers))).toBe('/ru/apply/1/documents?missing=1');
});

test.each([
  ['another place', { host: 'portal.kz', referer: 'https://elsewhere.kz/ru/apply/1' }],
  ['nowhere', { host: 'portal.kz' }],
  ['no address', { host: 'portal.kz', referer: 'portal.kz/ru' }],
])('a form from %s leads back to no page', (_place, headers) => {
  expect(findWantedPage(request('POST', headers))).toBeNull();
});
