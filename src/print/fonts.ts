import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
import { SharedFont } from './shared-font';
import { Typeface } from './typeface';

/** The two cuts of Tinos (metrics of Times) that the prints use. */
export type FontName = 'regular' | 'bold';

const FILES = { regular: 'Tinos-Regular.ttf', bold: 'Tinos-Bold.ttf' } satisfies Record<FontName, string>;
const FONT_NAMES = ['regular', 'bold'] as const satisfies readonly FontName[];

let loaded: Record<FontName, Typeface> | undefined;

/** The typefaces of the prints: read, parsed and subset once in a process, at the first print. */
export function printFonts(): Record<FontName, Typeface> {
  loaded ??= { regular: load(FILES.regular), bold: load(FILES.bold) };
  return loaded;
}

/** Gives a document the shared fonts, and beside each the whole font for text with rare letters. */
export function useFonts(doc: PDFKit.PDFDocument): void {
  for (const name of FONT_NAMES) {
    const typeface = printFonts()[name];
    doc._fontFamilies[name] = new SharedFont(doc, typeface, `J${name}`);
    doc.registerFont(rareName(name), typeface.font);
  }
}

/** The name under which a text is set: the shared font, or the whole one when a letter of the text is rare. */
export function fontFor(text: string, name: FontName): string {
  const typeface = printFonts()[name];
  return text.split(/(?<= )/).every((piece) => typeface.word(piece).isCommon) ? name : rareName(name);
}

function rareName(name: FontName): string {
  return `${name}-rare`;
}

/** The whole font, for documents that the prints do not make. */
export function fontFile(name: FontName): Buffer {
  return readFileSync(path.join(folderOfFonts(__dirname), FILES[name]));
}

function load(file: string): Typeface {
  return new Typeface(create(readFileSync(path.join(folderOfFonts(__dirname), file))));
}

/** `public/fonts` above this file, whether it runs from `src` or from where the build put it. */
function folderOfFonts(from: string): string {
  const folder = path.join(from, 'public', 'fonts');
  if (existsSync(path.join(folder, FILES.regular))) return folder;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('The folder public/fonts with the typefaces of the prints is missing');
  return folderOfFonts(parent);
}
