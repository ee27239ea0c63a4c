import { isMap, isScalar, isSeq, type Document } from 'yaml';

/**
 * Offset in the text of the fact at `path`: of its key inside a mapping, of the item itself inside a list. When the fact
 * is missing, the offset of the nearest fact around it.
 */
export function locateFact(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    const next = step(node, part);
    if (next === undefined) return offset;
    node = next.value;
    offset = next.offset ?? offset;
  }
  return offset;
}

function step(
  node: unknown,
  part: string | number,
): { value: unknown; offset: number | undefined } | undefined {
  if (isSeq(node) && typeof part === 'number') {
    const value = node.items[part];
    return value === undefined ? undefined : { value, offset: startOf(value) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  return pair === undefined ? undefined : { value: pair.value, offset: startOf(pair.key) };
}

function startOf(node: unknown): number | undefined {
  if (node === null || typeof node !== 'object' || !('range' in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;
}
