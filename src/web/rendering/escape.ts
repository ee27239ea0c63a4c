const SPECIAL = /["&'<>]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '"': '&#34;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Escapes a value for HTML text and quoted attributes. Most texts need nothing, so they are looked at first. */
export function escapeHtml(value: unknown): string {
  if (value === undefined || value === null) return '';
  // Views write texts and numbers; the compiler sees to it that they are given nothing else.
  const text = typeof value === 'string' ? value : String(value);
  return SPECIAL.test(text) ? text.replace(/["&'<>]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
