import { editDistance } from './edit-distance';

/** Endings change in both languages: words that share a stem of this many letters are the same word. */
const STEM = 5;
/** How far the longer ending may reach beyond the stem. */
const ENDING = 3;
/** What is shorter is no beginning of a word. */
const SHORTEST_BEGINNING = 3;
/** From this length on one slip is forgiven; from the other, two. */
const ONE_SLIP = 5;
const TWO_SLIPS = 8;

/**
 * How well a typed word fits a word of the index, both folded: 1 the same; 0.9 its beginning; 0.7 another ending of the
 * same stem; 0.5 and 0.4 one and two slips; 0.3 one slip in the stem and another ending; 0 not at all.
 */
export function wordLikeness(typed: string, known: string): number {
  if (typed === known) return 1;
  if (typed.length >= SHORTEST_BEGINNING && known.startsWith(typed)) return 0.9;
  return shareStem(typed, known) ? 0.7 : slippedLikeness(typed, known);
}

function slippedLikeness(typed: string, known: string): number {
  if (typed.length < ONE_SLIP) return 0;
  const slips = typed.length >= TWO_SLIPS ? 2 : 1;
  const distance = slipsBetween(typed, known, slips);
  if (distance > slips) return hasSlippedStem(typed, known) ? 0.3 : 0;
  return distance === 1 ? 0.5 : 0.4;
}

/** What was typed may also be the beginning of a longer word, with a slip in it. */
function slipsBetween(typed: string, known: string, limit: number): number {
  const beginning = known.slice(0, typed.length);
  return Math.min(editDistance(typed, known, limit), editDistance(typed, beginning, limit));
}

/** The ending of the shorter word is at most three letters beyond what both share. */
function shareStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a.charAt(shared) === b.charAt(shared)) shared += 1;
  return shared >= STEM && shorter - shared <= ENDING;
}

function hasSlippedStem(typed: string, known: string): boolean {
  const stem = typed.slice(0, -2);
  if (stem.length < STEM || Math.abs(known.length - typed.length) > ENDING) return false;
  return editDistance(stem, known.slice(0, stem.length), 1) <= 1;
}
