import type { MessageWording } from '../../../domain/administration/administered-values';
import type { changeMessage } from '../../../use-cases/administration/change-message';
import type { findMessage, FoundMessage } from '../../../use-cases/administration/find-message';
import { cleanText } from '../../../domain/fields/clean-text';
import type { MessagePart } from '../../../domain/messages/message-variables';
import type { LocalizedText } from '../../../kernel/localized-text';
import { demandPerson } from '../../citizen/draft/demand-person';
import { proseOf } from '../../office/form-values';
import { page, type Handler, type RequestContext } from '../../route';
import { decideByForm } from '../decision/decide-by-form';
import { MESSAGE_ASKS, presentMessage } from './message.presenter';
import { boxId, wordingProblems } from './wording-problems';

/** What the page of a message needs. */
export interface MessageUses {
  readonly findMessage: ReturnType<typeof findMessage>;
  readonly changeMessage: ReturnType<typeof changeMessage>;
  readonly baseUrl: string;
}

/** The page on which the message about a fact is worded. */
export function messageHandlers(use: MessageUses): { readonly show: Handler; readonly submit: Handler } {
  return decideByForm<'message-wording', FoundMessage, MessageWording>({
    asks: MESSAGE_ASKS,
    load: (context) => use.findMessage(demandPerson(context), context.params.fact ?? ''),
    fill: (value, { standard }) => value ?? eachPart((part) => cleaned(standard[part])),
    read: (context) => eachPart((part) => typedPart(part, context)),
    check: (own, { fact }, context) => ({
      flaws: wordingProblems(fact, own, use.baseUrl, context),
      value: own,
    }),
    write: (person, { fact }, decision) => use.changeMessage(person, fact, decision),
    present: (found, state, context) => {
      const model = presentMessage(found, state, use.baseUrl, context);
      return page('admin/message', model.heading, model);
    },
    place: ({ fact }, { language }) => `/${language}/admin/texts/messages/${fact}`,
  });
}

function eachPart(make: (part: MessagePart) => LocalizedText): MessageWording {
  return { subject: make('subject'), text: make('text'), short: make('short') };
}

function typedPart(part: MessagePart, context: RequestContext): LocalizedText {
  return { kk: proseOf(context, boxId(part, 'kk')), ru: proseOf(context, boxId(part, 'ru')) };
}

function cleaned({ kk, ru }: LocalizedText): LocalizedText {
  return { kk: cleanText(kk), ru: cleanText(ru) };
}
