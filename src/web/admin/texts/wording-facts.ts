import { MESSAGE_PARTS, type MessagePart } from '../../../domain/messages/message-variables';
import type { Language } from '../../../kernel/language';
import type { RequestContext } from '../../route';
import type { FactWords } from '../decision/history.presenter';

type Context = Pick<RequestContext, 'words' | 't'>;

/** How the words of a message are said in its history. */
export function wordingFacts(context: Context): FactWords {
  return {
    label: ([part, language]) => {
      const known = MESSAGE_PARTS.find((one) => one === part) ?? 'text';
      return partLabel(known, language === 'kk' ? 'kk' : 'ru', context);
    },
    value: (_path, value) => String(value ?? ''),
  };
}

/** The name of a part of a message in one language. */
export function partLabel(part: MessagePart, language: Language, { words: w, t }: Context): string {
  return t('admin.texts.box', {
    part: w[`admin.texts.part.${part}`],
    language: w[`admin.texts.in-${language}`],
  });
}
