import type { AttachmentRepository } from '../../data/attachments';
import type {
  CompletionDraft,
  CompletionDraftFile,
  CompletionRequestRepository,
} from '../../data/completion-requests';
import type { Person } from '../../domain/access/person';
import { type FormBody, type Raw, readLine } from '../../domain/fields/raw';
import { fieldType } from '../../domain/fields/registry';
import { DomainError } from '../../kernel/domain-error';
import { MOST_FILES } from '../drafts/add-attachments';
import {
  type AttachmentProblem,
  attachmentProblem,
  type IncomingFile,
  takeFile,
  type TakeFileDeps,
} from '../drafts/take-file';
import { NOTE, openCompletion, type OpenCompletion, type OpenCompletionDeps } from './open-completion';

/** A page of an answer as it was sent. */
export interface CompletionInput {
  readonly number: string;
  readonly body: FormBody;
  /** Files by the document that they are for. */
  readonly files: readonly (IncomingFile & { readonly documentId: string })[];
  /** A file that is taken back; null: none. */
  readonly removes: string | null;
}

/** What was kept, and which files were not. */
export interface SavedCompletion {
  readonly open: OpenCompletion;
  readonly refused: ReadonlyMap<string, readonly AttachmentProblem[]>;
}

export interface SaveCompletionDeps extends OpenCompletionDeps, TakeFileDeps {
  readonly completionRequests: Pick<CompletionRequestRepository, 'findOpen' | 'changeDraft'>;
  readonly attachments: Pick<AttachmentRepository, 'insert' | 'remove'>;
}

/**
 * Keeps what was typed and uploaded for an answer, right or wrong: whoever leaves finds it again.
 * @throws DomainError `not-found`, `completion-closed` when the request ended meanwhile, `storage-unavailable`
 */
export function saveCompletion(deps: SaveCompletionDeps) {
  const open = openCompletion(deps);
  return async (person: Person, input: CompletionInput): Promise<SavedCompletion> => {
    const opened = await open(person, input.number);
    const { taken, refused } = await takeAll(deps, person, opened, input);
    const at = deps.clock.now();
    const which = { round: opened.completion.round, at };
    const answers = typedOf(opened, input.body);
    const { removes } = input;
    const change = (draft: CompletionDraft): CompletionDraft => ({
      answers: { ...draft.answers, ...answers },
      files: [...draft.files.filter(({ attachmentId }) => attachmentId !== removes), ...taken],
    });
    const caseId = opened.application.id;
    const kept = await deps.completionRequests.changeDraft(caseId, which, change);
    if (kept === undefined) throw new DomainError('completion-closed');
    const isOwn = opened.request.draft.files.some(({ attachmentId }) => attachmentId === removes);
    if (removes !== null && isOwn) await deps.attachments.remove(caseId, removes, at);
    return { open: await open(person, input.number), refused };
  };
}

/** What was typed into the fields that are asked for; whatever else came is left out. */
function typedOf({ fields }: OpenCompletion, body: FormBody): Record<string, Raw> {
  return {
    ...Object.fromEntries(
      fields.map(({ field }) => [`answer-${field.id}`, fieldType(field).read(field, body, field.id)]),
    ),
    [NOTE]: readLine(body, NOTE),
  };
}

async function takeAll(
  deps: SaveCompletionDeps,
  person: Person,
  { application, documents }: OpenCompletion,
  { files }: CompletionInput,
): Promise<{ taken: CompletionDraftFile[]; refused: Map<string, AttachmentProblem[]> }> {
  const taken: CompletionDraftFile[] = [];
  const refused = new Map<string, AttachmentProblem[]>();
  for (const { item, files: there } of documents) {
    const chosen = files.filter(
      ({ documentId, size, name }) => documentId === item.id && (size > 0 || name !== ''),
    );
    const room = Math.max(0, MOST_FILES.ofDocument - there.length);
    const problems = chosen.slice(room).map((file) => attachmentProblem('too-many-files', file));
    for (const file of chosen.slice(0, room)) {
      const outcome = await takeFile(deps, person, { caseId: application.id, documentId: item.id }, file);
      if ('file' in outcome) {
        const { id: attachmentId, documentId, fileName: name, size, storageKey: key } = outcome.file;
        taken.push({ documentId, attachmentId, name, size, key });
      } else problems.push(outcome.problem);
    }
    if (problems.length > 0) refused.set(item.id, problems);
  }
  return { taken, refused };
}
