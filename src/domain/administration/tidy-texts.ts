import type { LocalizedText } from '../../kernel/localized-text';
import { cleanText } from '../fields/clean-text';

/** What administrators typed in both languages as it is kept: clean, and with every number on the line of its sign. */
export function tidyTexts({ kk, ru }: LocalizedText): LocalizedText {
  return { kk: tidy(kk), ru: tidy(ru) };
}

function tidy(typed: string): string {
  return cleanText(typed).replaceAll('№ ', '№\u00a0');
}
