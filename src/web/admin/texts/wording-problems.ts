import type { MessageWording } from '../../../domain/administration/administered-values';
import type { ToldFact } from '../../../domain/messages/facts';
import { MESSAGE_PARTS, type MessagePart } from '../../../domain/messages/message-variables';
import { wordingFlaws, type WordingFlaw } from '../../../domain/messages/wording-flaws';
import { LANGUAGES, type Language } from '../../../kernel/language';
import { MOST_SMS, shortLength } from '../../../use-cases/administration/message-example';
import type { RequestContext } from '../../route';
import { textFlaws } from './text-box';
import type { Flaw } from '../../forms/flaw';

type Context = Pick<RequestContext, 'words' | 't'>;

/** The box of a part of a message. */
export function boxId(part: MessagePart, language: Language): string {
  return `${part}-${language}`;
}

/** What is wrong with the words of a message, box by box, in the order of the boxes. */
export function wordingProblems(
  fact: ToldFact,
  wording: MessageWording,
  baseUrl: string,
  context: Context,
): Flaw[] {
  const found = wordingFlaws(fact, wording);
  return MESSAGE_PARTS.flatMap((part) =>
    LANGUAGES.flatMap((language) => {
      const field = boxId(part, language);
      const plain = textFlaws(field, language, wording[part][language], context);
      if (plain.length > 0) return plain;
      const own = found.filter((flaw) => flaw.part === part && flaw.language === language);
      if (own.length > 0) return own.map((flaw) => ({ field, text: flawText(flaw, context) }));
      return part === 'short' ? lengthFlaws(field, wording, language, baseUrl, context) : [];
    }),
  );
}

function flawText(flaw: WordingFlaw, { words: w, t }: Context): string {
  return 'name' in flaw
    ? t(`admin.texts.flaw.${flaw.code}`, { name: inBraces(flaw.name) })
    : w[`admin.texts.flaw.${flaw.code}`];
}

/** A variable as it is written in a wording. */
export function inBraces(name: string): string {
  return `{{${name}}}`;
}

function lengthFlaws(
  field: string,
  wording: MessageWording,
  language: Language,
  baseUrl: string,
  { t }: Context,
): Flaw[] {
  const { segments } = shortLength(wording, language, baseUrl);
  if (segments <= MOST_SMS) return [];
  return [{ field, text: t('admin.texts.flaw.too-many-sms', { segments, most: MOST_SMS }) }];
}
