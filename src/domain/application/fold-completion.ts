import type { CompletionItem } from '../completion/completion-events';
import type { Actor } from './actor';
import type { ApplicationEvent, EventPayload } from './event';

/** The last request to complete a case, and what became of it. */
export interface CompletionState {
  readonly round: number;
  readonly status: 'waiting' | 'answered' | 'lapsed' | 'withdrawn';
  readonly items: readonly CompletionItem[];
  readonly askedAt: Date;
  readonly askedBy: Actor;
  readonly until: Date;
  /** Until when the act wants the applicant told. */
  readonly notifyBy: Date;
  readonly clause: string | null;
  /** When the request ended; null while it is waited for. */
  readonly endedAt: Date | null;
  /** What came; null until something has. */
  readonly answer: Pick<
    EventPayload<'completion-answered'>,
    'documents' | 'answers' | 'note' | 'atCounter'
  > | null;
  /** Number of the last fact about it. */
  readonly seq: number;
}

/** The facts of a case that are about its completion. */
export type CompletionEvent = Extract<ApplicationEvent, { type: `completion-${string}` }>;

/** What of a case they change. */
export interface Completing {
  readonly filed: EventPayload<'filed'>;
  readonly term: EventPayload<'filed'>['term'];
  readonly completion: CompletionState | null;
}

/** The case after one more fact about its completion: what was replaced stands in the place of what was filed. */
export function foldCompletion(state: Completing, event: CompletionEvent): Partial<Completing> {
  if (event.type === 'completion-asked') return { completion: asked(event), term: event.payload.term };
  const { completion } = state;
  if (completion === null) throw new Error('A request to complete a case comes before its end');
  const ended = { ...completion, endedAt: event.at, seq: event.seq };
  switch (event.type) {
    case 'completion-answered': {
      const { documents, answers, note, atCounter, term } = event.payload;
      return {
        completion: { ...ended, status: 'answered', answer: { documents, answers, note, atCounter } },
        filed: completed(state.filed, event.payload),
        term,
      };
    }
    case 'completion-lapsed':
      return { completion: { ...ended, status: 'lapsed' } };
    case 'completion-withdrawn':
      return { completion: { ...ended, status: 'withdrawn' }, term: event.payload.term };
  }
}

function asked({
  payload,
  at,
  actor,
  seq,
}: Extract<CompletionEvent, { type: 'completion-asked' }>): CompletionState {
  const { round, items, clause } = payload;
  return {
    ...{ round, items, clause, seq, status: 'waiting' as const },
    askedAt: at,
    askedBy: actor,
    until: new Date(payload.until),
    notifyBy: new Date(payload.notifyBy),
    endedAt: null,
    answer: null,
  };
}

function completed(
  filed: EventPayload<'filed'>,
  { documents, answers }: EventPayload<'completion-answered'>,
): EventPayload<'filed'> {
  return {
    ...filed,
    answers: {
      ...filed.answers,
      ...Object.fromEntries(answers.map(({ fieldId, value }) => [fieldId, value])),
    },
    documents: filed.documents.map((document) => {
      const sent = documents.find(({ documentId }) => documentId === document.documentId);
      if (sent === undefined) return document;
      const { documentId, name, clause } = document;
      return { documentId, name, state: 'attached', registry: null, files: sent.files, clause };
    }),
  };
}
