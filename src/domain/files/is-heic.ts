const BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/**
 * Whether the bytes begin as a picture of an iPhone's camera does (ISO/IEC 23008-12: the brand in the first box). Such a
 * picture is refused, for neither browsers nor our own reader of pictures open it; but its owner is told why and how.
 */
export function isHeic(bytes: Uint8Array): boolean {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  return text(4, 8) === 'ftyp' && BRANDS.has(text(8, 12));
}
