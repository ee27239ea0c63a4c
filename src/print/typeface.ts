import { deflateSync } from 'node:zlib';
import type { Font } from 'fontkit';
import { unicodeMap } from './unicode-map';

/** Words kept for one typeface. A receipt has about 150, and most of them are the same on every receipt. */
const CAPACITY = 6_000;
/** Longer pieces are no words that come again. */
const LONGEST_KEPT = 40;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The characters of nearly every print: ASCII, Russian and Kazakh letters, the signs of both languages. */
const COMMON = [
  ...range(0x20, 0x7e),
  ...range(0x410, 0x44f),
  ...[...'ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»„“”‘’–—…•·№₸§°×−½'].map((character) => character.codePointAt(0) ?? 0x20),
];

/** Where one glyph of a word stands, in thousandths of the font size, as PDFKit expects it. */
export interface PlacedGlyph {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

/** A word laid out once: the codes of its glyphs in the common program, and their places. `width` is in em. */
export interface LaidWord {
  readonly codes: readonly string[];
  readonly places: readonly PlacedGlyph[];
  readonly width: number;
  /** False when a letter is outside the common program. */
  readonly isCommon: boolean;
}

/** The font program that all prints share: subset, compressed and described once in the life of the process. */
export interface FontProgram {
  readonly file: Buffer;
  readonly unicode: Buffer;
  /** Widths by code, in thousandths of the font size. */
  readonly widths: readonly number[];
}

/** A parsed font that remembers the words it laid out. Shaping and subsetting are the dearest parts of writing a page. */
export class Typeface {
  readonly program: FontProgram;
  private readonly codes = new Map<number, string>();
  private readonly words = new Map<string, LaidWord>();

  constructor(readonly font: Font) {
    fixCharacters(font);
    this.program = this.makeProgram();
  }

  /** The width of a piece of text without line breaks, in em. */
  widthOf(text: string): number {
    return this.word(text).width;
  }

  /** Lays out one piece of text, or remembers how it did. The memory is emptied when full: names must not fill it for ever. */
  word(text: string): LaidWord {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    const word = this.layOut(text);
    if (text.length > LONGEST_KEPT) return word;
    if (this.words.size >= CAPACITY) this.words.clear();
    this.words.set(text, word);
    return word;
  }

  private layOut(text: string): LaidWord {
    const { glyphs, positions } = this.font.layout(text);
    const scale = 1000 / this.font.unitsPerEm;
    const places = positions.map((position, index) => ({
      xAdvance: position.xAdvance * scale,
      yAdvance: position.yAdvance * scale,
      xOffset: position.xOffset * scale,
      yOffset: position.yOffset * scale,
      advanceWidth: (glyphs[index]?.advanceWidth ?? 0) * scale,
    }));
    return {
      codes: glyphs.map(({ id }) => this.codes.get(id) ?? '0000'),
      places,
      width: places.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / 1000,
      isCommon: glyphs.every(({ id }) => this.codes.has(id)),
    };
  }

  private makeProgram(): FontProgram {
    const subset = this.font.createSubset();
    const scale = 1000 / this.font.unitsPerEm;
    const widths = [this.font.getGlyph(0).advanceWidth * scale];
    const characters = [0];
    for (const character of COMMON) {
      const glyph = this.font.glyphForCodePoint(character);
      const code = subset.includeGlyph(glyph.id);
      this.codes.set(glyph.id, code.toString(16).padStart(4, '0'));
      widths[code] = glyph.advanceWidth * scale;
      characters[code] ??= character;
    }
    const compress = (bytes: Uint8Array | string): Buffer => deflateSync(bytes, { level: 9 });
    return { file: compress(subset.encode()), unicode: compress(unicodeMap(characters)), widths };
  }
}

/**
 * A few letters share a glyph (Kazakh ә and Latin ə), and fontkit keeps for a glyph the character that asked first. Asking
 * in a fixed order, Cyrillic first, makes copied text Kazakh and the bytes of a print independent of earlier prints.
 */
function fixCharacters(font: Font): void {
  const isCyrillic = (codePoint: number): boolean => codePoint >= 0x400 && codePoint <= 0x4ff;
  const ordered = [...font.characterSet].sort(
    (a, b) => Number(isCyrillic(b)) - Number(isCyrillic(a)) || a - b,
  );
  for (const codePoint of ordered) font.glyphForCodePoint(codePoint);
}
