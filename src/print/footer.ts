import type { Language } from '../kernel/language';
import { PAPER, widthOfText, type Page } from './page';
import { LINE, STYLES } from './text-style';
import { WORDS } from './words';
import { addressInPrint } from './verification';

const BASE = PAPER.height - 32;
const STYLE = { ...STYLES.note, size: 8.5 };

/** Writes the foot of every page: where the print is checked, and which page of its copy it is. Call it last. */
export function writeFooters(page: Page, address: string): void {
  writeFeet(page, (language) => `${WORDS.check[language]}: ${addressInPrint(address)}`);
}

/** Writes the foot of every page: words of its own, and which page of its copy it is. Call it last. */
export function writeFeet(page: Page, words: (language: Language) => string): void {
  const { count } = page.doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    page.doc.switchToPage(index);
    const start = Math.max(...page.copies.filter((first) => first <= index));
    const end = page.copies.find((first) => first > index) ?? count;
    const language = page.languageOf(index);
    const number = pageNumber(language, index - start + 1, end - start);
    page.doc.markContent('Artifact', { type: 'Pagination' });
    page.doc.moveTo(PAPER.left, BASE - 14).lineTo(PAPER.width - PAPER.right, BASE - 14);
    page.doc.lineWidth(0.6).strokeColor(LINE).stroke();
    page.line(words(language), PAPER.left, BASE, STYLE);
    page.line(number, PAPER.width - PAPER.right - widthOfText(number, STYLE), BASE, STYLE);
    page.doc.endMarkedContent();
  }
}

function pageNumber(language: Language, number: number, of: number): string {
  return WORDS.pageOf[language].replace('{number}', String(number)).replace('{of}', String(of));
}
