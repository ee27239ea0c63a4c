/** Words of a list of an act, which begin in small letters, where they stand by themselves. */
export function asSentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('kk') + words.slice(1);
}
