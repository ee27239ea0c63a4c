import type { MessageWording } from '../../domain/administration/administered-values';
import { TOLD_FACTS, type ToldFact } from '../../domain/messages/facts';
import { fillWording } from '../../domain/messages/fill-wording';
import { messageValues } from '../../domain/messages/message-values';
import type { MessagePart } from '../../domain/messages/message-variables';
import { dateInWords, timeOfDay } from '../../kernel/date-words';
import { type Language, LANGUAGES } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { MessageSubject } from '../../use-cases/messages/deliver-message';
import { translate, words, type WordKey } from './words';

/** The words of a message: subject and text of a letter, and the short text for a phone and the cabinet. */
export interface MessageText {
  readonly subject: string;
  readonly text: string;
  readonly short: string;
}

/**
 * The message that tells of a fact, in either language whatever it was first sent in: in the words that administrators
 * gave it, else in the portal's own.
 * @throws RangeError for a fact that nobody is told of.
 */
export function messageWords(
  { template, params, number, service, link, wording }: MessageSubject,
  language: Language,
): MessageText {
  const told = TOLD_FACTS.find((known) => known === template);
  if (told === undefined) throw new RangeError(`Nobody is told of ${template}`);
  const values = { number, service, link, ...messageValues(params, language) };
  const { subject, text, short } = wording ?? standardWording(told);
  const say = (part: LocalizedText): string => fillWording(part[language], values);
  return { subject: say(subject), text: say(text), short: say(short) };
}

/** The portal's own words for the message about a fact, with their variables. */
export function standardWording(fact: ToldFact): MessageWording {
  const part = (name: MessagePart): LocalizedText => {
    const key: WordKey = `messages.${fact}.${name}`;
    return { kk: words('kk')[key], ru: words('ru')[key] };
  };
  return { subject: part('subject'), text: part('text'), short: part('short') };
}

/** The SMS with a one-time code. It says what the code does, so that nobody gives it to a stranger. */
export function codeText(language: Language, code: string, minutes: number): string {
  return translate(language)('messages.code', { code, minutes });
}

/** The SMS with a code that proves the phone of an offer. */
export function offerCodeText(language: Language, code: string, minutes: number): string {
  return translate(language)('messages.offer-code', { code, minutes });
}

/** What somebody is told who sent an SMS that answers nothing, in both languages: nobody knows theirs. */
export function incomingText(baseUrl: string): string {
  return LANGUAGES.map((language) => translate(language)('messages.incoming', { address: baseUrl })).join(
    '\n',
  );
}

/** The message with a link by which a person signs on another device. */
export function linkText(
  language: Language,
  { url, until }: { readonly url: string; readonly until: Date },
): { subject: string; text: string } {
  const t = translate(language);
  const date = `${dateInWords(until, language)}, ${timeOfDay(until)}`;
  return { subject: words(language)['handover.message.subject'], text: t('handover.message', { url, date }) };
}
