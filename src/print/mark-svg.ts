import { outlineLine, type OutlinedLine } from './mark-line';

/** What is laid over a picture: a band below it and a drawing as large as both. */
export interface PictureMark {
  /** px */
  readonly band: number;
  readonly svg: string;
}

/** Part of the band that a letter is high, and part of the width that the line may take. */
const LETTER = 0.6;
const FULL = 0.96;
/** Over the picture the line is a shade: what lies below stays legible. */
const SHADE = 0.16;

/**
 * The mark of a downloaded picture: the line in full on a band below it, and once more faintly across, so that cutting
 * the band off does not remove it.
 */
export function markSvg(
  text: string,
  size: { readonly width: number; readonly height: number },
): PictureMark {
  const { width, height } = size;
  const line = outlineLine(text);
  const band = Math.max(18, Math.round(Math.max(width, height) * 0.045));
  const em = fitted(line, width * FULL, band * LETTER);
  const below = drawn(line, em, (width - widthOf(line, em)) / 2, height + band * 0.66);
  const across = fitted(line, Math.hypot(width, height) * 0.7, Math.max(width, height) * 0.05);
  const angle = (-Math.atan2(height, width) * 180) / Math.PI;
  const shade = `<g opacity="${SHADE}" transform="translate(${width / 2} ${height / 2}) rotate(${angle.toFixed(2)})">${drawn(line, across, -widthOf(line, across) / 2, across / 3)}</g>`;
  return {
    band,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + band}">${shade}${below}</svg>`,
  };
}

function widthOf({ width, unitsPerEm }: OutlinedLine, em: number): number {
  return (width / unitsPerEm) * em;
}

/** The largest em with which the line is no wider than `room` and no larger than `most`. */
function fitted(line: OutlinedLine, room: number, most: number): number {
  return Math.min(most, room / (line.width / line.unitsPerEm));
}

function drawn({ glyphs, unitsPerEm }: OutlinedLine, em: number, x: number, y: number): string {
  const scale = em / unitsPerEm;
  const paths = glyphs.map((glyph) => `<path transform="translate(${glyph.x} 0)" d="${glyph.path}"/>`);
  return `<g fill="#222" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}
