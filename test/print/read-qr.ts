import { create } from 'qrcode';
import type { PdfPage } from './read-pdf';

/** The dark modules drawn as the figure of a page, as rows of 0 and 1. */
export function drawnModules(page: PdfPage): string[] {
  const figure = /\/Figure <<[\s\S]*?BDC([\s\S]*?)EMC/.exec(page.operators)?.[1] ?? '';
  const runs = [...figure.matchAll(/^(\d+) (\d+) (\d+) 1 re$/gm)].map(([, x, y, length]) => ({
    x: Number(x),
    y: Number(y),
    length: Number(length),
  }));
  const size = Math.max(0, ...runs.map(({ x, length }) => x + length));
  const rows = Array.from({ length: size }, () => Array<number>(size).fill(0));
  for (const { x, y, length } of runs) rows[y]?.fill(1, x, x + length);
  return rows.map((row) => row.join(''));
}

/** The modules that the code of a text must have. */
export function modulesOf(text: string): string[] {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, y) => [...data.slice(y * size, (y + 1) * size)]);
  return rows.map((row) => row.map((module) => (module ? 1 : 0)).join(''));
}
