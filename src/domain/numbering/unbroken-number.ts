/**
 * A number as it stands in running text: its hyphens do not let a line break inside it. Pasted back into any search of
 * the portal it is found, because those read every kind of hyphen.
 */
export function unbrokenNumber(number: string): string {
  return number.replaceAll('-', '\u2011');
}
