/** A range of a ToUnicode map may not go over the end of a 256 block. */
const BLOCK = 256;

/**
 * The table of a PDF font by which readers copy, search and speak its text: the code point of each glyph code, counted
 * from zero (ISO 32000-1, 9.10.3).
 */
export function unicodeMap(codePoints: readonly number[]): string {
  const blocks = Array.from({ length: Math.ceil(codePoints.length / BLOCK) }, (_, index) => {
    const start = index * BLOCK;
    const part = codePoints.slice(start, start + BLOCK);
    return `<${hex(start)}> <${hex(start + part.length - 1)}> [${part.map((one) => `<${hex(one)}>`).join(' ')}]`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.length} beginbfrange
${blocks.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
