/** An identifier of the portal: kept, though it may end in twelve digits. */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
/** An IIN or a BIN, in one piece or in two. */
const TWELVE_DIGITS = /(?<!\d)\d{6}[ -]?\d{6}(?!\d)/;
/** A phone number as people and URLs write it. */
const PHONE_ABROAD = /(?:\+|%2B)7(?:[\s().-]{0,3}\d){10}(?!\d)/;
const PHONE_AT_HOME =
  /(?<!\d)[78][\s().-]{0,2}7\d{2}[\s().-]{0,2}\d{3}[\s().-]{0,2}\d{2}[\s().-]{0,2}\d{2}(?!\d)/;
const QUERY = /[?&](?:code|otp|token|password|iin|phone|secret|_csrf)=[^&#\s"]*/;
const BEARER = /bearer [\w.~+/=-]+/;

const PATTERNS = [UUID, PHONE_ABROAD, PHONE_AT_HOME, TWELVE_DIGITS, QUERY, BEARER];
const SENSITIVE = new RegExp(PATTERNS.map(({ source }) => source).join('|'), 'gi');
const WHOLE_UUID = new RegExp(`^${UUID.source}$`, 'i');
const WHOLE_TWELVE = /^\d{6}[ -]?\d{6}$/;

/** Hides IINs, phone numbers and secrets inside a text. */
export function scrubText(text: string): string {
  return text.replace(SENSITIVE, hide);
}

function hide(found: string): string {
  if (WHOLE_UUID.test(found)) return found;
  if (WHOLE_TWELVE.test(found)) return '[iin]';
  if (/^[?&]/.test(found)) return `${found.slice(0, found.indexOf('=') + 1)}[hidden]`;
  return /^bearer/i.test(found) ? 'Bearer [hidden]' : '[phone]';
}
