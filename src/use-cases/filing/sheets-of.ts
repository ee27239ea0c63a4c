/** Pages of all files of a document together; null where those of one cannot be counted, or there is no file. */
export function sheetsOf(files: readonly { readonly pages?: number | null }[]): number | null {
  if (files.length === 0 || files.some(({ pages }) => typeof pages !== 'number')) return null;
  return files.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
}
