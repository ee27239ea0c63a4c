import { safeFileName } from './safe-file-name';

/**
 * The value of the header Content-Disposition (RFC 6266): the name in ASCII for old programs, and in UTF-8 as RFC 8187
 * encodes it. `inline` shows the file in the browser, `attachment` saves it.
 */
export function contentDisposition(name: string, way: 'attachment' | 'inline' = 'attachment'): string {
  const safe = safeFileName(name);
  const plain = safe.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_');
  if (plain === safe) return `${way}; filename="${plain}"`;
  return `${way}; filename="${plain}"; filename*=UTF-8''${encodeExtended(safe)}`;
}

/** Everything but the `attr-char` of RFC 8187 as percent and two hex digits. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
