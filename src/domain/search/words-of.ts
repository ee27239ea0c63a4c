import { foldText } from './fold-text';

/** Words that say nothing about a service, folded. */
const EMPTY: ReadonlySet<string> = new Set(
  'на по за от до из для при под или без что как где мне надо нужно хочу об жане мен ушин туралы бойынша ма ме керек бер алу кайда калай'
    .split(' ')
    .map(foldText),
);

/** The folded words of a text that mean something, in their order. Figures count as words. */
export function wordsOf(text: string): string[] {
  const all = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const meaning = all.filter((word) => (word.length > 1 || /\d/.test(word)) && !EMPTY.has(word));
  return meaning.length > 0 ? meaning : all;
}
