import { printFonts } from './fonts';

/** A line of text as outlines, so that it looks the same wherever it is drawn: no machine's fonts are asked. */
export interface OutlinedLine {
  /** Outlines in units of the font, each with its place along the line; y goes up. */
  readonly glyphs: readonly { readonly path: string; readonly x: number }[];
  /** Width in units of the font. */
  readonly width: number;
  readonly unitsPerEm: number;
}

/** Outlines a line in the regular cut of the prints, which has every Kazakh letter. */
export function outlineLine(text: string): OutlinedLine {
  const { font } = printFonts().regular;
  const { glyphs, positions } = font.layout(text);
  let x = 0;
  const placed = glyphs.map((glyph, index) => {
    const place = { path: glyph.path.toSVG(), x };
    x += positions[index]?.xAdvance ?? 0;
    return place;
  });
  return { glyphs: placed, width: x, unitsPerEm: font.unitsPerEm };
}
