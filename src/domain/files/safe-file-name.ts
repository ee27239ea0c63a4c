const MAX_LENGTH = 100;
/** Control characters, and signs that are not seen but turn or split the text around them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/**
 * A file's name as it may be shown and kept: without folders, without signs that cannot be seen (which can make
 * `photo[RTL]fdp.exe` look like a PDF), composed letters, at most 100 characters with the extension kept. Kazakh letters stay.
 * `file` when nothing remains.
 */
export function safeFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
    .trim();
  return clean === '' ? 'file' : shorten(clean);
}

function shorten(name: string): string {
  const signs = [...name];
  if (signs.length <= MAX_LENGTH) return name;
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return (
    signs
      .slice(0, MAX_LENGTH - extension.length)
      .join('')
      .trimEnd() + extension
  );
}
