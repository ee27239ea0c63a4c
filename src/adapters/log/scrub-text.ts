const HIDDEN = '[hidden]';

/**
 * In order: an identifier of the portal (kept, though it may end in twelve digits), a phone number as people and URLs
 * write it, twelve digits of an IIN or BIN, a secret in a query, a bearer token.
 */
const PATTERNS = [
  /(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
  /(?<phone>(?:\+|%2B)7(?:[\s().-]{0,3}\d){10}(?!\d)|(?<!\d)[78][\s().-]{0,2}7\d{2}[\s().-]{0,2}\d{3}[\s().-]{0,2}\d{2}[\s().-]{0,2}\d{2}(?!\d))/,
  /(?<iin>(?<!\d)\d{6}[ -]?\d{6}(?!\d))/,
  /(?<query>[?&](?:code|otp|token|password|iin|phone|secret|_csrf)=)[^&#\s"]*/,
  /(?<bearer>bearer )[\w.~+/=-]+/,
];
const SENSITIVE = new RegExp(PATTERNS.map(({ source }) => source).join('|'), 'gi');

/** Hides IINs, phone numbers and secrets inside a text. */
export function scrubText(text: string): string {
  return text.replace(SENSITIVE, (...found: unknown[]) => {
    const groups = new Map(Object.entries(Object(found.at(-1))));
    const named = (name: string): string | undefined => {
      const value = groups.get(name);
      return typeof value === 'string' ? value : undefined;
    };
    if (named('iin') !== undefined) return '[iin]';
    if (named('phone') !== undefined) return '[phone]';
    return named('uuid') ?? `${named('query') ?? named('bearer') ?? ''}${HIDDEN}`;
  });
}
