import type { Language } from '../../../kernel/language';

/** A place of the portal, in signs that an address is made of; no second slash, no backslash, nothing that is not seen. */
const LOCAL = /^\/(?:kk|ru)(\/(?!\/)[A-Za-z0-9\-._~%!$&'()*+,;=:@/?]*)$/;
const LONGEST = 500;

/**
 * Where to go after logging in: only inside the portal, in the language in which the person now reads. Null for anything
 * else, so that no link to the login page can lead somebody away.
 */
export function returnPlace(wanted: string | undefined, language: Language): string | null {
  if (wanted === undefined || wanted.length > LONGEST || wanted.includes('//')) return null;
  const place = LOCAL.exec(wanted)?.[1];
  return place === undefined ? null : `/${language}${place}`;
}
