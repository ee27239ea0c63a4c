const WORD = /\p{L}+/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The first word in which Latin letters stand among Cyrillic ones: to the eye it is right, and no search finds it. The
 * acts themselves print some («Түрксiб»).
 */
export function findMixedWord(text: string): string | undefined {
  return text.match(WORD)?.find((word) => LATIN.test(word) && CYRILLIC.test(word));
}
