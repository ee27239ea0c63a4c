import type { Language } from '../../kernel/language';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;
const NBSP = '\u00a0';
const UNITS = { kk: ['КБ', 'МБ'], ru: ['КБ', 'МБ'] } as const satisfies Record<
  Language,
  readonly [string, string]
>;

/** The size of a file in words: «84 КБ», «1,2 МБ». */
export function fileSize(bytes: number, language: Language): string {
  const [kilo, mega] = UNITS[language];
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / KILOBYTE))}${NBSP}${kilo}`;
  return `${(bytes / MEGABYTE).toFixed(1).replace('.', ',').replace(',0', '')}${NBSP}${mega}`;
}
