import PDFDocument from 'pdfkit';
import type { Language } from '../kernel/language';
import { fontFor, printFonts, useFonts, type FontName } from './fonts';
import type { TextStyle } from './text-style';

/** A4 in points, with margins of 20 mm at the sides. */
export const PAPER = { width: 595.28, height: 841.89, left: 56.7, right: 56.7, top: 42, bottom: 58 } as const;

/** The width of the written part of a page, in points. */
export const CONTENT_WIDTH = PAPER.width - PAPER.left - PAPER.right;

const LOCALES = { kk: 'kk-KZ', ru: 'ru-RU' } satisfies Record<Language, string>;

/** The tag of a language inside a PDF: kk-KZ, ru-RU. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Marks the file as accessible (PDF/UA-1). PDFKit knows the option, its types do not. */
const ACCESSIBLE: object = { subset: 'PDF/UA' };

/** What a reader of the file sees about it. `at` is its date of creation: the same model gives the same bytes. */
export interface PageOptions {
  readonly language: Language;
  readonly title: string;
  readonly at: Date;
}

export type Element = PDFKit.PDFStructureElement;

/**
 * The paper being written: one tagged PDF, a place on it (`y`, points from the top), and the element that new content
 * belongs to. Components write below each other and turn the page when they need to.
 */
export class Page {
  readonly doc: PDFKit.PDFDocument;
  y: number = PAPER.top;
  /** Drawn again on top of each page that is turned to, for example the head of a table. */
  runningHead: (() => void) | undefined;
  /** The pages on which a copy begins: each copy is numbered from one. */
  readonly copies: number[] = [];
  private parent: Element;
  /** The language in which each page was begun. */
  private readonly pageLanguages: Language[] = [];
  private spoken: Language;

  constructor({ language, title, at }: PageOptions) {
    const info = {
      Title: title,
      Author: 'Жәрдем',
      Creator: 'Жәрдем',
      Producer: 'PDFKit',
      CreationDate: at,
      ModDate: at,
    };
    this.spoken = language;
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      font: '',
      tagged: true,
      displayTitle: true,
      lang: localeOf(language),
      ...ACCESSIBLE,
      pdfVersion: '1.7',
      info,
    });
    useFonts(this.doc);
    this.parent = this.doc.struct('Document');
    this.doc.addStructure(this.parent);
  }

  /** The language in which the components write at present. */
  get language(): Language {
    return this.spoken;
  }

  /** The language of a page, by its place from nought. */
  languageOf(index: number): Language {
    return this.pageLanguages[index] ?? this.spoken;
  }

  /** Writes a part of its own, in the language given. */
  speaking(language: Language, write: () => void): void {
    const before = this.spoken;
    this.spoken = language;
    this.within('Sect', { lang: localeOf(language) }, write);
    this.spoken = before;
  }

  /** Begins a copy, or the only one, on a new page. */
  beginCopy(): void {
    this.copies.push(this.pageLanguages.length);
    this.addPage();
  }

  /** Goes on on the next page. */
  turn(): void {
    this.addPage();
    this.runningHead?.();
  }

  /** Points left above the footer. */
  left(): number {
    return PAPER.height - PAPER.bottom - this.y;
  }

  /** Turns the page unless `height` points are left on it. */
  room(height: number): void {
    if (this.left() < height) this.turn();
  }

  /** Adds an element (P, H1, Table …) to the one that is being written. */
  add(type: string, options: { lang?: string; alt?: string; scope?: string; bbox?: number[] } = {}): Element {
    const element = this.doc.struct(type, options);
    this.parent.add(element);
    return element;
  }

  /** Writes a group of components inside one element. */
  within(type: string, options: { lang?: string }, write: (element: Element) => void): void {
    const outer = this.parent;
    const element = this.add(type, options);
    this.parent = element;
    write(element);
    this.parent = outer;
    element.end();
  }

  /** Draws something that a screen reader leaves out: a rule, an ornament, the footer. */
  artifact(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  /** Draws something that belongs to `element`. */
  content(element: Element, type: string, draw: (doc: PDFKit.PDFDocument) => void): void {
    element.add(this.doc.markStructureContent(type));
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  /** Sets one line without breaking it; `y` is its base line. */
  line(text: string, x: number, y: number, { font, size, colour }: TextStyle): void {
    this.doc
      .font(fontFor(text, font))
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** The whole PDF. Nothing can be written afterwards. */
  finish(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
      this.doc.end();
    });
  }

  private addPage(): void {
    this.doc.addPage();
    this.pageLanguages.push(this.spoken);
    this.y = PAPER.top;
  }
}

/** The width of text in points, without breaking it. */
export function widthOfText(text: string, { font, size }: { font: FontName; size: number }): number {
  return (
    text.split(/[ \u00a0]/).reduce((sum, word, index) => {
      const width = word === '' ? 0 : printFonts()[font].widthOf(word);
      return sum + width + (index === 0 ? 0 : printFonts()[font].widthOf(' '));
    }, 0) * size
  );
}
