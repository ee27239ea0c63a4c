const SPECIAL = /["&'<>]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '"': '&#34;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
};

/** What a view may write: the compiler refuses objects, which would show as `[object Object]`. */
export type Printable = string | number | boolean | null | undefined;

/** Escapes a value for HTML text and quoted attributes. Most texts need nothing, so they are looked at first. */
export function escapeHtml(value: Printable): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  return SPECIAL.test(text) ? text.replace(/["&'<>]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
