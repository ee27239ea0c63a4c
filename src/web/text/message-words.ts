import { dateInWords, timeOfDay } from '../../kernel/date-words';
import type { Language } from '../../kernel/language';
import { TOLD_FACTS } from '../../domain/messages/facts';
import type { MessageSubject } from '../../use-cases/messages/tell-person';
import { translate, type WordKey } from './words';

/** The words of a message: subject and text of a letter, and the short text for a phone and the cabinet. */
export interface MessageText {
  readonly subject: string;
  readonly text: string;
  readonly short: string;
}

/**
 * The message that tells of a fact, in either language whatever it was first sent in.
 * @throws RangeError for a fact that nobody is told of.
 */
export function messageWords(
  { template, params, number, service, link }: MessageSubject,
  language: Language,
): MessageText {
  const told = TOLD_FACTS.find((known) => known === template);
  if (told === undefined) throw new RangeError(`Nobody is told of ${template}`);
  const t = translate(language);
  const values = { number, service, link, ...factsInWords(params, language) };
  const word = (part: keyof MessageText): WordKey => `messages.${told}.${part}`;
  return {
    subject: t(word('subject'), values),
    text: t(word('text'), values),
    short: t(word('short'), values),
  };
}

/** What a message keeps of its fact, said in one language. */
function factsInWords(
  { before, after, reasonKk, reasonRu }: MessageSubject['params'],
  language: Language,
): Record<string, string> {
  const instant = (iso: string): string => {
    const at = new Date(iso);
    return `${dateInWords(at, language)}, ${timeOfDay(at)}`;
  };
  const reason = language === 'kk' ? reasonKk : reasonRu;
  return {
    ...(before === undefined ? {} : { before: instant(before) }),
    ...(after === undefined ? {} : { after: instant(after) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The SMS with a one-time code. It says what the code does, so that nobody gives it to a stranger. */
export function codeText(language: Language, code: string, minutes: number): string {
  return translate(language)('messages.code', { code, minutes });
}
