/** Cyrillic capitals that look like Latin ones: a person with a Kazakh keyboard types them without noticing. */
const LATIN_FOR: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  Һ: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Ү: 'Y',
  Х: 'X',
};

/** Replaces Cyrillic capitals by the Latin ones that look the same; other signs stay. */
export function replaceLookAlikes(capitals: string): string {
  return capitals.replace(/[А-ЯІҮҺ]/g, (letter) => LATIN_FOR[letter] ?? letter);
}
