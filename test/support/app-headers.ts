import type { Answer } from './app-visitor';

const EVERYWHERE: Readonly<Record<string, string | RegExp | null>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-powered-by': null,
  server: null,
};
const POLICY = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"];
const NONCE = /'nonce-([A-Za-z0-9+/=]{22,})'/;

/**
 * What is wrong with the headers of an answer. `nonces` are those of the answers before: none may come twice.
 * A PDF may have its own styles, without which Chromium does not draw it; nothing else has anything `unsafe-`.
 */
export function headerFlaws(answer: Answer, nonces: Set<string>): string[] {
  const { method, path, headers } = answer;
  const type = headers.get('content-type') ?? '';
  const found = [
    ...plainFlaws(headers),
    ...policyFlaws(headers.get('content-security-policy') ?? '', type, nonces),
    ...headers.getSetCookie().flatMap(cookieFlaws),
    ...typeFlaws(answer, type),
    ...(isPersonal(answer, type) && !/no-store/.test(headers.get('cache-control') ?? '')
      ? ['may be kept']
      : []),
  ];
  return found.map((flaw) => `${method} ${path}: ${flaw}`);
}

function plainFlaws(headers: Headers): string[] {
  return Object.entries(EVERYWHERE).flatMap(([name, wanted]) => {
    const value = headers.get(name);
    return value === wanted ? [] : [`${name}: ${value}`];
  });
}

function policyFlaws(policy: string, type: string, nonces: Set<string>): string[] {
  const flaws = POLICY.filter((part) => !policy.includes(part)).map((part) => `policy without ${part}`);
  const rest = type === 'application/pdf' ? policy.replace("style-src 'unsafe-inline'", '') : policy;
  if (/unsafe-|\*|https?:/.test(rest)) flaws.push(`policy ${policy}`);
  const nonce = NONCE.exec(policy)?.[1];
  if (nonce === undefined) return flaws;
  if (nonces.has(nonce)) flaws.push('a nonce for the second time');
  nonces.add(nonce);
  return flaws;
}

function cookieFlaws(cookie: string): string[] {
  return /; HttpOnly/i.test(cookie) &&
    /; SameSite=(Lax|Strict)/i.test(cookie) &&
    /; Path=\/(;|$)/i.test(cookie)
    ? []
    : [`cookie ${cookie.split('=')[0]} without its marks`];
}

const FILES =
  /^(application\/(pdf|json|pkcs7-signature|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)|image\/(png|jpeg))$/;

function typeFlaws({ status, body }: Answer, type: string): string[] {
  if (body.length === 0 || status === 304) return [];
  if (/^(text\/html|text\/plain|text\/csv|application\/json); charset=utf-8$/.test(type)) return [];
  return FILES.test(type) ? [] : [`type ${type}`];
}

/** Pages on which somebody is greeted, and every file. */
function isPersonal({ status, body }: Answer, type: string): boolean {
  if (status === 303 || body.length === 0) return false;
  return (
    /^(application\/(pdf|pkcs7-signature|vnd)|text\/csv|image\/)/.test(type) ||
    body.includes('action="/ru/logout"')
  );
}
