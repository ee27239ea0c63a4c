import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import { CONTENT_WIDTH, localeOf, PAPER, type Page } from './page';
import { drawQrCode } from './qr-code';
import { writeRow } from './row';
import { STYLES } from './text-style';
import { WORDS } from './words';

const SIDE = 84;
const GAP = 14;

/** Writes the code that leads to the public check, with what to do beside it: in the language of the page, or in several. */
export function writeVerification(
  page: Page,
  address: string,
  sentences: readonly LocalizedText[],
  languages: readonly Language[] = [page.language],
): void {
  page.y += 6;
  page.room(SIDE + 6);
  const top = page.y;
  drawQrCode(page, address, SIDE, WORDS.qrAlt[page.language]);
  page.y = top + 4;
  for (const language of languages) {
    for (const sentence of sentences) {
      const text = sentence[language].replace('{address}', addressInPrint(address));
      const element = page.add('P', { lang: localeOf(language) });
      const x = PAPER.left + SIDE + GAP;
      writeRow(page, [{ text, x, width: CONTENT_WIDTH - SIDE - GAP, style: STYLES.note, element }], 3);
      element.end();
    }
  }
  page.y = Math.max(page.y, top + SIDE) + 4;
}

/** The address as a person types it: without the protocol. */
export function addressInPrint(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
