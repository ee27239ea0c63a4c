import type { CompletionState } from '../../../domain/application/fold-completion';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { RequestContext } from '../../route';
import { answerExtension } from '../../text/answer-extension';
import { clauseInWords } from '../../text/clause-in-words';
import type { CaseStatus } from './timeline';

/** What the applicant is asked for, or that it did not come in time. */
export interface CompletionNote {
  readonly look: 'warn' | 'bad';
  readonly heading: string;
  readonly text: string;
  readonly items: readonly { readonly name: string; readonly why: string }[];
  readonly until: string | null;
  /** Why they have longer than they were first told. */
  readonly extended: string | null;
  readonly clause: string | null;
  readonly answerHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/completion-note': { readonly completion: CompletionNote } & Pick<RequestContext, 'words'>;
  }
}

type Context = Pick<RequestContext, 'language' | 'words' | 't' | 'person'>;

/** Null when nothing is waited for, and nothing lapsed without a decision after it. */
export function completionNote(status: CaseStatus, context: Context): CompletionNote | null {
  const { state, now } = status;
  const { completion, decision } = state;
  if (completion === null || decision !== null || state.status !== 'in-work') return null;
  const isWaiting = completion.status === 'waiting' && now <= completion.until;
  if (isWaiting) return waitingNote(status, completion, context);
  const isOver = completion.status === 'lapsed' || completion.status === 'waiting';
  return isOver ? lapsedNote(completion, context) : null;
}

function lapsedNote({ until }: CompletionState, { words: w, t, language }: Context): CompletionNote {
  return {
    ...{ look: 'bad', heading: w['completion.status.lapsed'], until: null, clause: null, answerHref: null },
    extended: null,
    text: t('completion.status.lapsed-text', { until: instantText(until, language) }),
    items: [],
  };
}

function waitingNote(
  { state, application, events }: CaseStatus,
  { until, items, clause }: CompletionState,
  { words: w, language, t }: Context,
): CompletionNote {
  const extension = answerExtension(events, 'completion', language);
  const isPaused = state.term.changes?.at(-1)?.kind === 'paused';
  return {
    look: 'warn',
    heading: w['completion.status.heading'],
    text: w[`completion.status.term-${isPaused ? 'paused' : 'extended'}`],
    items: items.map(({ name, reason, words }) => ({
      name: name[language],
      why: [reason[language], ...(words === null ? [] : [words])].join('. '),
    })),
    until: instantText(until, language),
    extended: extension && t('status.answer-extended', extension),
    clause: clause === null ? null : clauseInWords(clause, language),
    answerHref: `/${language}/applications/${application.number}/completion`,
  };
}

function instantText(at: Date, language: RequestContext['language']): string {
  return `${dateInWords(at, language)}, ${timeOfDay(at)}`;
}
