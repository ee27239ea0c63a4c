import type { Language } from '../../kernel/language';
import { TOLD_FACTS } from '../../domain/messages/facts';
import { translate, type WordKey } from './words';

/** The words of a message: subject and text of a letter, and the short text for a phone and the cabinet. */
export interface MessageText {
  readonly subject: string;
  readonly text: string;
  readonly short: string;
}

/** The message that tells of a fact. @throws RangeError for a fact that nobody is told of. */
export function messageWords(
  fact: string,
  language: Language,
  params: Readonly<Record<string, string>>,
): MessageText {
  const told = TOLD_FACTS.find((known) => known === fact);
  if (told === undefined) throw new RangeError(`Nobody is told of ${fact}`);
  const t = translate(language);
  const word = (part: keyof MessageText): WordKey => `messages.${told}.${part}`;
  return {
    subject: t(word('subject'), params),
    text: t(word('text'), params),
    short: t(word('short'), params),
  };
}

/** The SMS with a one-time code. It says what the code does, so that nobody gives it to a stranger. */
export function codeText(language: Language, code: string, minutes: number): string {
  return translate(language)('messages.code', { code, minutes });
}
