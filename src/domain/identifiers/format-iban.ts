/** An account in groups of four, as people read it: `KZ86 125K ZT50 0410 0100`. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}
