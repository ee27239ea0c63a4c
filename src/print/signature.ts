import { dateInWords, timeOfDay } from '../kernel/date-words';
import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';

/** Who signed a print electronically, when and how. `way` names the means: a one-time code, an electronic signature. */
export interface PrintSignature {
  readonly name: string;
  readonly position: LocalizedText;
  readonly at: Date;
  readonly way: LocalizedText;
}

/** The signature as words: position and name, then instant and way. */
export function signatureInWords(
  signature: PrintSignature,
  language: Language,
): { who: string; how: string } {
  const { name, position, at, way } = signature;
  return {
    who: `${name}, ${position[language]}`,
    how: `${dateInWords(at, language)}, ${timeOfDay(at)}. ${way[language]}`,
  };
}
