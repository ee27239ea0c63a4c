const NO_BREAK_SPACE = /[\u00a0\u202f]/g;
const SOFT_HYPHEN = /\u00ad/g;
const AFTER_JOINT = /(?<=[-/.@–—])/;

/** Measures a piece of text; the unit is that of the width of a line. */
type Measure = (piece: string) => number;

/**
 * Breaks text into lines no wider than `width`. `widthOf` measures a piece in the unit of `width`. Lines end at spaces
 * only, never at a no-break space; a word longer than a line ends at a hyphen or slash, or, failing that, anywhere.
 * A line feed in the text begins a new line. Empty text gives no lines. A line that ends at a space keeps it, so that copied
 * and spoken text does not run together.
 */
export function breakLines(text: string, widthOf: Measure, width: number): string[] {
  const measure = overNoBreakSpaces(widthOf);
  const lines = text
    .replace(SOFT_HYPHEN, '')
    .split('\n')
    .flatMap((paragraph) => breakParagraph(paragraph, measure, width));
  return lines.map((line) => line.replace(NO_BREAK_SPACE, ' '));
}

/** No-break spaces are drawn as spaces, word by word: measuring in the same way keeps the memory of words small. */
function overNoBreakSpaces(widthOf: Measure): Measure {
  const space = widthOf(' ');
  return (piece) => {
    if (piece.search(NO_BREAK_SPACE) < 0) return widthOf(piece);
    const parts = piece.split(NO_BREAK_SPACE);
    return parts.reduce((sum, part) => sum + (part === '' ? 0 : widthOf(part)), (parts.length - 1) * space);
  };
}

function breakParagraph(text: string, measure: Measure, width: number): string[] {
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let used = 0;
  const put = (piece: string, wide: number, joint: '' | ' '): void => {
    const gap = line === '' || joint === '' ? 0 : space;
    if (line !== '' && used + gap + wide > width) {
      lines.push(line + joint);
      line = piece;
      used = wide;
    } else {
      line += line === '' ? piece : joint + piece;
      used += gap + wide;
    }
  };
  for (const word of text.split(/[ \t\r]+/)) {
    if (word === '') continue;
    const wide = measure(word);
    if (wide <= width) put(word, wide, ' ');
    else
      cutWord(word, measure, width).forEach((piece, index) =>
        put(piece, measure(piece), index === 0 ? ' ' : ''),
      );
  }
  return line === '' ? lines : [...lines, line];
}

/** Parts of a word too long for a line: cut at its joints, and where even a part is too long, anywhere. */
function cutWord(word: string, measure: Measure, width: number): string[] {
  return word.split(AFTER_JOINT).flatMap((part) => byCharacters(part, measure, width));
}

function byCharacters(part: string, measure: Measure, width: number): string[] {
  if (measure(part) <= width) return [part];
  const cut: string[] = [];
  let used = 0;
  for (const character of part) {
    const wide = measure(character);
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
