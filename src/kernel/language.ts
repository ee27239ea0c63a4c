/** The two languages of the portal. Kazakh comes first everywhere. */
export const LANGUAGES = ['kk', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Narrows any string to a language of the portal. */
export function isLanguage(value: unknown): value is Language {
  return value === 'kk' || value === 'ru';
}

/** A language and the other one after it: the order on papers that speak both. */
export function withOther(language: Language): readonly [Language, Language] {
  return language === 'kk' ? ['kk', 'ru'] : ['ru', 'kk'];
}
