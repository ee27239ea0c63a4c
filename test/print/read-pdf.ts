import { inflateSync } from 'node:zlib';

/** A line of text as it stands on a page; `y` counts from the bottom. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A page as a reader gets it: its lines in the order of writing, and its operators. */
export interface PdfPage {
  readonly lines: readonly PdfLine[];
  readonly text: string;
  readonly operators: string;
}

/** A PDF taken apart: its pages, and its objects as text. */
export interface Pdf {
  readonly pages: readonly PdfPage[];
  readonly text: string;
  readonly objects: ReadonlyMap<number, string>;
  readonly catalogue: string;
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

const NOTHING: PdfObject = { head: '', stream: '' };

/** Reads a PDF of ours back as a person copying its text would: glyph codes through the ToUnicode map of each font. */
export function readPdf(file: Buffer): Pdf {
  const objects = readObjects(file.toString('latin1'));
  const heads = new Map([...objects].map(([id, { head }]) => [id, head]));
  const catalogue = [...heads.values()].find((head) => head.includes('/Type /Catalog')) ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(refOf(catalogue, 'Pages'))?.head ?? '')?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => readPage(objects, Number(id)));
  return { pages, text: pages.map(({ text }) => text).join(' '), objects: heads, catalogue };
}

function readObjects(source: string): Map<number, PdfObject> {
  const table = source.slice(Number(/startxref\s+(\d+)/.exec(source)?.[1]));
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  return new Map(offsets.map((offset) => readObject(source, offset)));
}

function readObject(source: string, offset: number): [number, PdfObject] {
  const id = Number(/^(\d+)/.exec(source.slice(offset, offset + 12))?.[1]);
  const end = source.indexOf('endobj', offset);
  const start = source.indexOf('stream\n', offset);
  if (start < 0 || start > end) return [id, { head: source.slice(offset, end), stream: '' }];
  const head = source.slice(offset, start);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const bytes = Buffer.from(source.slice(start + 7, start + 7 + length), 'latin1');
  const isPacked = head.includes('/FlateDecode');
  return [id, { head, stream: isPacked ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1') }];
}

function readPage(objects: ReadonlyMap<number, PdfObject>, id: number): PdfPage {
  const head = headOf(objects, id);
  const { stream: operators } = objects.get(refOf(head, 'Contents')) ?? NOTHING;
  const fonts = found(/\/Font <<([\s\S]*?)>>/, headOf(objects, refOf(head, 'Resources')));
  const maps = new Map<string, Map<string, string>>();
  for (const [, name = '', font] of fonts.matchAll(/\/(\S+) (\d+) 0 R/g))
    maps.set(name, unicodeOf(objects, Number(font)));
  const lines = [...operators.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block = '']) => readLine(block, maps));
  const text = lines.map((line) => line.text).join(' ');
  return { lines, operators, text: text.replace(/\s+/g, ' ') };
}

function unicodeOf(objects: ReadonlyMap<number, PdfObject>, font: number): Map<string, string> {
  const { stream: table } = objects.get(refOf(headOf(objects, font), 'ToUnicode')) ?? NOTHING;
  const map = new Map<string, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries()) {
      map.set(hexOf(parseInt(from, 16) + index), charactersOf(hex));
    }
  }
  return map;
}

function hexOf(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function charactersOf(hex: string): string {
  return String.fromCharCode(...hex.split(' ').map((one) => parseInt(one, 16)));
}

function headOf(objects: ReadonlyMap<number, PdfObject>, id: number): string {
  return (objects.get(id) ?? NOTHING).head;
}

function found(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? '';
}

function readLine(block: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): PdfLine {
  const [, x, y] = /1 0 0 1 (\S+) (\S+) Tm/.exec(block) ?? [];
  const [, font, size] = /\/(\S+) (\S+) Tf/.exec(block) ?? [];
  const map = maps.get(font ?? '');
  const codes = [...block.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => (hex ?? '').match(/.{4}/g) ?? []);
  const text = codes.map((code) => map?.get(code) ?? '\ufffd').join('');
  return { x: Number(x), y: Number(y), size: Number(size), text };
}

function refOf(head: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1]);
}
