import { periodInWords } from '../../domain/deadline/period-in-words';
import type { Bound, Unit } from '../../domain/edition/vocabulary';
import type { Language } from '../../kernel/language';
import { translate, words } from './words';

/** A period as an act sets it. `amount` null: the act names a period without its length. */
export interface Limit {
  readonly amount: number | null;
  readonly unit: Unit;
  readonly bound?: Bound;
}

/**
 * A period of an act in words: «7 жұмыс күні», «15 минут (не больше)», «в тот же день» for zero days, and a plain
 * sentence where the act names no length.
 */
export function limitInWords({ amount, unit, bound }: Limit, language: Language): string {
  const w = words(language);
  if (amount === null) return w['vocab.period.not-stated'];
  if (amount === 0) return w['vocab.period.same-day'];
  const period = periodInWords(amount, unit, language);
  if (bound === 'min') return translate(language)('vocab.period.at-least', { period });
  return bound === 'max' ? translate(language)('vocab.period.at-most', { period }) : period;
}
