import type { AnswerHead } from './answer-reader';

const HEADERS = 'Host: localhost\r\nAccept: text/html\r\nAccept-Language: ru\r\n';

/** A request for a page, with a cookie when somebody is logged in. */
export function get(path: string, cookie?: string): string {
  return `GET ${path} HTTP/1.1\r\n${HEADERS}${cookieHeader(cookie)}\r\n`;
}

/** A form that is sent. */
export function post(path: string, fields: Readonly<Record<string, string>>, cookie?: string): string {
  const body = new URLSearchParams(fields).toString();
  const kind = 'Content-Type: application/x-www-form-urlencoded\r\n';
  const length = `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return `POST ${path} HTTP/1.1\r\n${HEADERS}${cookieHeader(cookie)}${kind}${length}\r\n${body}`;
}

/** A page was shown. */
export const isPage = ({ status }: AnswerHead): boolean => status === 200;

function cookieHeader(cookie: string | undefined): string {
  return cookie === undefined ? '' : `Cookie: ${cookie}\r\n`;
}
