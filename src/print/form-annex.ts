import type { LocalizedText } from '../kernel/localized-text';

const PLAIN = /^([\d-]+)$/;
const TO_RULES = /^([\d-]+) to the Rules$/;
const TO_STANDARD = /^standard, annex ([\d-]+)$/;

/** Where a form stands in its act, as printed forms say it in their corner; undefined when the edition does not say. */
export function findAnnexWords(annex: string | null | undefined): LocalizedText | undefined {
  const text = annex ?? '';
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined) return { kk: `${plain}-қосымша`, ru: `Приложение ${plain}` };
  const rules = TO_RULES.exec(text)?.[1];
  if (rules !== undefined)
    return { kk: `Қағидаларға ${rules}-қосымша`, ru: `Приложение ${rules} к Правилам` };
  const standard = TO_STANDARD.exec(text)?.[1];
  if (standard !== undefined)
    return { kk: `Стандартқа ${standard}-қосымша`, ru: `Приложение ${standard} к стандарту` };
  return undefined;
}
