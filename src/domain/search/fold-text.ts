/**
 * Letters that people put for one another: Kazakh letters typed on a Russian keyboard, ё, and the signs of two
 * alphabets that look the same. Every letter of a group becomes the first one.
 */
const GROUPS = [
  'аәa',
  'кқk',
  'нң',
  'оөo',
  'уұүy',
  'хһx',
  'иіi',
  'гғ',
  'еёэe',
  'сc',
  'рp',
  'тt',
  'мm',
  'вb',
] as const;

const FOLDED: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => [...group].map((letter) => [letter, group.charAt(0)] as const)),
);

/** A text as the search compares it: small letters, one letter for each group of look-alikes, no accents. */
export function foldText(text: string): string {
  // й is и with a breve to Unicode: it is kept as a letter of its own.
  const plain = text.toLowerCase().normalize('NFC');
  let folded = '';
  for (const letter of plain) folded += FOLDED.get(letter) ?? letter;
  return folded;
}
