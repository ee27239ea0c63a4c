import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type {
  CompletionDraftFile,
  CompletionRequest,
  CompletionRequestRepository,
} from '../../data/completion-requests';
import type { EditionLibrary } from '../../data/edition-library';
import { canAnswerRequest } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { type ApplicationState, fold } from '../../domain/application/fold';
import type { CompletionState } from '../../domain/application/fold-completion';
import { type CompletionAnswer, completionAnswer } from '../../domain/completion/completion-answer';
import type { CompletionItem } from '../../domain/completion/completion-events';
import { askableFields } from '../../domain/completion/askable';
import type { Edition } from '../../domain/edition/edition';
import type { FormField } from '../../domain/edition/forms';
import type { Raw } from '../../domain/fields/raw';
import { fieldType } from '../../domain/fields/registry';
import { Answer } from '../../domain/fields/answer';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';
import { DomainError } from '../../kernel/domain-error';
import { demandSight } from '../cases/case-facts';
import { demandWaiting } from './demand-waiting';

/** A request as whoever answers it sees it, with what is put together so far. */
export interface OpenCompletion extends LoadedCase {
  readonly state: ApplicationState;
  readonly rules: Edition;
  readonly completion: CompletionState;
  readonly request: CompletionRequest;
  readonly documents: readonly AskedDocument[];
  readonly fields: readonly AskedField[];
  /** In the applicant's own words. */
  readonly note: string;
  /** What the answer comes to, and what is still wrong with it. */
  readonly answer: CompletionAnswer;
}

/** A document that is asked for. */
export interface AskedDocument {
  readonly item: CompletionItem;
  /** Uploaded and not sent yet. */
  readonly files: readonly CompletionDraftFile[];
}

/** An answer that is asked for. */
export interface AskedField {
  readonly item: CompletionItem;
  readonly field: FormField;
  readonly typed: Raw;
  readonly former: unknown;
}

/** Under this name the applicant's own words stand in the draft. */
export const NOTE = 'note';

export interface OpenCompletionDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase'>;
  readonly completionRequests: Pick<CompletionRequestRepository, 'findOpen'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly clock: Clock;
}

/**
 * The open request of a case, for the applicant, or for an official to whom they came.
 * @throws DomainError `not-found`, also for whoever may not answer; `completion-closed` when nothing is waited for
 */
export function openCompletion(deps: OpenCompletionDeps) {
  return async (person: Person, number: string): Promise<OpenCompletion> => {
    const found = await deps.applications.findByNumber(number);
    const loaded = found && (await deps.applications.findCase(found.id));
    if (loaded === undefined) throw new DomainError('not-found');
    if (!canAnswerRequest(person, demandSight(person, loaded))) throw new DomainError('not-found');
    return openRequest(deps, loaded);
  };
}

/** The open request of a loaded case. @throws DomainError `completion-closed` */
export async function openRequest(
  deps: Pick<OpenCompletionDeps, 'completionRequests' | 'editions' | 'clock'>,
  loaded: LoadedCase,
): Promise<OpenCompletion> {
  const now = deps.clock.now();
  const state = fold(loaded.events);
  const completion = demandWaiting(state, now);
  const { filed, filedAt } = state;
  const [request, rules] = await Promise.all([
    deps.completionRequests.findOpen(loaded.application.id),
    deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt),
  ]);
  if (request?.round !== completion.round) throw new DomainError('completion-closed');
  const { documents, fields, note } = askedOf(completion, request, { rules, filed });
  const today = dayOf(now);
  const answer = completionAnswer({ documents, fields, note, filed, context: { today } });
  return { ...loaded, state, rules, completion, request, documents, fields, note, answer };
}

function askedOf(
  { items }: CompletionState,
  { draft }: CompletionRequest,
  { rules, filed }: { readonly rules: Edition; readonly filed: ApplicationState['filed'] },
): Pick<OpenCompletion, 'documents' | 'fields' | 'note'> {
  const askable = new Map(askableFields(rules, filed).map((field) => [field.id, field]));
  const { [NOTE]: note } = draft.answers;
  return {
    note: typeof note === 'string' ? note : '',
    documents: items
      .filter(({ kind }) => kind === 'document')
      .map((item) => ({ item, files: draft.files.filter(({ documentId }) => documentId === item.id) })),
    fields: items.flatMap((item): AskedField[] => {
      const field = item.kind === 'answer' ? askable.get(item.id) : undefined;
      if (field === undefined) return [];
      const former = filed.answers[field.id];
      const typed = draft.answers[`answer-${field.id}`] ?? fieldType(field).edit(field, Answer.parse(former));
      return [{ item, field, typed, former }];
    }),
  };
}
