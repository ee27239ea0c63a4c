import type { Language } from './language';

/** One thought in both languages. The words of the law always come in this shape. */
export interface LocalizedText {
  readonly kk: string;
  readonly ru: string;
}

/** The text in one language. */
export function textIn(text: LocalizedText, language: Language): string {
  return text[language];
}
