import type { Typeface, LaidWord, PlacedGlyph } from './typeface';

/** Serif, and symbolic because the codes are our own (ISO 32000-1, table 123). */
const FLAGS = 6;

/**
 * A font of one document whose program every print shares. It has the shape of PDFKit's own fonts (0.20), which would make
 * a new subset, lay out each word and compress again for each document: two thirds of the time of a receipt.
 */
export class SharedFont {
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  private readonly scale: number;
  private dictionary: PDFKit.PDFKitReference | undefined;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly typeface: Typeface,
    readonly id: string,
  ) {
    const { font } = typeface;
    this.scale = 1000 / font.unitsPerEm;
    this.name = font.postscriptName;
    this.ascender = font.ascent * this.scale;
    this.descender = font.descent * this.scale;
    this.lineGap = font.lineGap * this.scale;
    this.xHeight = font.xHeight * this.scale;
    this.capHeight = font.capHeight * this.scale;
  }

  /** The codes and places of the glyphs of a text; PDFKit calls it when it draws. */
  encode(text: string): [string[], PlacedGlyph[]] {
    const words = this.wordsOf(text);
    return [words.flatMap(({ codes }) => codes), words.flatMap(({ places }) => places)];
  }

  /** The width of a text in points. */
  widthOfString(text: string, size: number): number {
    return this.wordsOf(text).reduce((sum, { width }) => sum + width, 0) * size;
  }

  /** The height of a line in points. */
  lineHeight(size: number, includeGap = false): number {
    return ((this.ascender + (includeGap ? this.lineGap : 0) - this.descender) / 1000) * size;
  }

  /** The object of the font; its contents follow in `finalize`. */
  ref(): PDFKit.PDFKitReference {
    this.dictionary ??= this.document.ref({});
    return this.dictionary;
  }

  /** Writes the font into the document, if something was set in it; PDFKit calls it at the end. */
  finalize(): void {
    if (this.dictionary === undefined) return;
    const { program } = this.typeface;
    const base = `JARDEM+${this.name}`;
    const unicode = this.document.ref({ Filter: 'FlateDecode' });
    unicode.end(program.unicode);
    const descendant = this.document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: base,
      CIDSystemInfo: { Registry: literal('Adobe'), Ordering: literal('Identity'), Supplement: 0 },
      FontDescriptor: this.describe(base, program.file),
      W: [0, program.widths],
      CIDToGIDMap: 'Identity',
    });
    descendant.end(undefined);
    Object.assign(this.dictionary.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: base,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    });
    this.dictionary.end(undefined);
  }

  private describe(name: string, program: Buffer): PDFKit.PDFKitReference {
    const file = this.document.ref({ Filter: 'FlateDecode' });
    file.end(program);
    const { bbox, italicAngle } = this.typeface.font;
    const descriptor = this.document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: FLAGS,
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => edge * this.scale),
      ItalicAngle: italicAngle,
      Ascent: this.ascender,
      Descent: this.descender,
      CapHeight: this.capHeight,
      XHeight: this.xHeight,
      StemV: 0,
      FontFile2: file,
    });
    descriptor.end(undefined);
    return descriptor;
  }

  private wordsOf(text: string): LaidWord[] {
    return text.split(/(?<= )/).map((piece) => this.typeface.word(piece));
  }
}

/** PDFKit writes a boxed string as text and a plain one as a name. */
function literal(text: string): object {
  return Object(text) as object;
}
