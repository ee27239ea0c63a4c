import type { MessageWording } from '../../../domain/administration/administered-values';
import {
  MESSAGE_PARTS,
  messageVariables,
  type MessagePart,
} from '../../../domain/messages/message-variables';
import { LANGUAGES, type Language } from '../../../kernel/language';
import { tidyWording } from '../../../use-cases/administration/change-message';
import type { FoundMessage } from '../../../use-cases/administration/find-message';
import {
  EXAMPLE_FACTS,
  EXAMPLE_NUMBER,
  exampleLink,
  MOST_SMS,
  shortLength,
} from '../../../use-cases/administration/message-example';
import type { BoxField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { messageWords } from '../../text/message-words';
import { words } from '../../text/words';
import type { DecisionAsks } from '../decision/check-decision';
import type { FormState } from '../decision/decision-page';
import { decisionForm, type DecisionFormModel } from '../decision/decision-form';
import { presentHistory, type HistoryModel } from '../decision/history.presenter';
import type { ComparedText } from './compared-text';
import { textBox } from './text-box';
import { partLabel, wordingFacts } from './wording-facts';
import { boxId, inBraces } from './wording-problems';

/** The message about a fact: its words, and the form that words it anew. */
export interface MessageModel {
  readonly heading: string;
  readonly listHref: string;
  readonly variables: readonly { readonly name: string; readonly text: string }[];
  readonly boxes: readonly BoxField[];
  readonly form: DecisionFormModel;
  readonly effect: readonly ComparedText[] | null;
  /** Whether the last decision gave the message other words than the portal's own. */
  readonly canGiveBack: boolean;
  readonly history: HistoryModel;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/message': MessageModel;
  }
}

/** What is asked for beside the words: no act stands behind a message. */
export const MESSAGE_ASKS: DecisionAsks = { act: 'no', from: true };

const ROWS = { subject: 2, text: 9, short: 3 } as const satisfies Record<MessagePart, number>;
const VARIABLES = ['number', 'service', 'link', 'before', 'after', 'reason'] as const;

/** Presents a message with its form. */
export function presentMessage(
  found: FoundMessage,
  state: FormState<MessageWording>,
  baseUrl: string,
  context: RequestContext,
): MessageModel {
  const { language, words: w, t } = context;
  const { fact, history, standard, now } = found;
  const action = `/${language}/admin/texts/messages/${fact}`;
  const known = MESSAGE_PARTS.flatMap((part) => {
    const { must, may } = messageVariables(fact, part);
    return [...must, ...may];
  });
  return {
    heading: t('admin.texts.message-heading', { fact: w[`admin.texts.fact.${fact}`] }),
    listHref: `/${language}/admin/texts`,
    variables: VARIABLES.filter((name) => known.includes(name)).map((name) => ({
      name: inBraces(name),
      text: w[`admin.texts.variable.${name}`],
    })),
    boxes: MESSAGE_PARTS.flatMap((part) => LANGUAGES.map((lang) => boxOf(part, lang, state, context))),
    form: decisionForm(state, MESSAGE_ASKS, action, context),
    effect: state.previewed === null ? null : compared(found, state.own, baseUrl, context),
    canGiveBack: (history[0]?.value ?? null) !== null,
    history: presentHistory(
      history,
      { standing: tidyWording(standard), facts: wordingFacts(context), action, now },
      context,
    ),
  };
}

function boxOf(
  part: MessagePart,
  language: Language,
  { own, flaws }: FormState<MessageWording>,
  context: RequestContext,
): BoxField {
  const hint = part === 'short' ? context.t('admin.texts.sms-hint', { most: MOST_SMS }) : null;
  const id = boxId(part, language);
  const field = { id, label: partLabel(part, language, context), rows: ROWS[part], hint };
  return textBox(field, own[part][language], flaws, context);
}

/** What people read now and will read, with the data of a case that is made up. */
function compared(
  { fact, words: before }: FoundMessage,
  after: MessageWording,
  baseUrl: string,
  context: RequestContext,
): ComparedText[] {
  const say = (wording: MessageWording, language: Language) =>
    messageWords(
      {
        template: fact,
        params: EXAMPLE_FACTS,
        number: EXAMPLE_NUMBER,
        service: words(language)['admin.texts.example-service'],
        link: exampleLink(baseUrl, language),
        wording,
      },
      language,
    );
  const note = (part: MessagePart, wording: MessageWording, language: Language): string | null =>
    part === 'short'
      ? context.t('admin.texts.sms-length', { ...shortLength(wording, language, baseUrl) })
      : null;
  return MESSAGE_PARTS.flatMap((part) =>
    LANGUAGES.map((lang) => ({
      title: partLabel(part, lang, context),
      lang,
      before: say(before, lang)[part],
      after: say(after, lang)[part],
      beforeNote: note(part, before, lang),
      afterNote: note(part, after, lang),
    })),
  );
}
