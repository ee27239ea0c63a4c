import type { Mail, MailRejection } from './port';

/** One address as mail servers take it; no spaces, line breaks, lists or display names. */
const ADDRESS = /^[^\s@<>",;:()[\]\\]{1,64}@[^\s@<>",;:()[\]\\]{1,253}$/;
const LINE_BREAK = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Why a letter cannot be sent by anybody, or undefined when it can. A subject of two lines would forge headers. */
export function findFlaw(letter: Mail): MailRejection | undefined {
  if (!ADDRESS.test(letter.to)) return 'address';
  const isEmpty = letter.subject.trim() === '' || letter.text.trim() === '';
  return isEmpty || LINE_BREAK.test(letter.subject) ? 'content' : undefined;
}
