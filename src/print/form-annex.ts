import type { LocalizedText } from '../kernel/localized-text';

/** How editions name an annex, and how printed forms say it in their corner. */
const WORDS: readonly (readonly [RegExp, LocalizedText])[] = [
  [/^([\d-]+)$/, { kk: '$1-қосымша', ru: 'Приложение $1' }],
  [/^([\d-]+) to the Rules$/, { kk: 'Қағидаларға $1-қосымша', ru: 'Приложение $1 к Правилам' }],
  [
    /^([\d-]+) to order No (\d+)$/,
    { kk: '№\u00a0$2 бұйрыққа $1-қосымша', ru: 'Приложение $1 к приказу №\u00a0$2' },
  ],
  [
    /^([\d-]+) to the Rules approved by order No (\d+)$/,
    {
      kk: '№\u00a0$2 бұйрықпен бекітілген Қағидаларға $1-қосымша',
      ru: 'Приложение $1 к Правилам, утверждённым приказом №\u00a0$2',
    },
  ],
  [/^standard, annex ([\d-]+)$/, { kk: 'Стандартқа $1-қосымша', ru: 'Приложение $1 к стандарту' }],
];

/** Where a form stands in its act, as printed forms say it in their corner; undefined when the edition does not say. */
export function findAnnexWords(annex: string | null | undefined): LocalizedText | undefined {
  const text = annex ?? '';
  const known = WORDS.find(([pattern]) => pattern.test(text));
  if (known === undefined) return undefined;
  const [pattern, words] = known;
  return { kk: text.replace(pattern, words.kk), ru: text.replace(pattern, words.ru) };
}
