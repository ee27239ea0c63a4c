import type { RegisteredPerson } from '../../domain/registry/registered-person';

/** Whom somebody says to be. */
export interface ClaimedIdentity {
  readonly iin: string;
  /** Surname first. */
  readonly name: string;
  /** `+7` and ten digits. */
  readonly phone: string;
}

/**
 * Whether the registry's record speaks of whoever registers: surname and given name agree, and so does the mobile number
 * when the registry knows one. Without this anybody could open an account with another person's IIN and read that
 * person's data in a prefilled form.
 */
export function isSamePerson(claimed: ClaimedIdentity, record: RegisteredPerson): boolean {
  const [surname = '', givenName = ''] = claimed.name.split(/\s+/).map(comparable);
  return (
    surname === comparable(record.surname) &&
    givenName === comparable(record.givenName) &&
    (record.mobilePhone === undefined || record.mobilePhone === claimed.phone)
  );
}

/** ё and е are one letter on most keyboards; case and hyphens are no difference either. */
function comparable(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[-‐‑–]/gu, '');
}
