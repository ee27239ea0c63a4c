import { wordLikeness } from './word-likeness';
import { wordsOf } from './words-of';

/** Longer queries are cut: nobody types them, and they must not cost more than others. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** One thing that can be found: texts in any language, each with the weight of a word that is found in it. */
export interface Searchable {
  readonly id: string;
  readonly texts: readonly { readonly text: string; readonly weight: number }[];
}

/** Finds ids by typed words, the best first. */
export type SearchIndex = (query: string) => string[];

interface Book {
  readonly id: string;
  readonly words: ReadonlyMap<string, number>;
}

/** Words of the library that are like a typed word, each with its likeness. */
type Match = ReadonlyMap<string, number>;

/**
 * Makes an index of a small library, a few dozen services. What fits most of the typed words is found, as long as that is
 * at least half of them; rare words weigh more than those that stand everywhere.
 */
export function searchIndex(things: readonly Searchable[]): SearchIndex {
  const books = things.map(({ id, texts }) => ({ id, words: weighedWords(texts) }));
  const vocabulary = [...new Set(books.flatMap(({ words }) => [...words.keys()]))];

  return (query) => {
    const typed = [...new Set(wordsOf(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
    const matches = typed.map((word) => likeWords(word, vocabulary));
    const rarities = matches.map((match) => rarity(match, books));
    const judged = books.map((book) => judge(book, matches, rarities));
    const most = Math.max(0, ...judged.map(({ fitting }) => fitting));
    if (most === 0 || most < typed.length / 2) return [];
    return judged
      .filter(({ fitting }) => fitting === most)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  };
}

function weighedWords(texts: Searchable['texts']): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const word of wordsOf(text)) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  }
  return weights;
}

function likeWords(typed: string, vocabulary: readonly string[]): Match {
  const like = new Map<string, number>();
  for (const word of vocabulary) {
    const likeness = wordLikeness(typed, word);
    if (likeness > 0) like.set(word, likeness);
  }
  return like;
}

function rarity(match: Match, books: readonly Book[]): number {
  const holders = books.filter(({ words }) => [...match.keys()].some((word) => words.has(word))).length;
  return Math.log(1 + books.length / Math.max(1, holders));
}

function judge({ id, words }: Book, matches: readonly Match[], rarities: readonly number[]) {
  let [score, fitting] = [0, 0];
  matches.forEach((match, index) => {
    let best = 0;
    for (const [word, likeness] of match) best = Math.max(best, likeness * (words.get(word) ?? 0));
    score += best * (rarities[index] ?? 0);
    if (best > 0) fitting += 1;
  });
  return { id, score, fitting };
}
