const NO_BREAK_SPACE = /[\u00a0\u202f]/g;
const SOFT_HYPHEN = /\u00ad/g;
const AFTER_JOINT = /(?<=[-/.@–—])/;

/**
 * Breaks text into lines no wider than `width`. `widthOf` measures a piece in the unit of `width`. Lines end at spaces
 * only, never at a no-break space; a word longer than a line ends at a hyphen or slash, or, failing that, anywhere.
 * A line feed in the text begins a new line. Empty text gives no lines. A line that ends at a space keeps it, so that copied
 * and spoken text does not run together.
 */
export function breakLines(text: string, widthOf: (piece: string) => number, width: number): string[] {
  return text
    .replace(SOFT_HYPHEN, '')
    .split(/\r?\n/)
    .flatMap((paragraph) => breakParagraph(paragraph, widthOf, width))
    .map((line) => line.replace(NO_BREAK_SPACE, ' '));
}

function breakParagraph(text: string, widthOf: (piece: string) => number, width: number): string[] {
  const lines: string[] = [];
  const space = widthOf(' ');
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \t]+/).filter((piece) => piece !== '')) {
    for (const [index, piece] of pieces(word, widthOf, width).entries()) {
      const wide = measure(piece, widthOf, space);
      const gap = index === 0 && line !== '' ? space : 0;
      if (line !== '' && used + gap + wide > width) {
        lines.push(index === 0 ? `${line} ` : line);
        line = piece;
        used = wide;
      } else {
        line += (gap > 0 ? ' ' : '') + piece;
        used += gap + wide;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** No-break spaces are drawn as spaces, word by word: measuring in the same way keeps the memory of words small. */
function measure(piece: string, widthOf: (piece: string) => number, space: number): number {
  const parts = piece.split(NO_BREAK_SPACE);
  return parts.reduce((sum, part) => sum + (part === '' ? 0 : widthOf(part)), (parts.length - 1) * space);
}

/** The word itself when it fits a line, otherwise parts of it that do. */
function pieces(word: string, widthOf: (piece: string) => number, width: number): string[] {
  const space = widthOf(' ');
  if (measure(word, widthOf, space) <= width) return [word];
  return word.split(AFTER_JOINT).flatMap((part) => byCharacters(part, widthOf, width));
}

function byCharacters(part: string, widthOf: (piece: string) => number, width: number): string[] {
  if (widthOf(part) <= width) return [part];
  const cut: string[] = [];
  let used = 0;
  for (const character of part) {
    const wide = widthOf(character);
    const last = cut.length - 1;
    if (last < 0 || used + wide > width) {
      cut.push(character);
      used = wide;
    } else {
      cut[last] = `${cut[last] ?? ''}${character}`;
      used += wide;
    }
  }
  return cut;
}
