import type { MessageWording } from '../../../domain/administration/administered-values';
import {
  saysTheSame,
  tidyWording,
  type changeMessage,
} from '../../../use-cases/administration/change-message';
import type { findMessage, FoundMessage } from '../../../use-cases/administration/find-message';
import type { MessagePart } from '../../../domain/messages/message-variables';
import { demandPerson } from '../../citizen/draft/demand-person';
import { textOf } from '../../office/form-values';
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
    fill: (value, { standard }) => value ?? tidyWording(standard),
    read: typedWording,
    stands: () => null,
    check: (own, { fact, standard }, context) => ({
      flaws: wordingProblems(fact, own, use.baseUrl, context),
      value: saysTheSame(standard, own) ? null : own,
    }),
    write: (person, { fact }, decision) => use.changeMessage(person, fact, decision),
    present: (found, state, context) => {
      const model = presentMessage(found, state, use.baseUrl, context);
      return page('admin/message', model.heading, model);
    },
    place: ({ fact }, { language }) => `/${language}/admin/texts/messages/${fact}`,
  });
}

function typedWording(context: RequestContext): MessageWording {
  const typed = (part: MessagePart) => ({
    kk: textOf(context, boxId(part, 'kk')),
    ru: textOf(context, boxId(part, 'ru')),
  });
  return tidyWording({ subject: typed('subject'), text: typed('text'), short: typed('short') });
}
