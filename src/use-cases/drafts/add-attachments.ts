import type { AttachmentRepository } from '../../data/attachments';
import type { DraftRepository } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { openDraft, type OpenDraft, type OpenDraftDeps } from './open-draft';
import {
  type AttachmentProblem,
  attachmentProblem,
  type IncomingFile,
  takeFile,
  type TakeFileDeps,
} from './take-file';

export type { AttachmentProblem, IncomingFile } from './take-file';

export interface AddAttachmentsDeps extends OpenDraftDeps, TakeFileDeps {
  readonly drafts: Pick<DraftRepository, 'findWhole' | 'save'>;
  readonly attachments: Pick<AttachmentRepository, 'insert' | 'remove'>;
}

export interface AttachmentsInput {
  readonly draftId: string;
  readonly documentId: string;
  readonly files: readonly IncomingFile[];
  /** The file that the new ones replace. */
  readonly replaces: string | null;
}

/** Most files of one document, and of one application. */
export const MOST_FILES = { ofDocument: 10, ofDraft: 60 } as const;

/**
 * Takes files for a document of the list. Each is checked by its content, looked at by the antivirus, and kept or refused
 * by itself; the order in which they came is kept. Where the antivirus says nothing the file counts all the same, and
 * waits for its verdict. Gives what was refused; nothing refused: all were taken.
 * @throws DomainError `not-found`, `draft-filed`, `storage-unavailable`
 */
export function addAttachments(deps: AddAttachmentsDeps) {
  const open = openDraft(deps);

  return async (person: Person, input: AttachmentsInput): Promise<readonly AttachmentProblem[]> => {
    const opened = await open(person, input.draftId);
    if (
      !opened.checklist.some(({ documentId, state }) => documentId === input.documentId && isForFiles(state))
    ) {
      throw new DomainError('not-found');
    }
    const chosen = input.files.filter(({ size, name }) => size > 0 || name !== '');
    if (chosen.length === 0) return [{ code: 'no-file', name: '', size: 0 }];
    const room = roomFor(opened, input);
    const problems: AttachmentProblem[] = chosen
      .slice(room)
      .map((file) => attachmentProblem('too-many-files', file));
    let taken = 0;
    for (const file of chosen.slice(0, room)) {
      const outcome = await takeFile(deps, person, { ...input, caseId: input.draftId }, file);
      if ('file' in outcome) taken += 1;
      else problems.push(outcome.problem);
    }
    if (taken === 0) return problems;
    const at = deps.clock.now();
    if (!(await deps.drafts.save(input.draftId, { savedAt: at }))) throw new DomainError('not-found');
    if (input.replaces !== null) await deps.attachments.remove(input.draftId, input.replaces, at);
    return problems;
  };
}

function isForFiles(state: OpenDraft['checklist'][number]['state']): boolean {
  return state !== 'made-by-portal' && state !== 'not-needed';
}

function roomFor({ attachments }: OpenDraft, { documentId, replaces }: AttachmentsInput): number {
  const kept = attachments.filter(({ id }) => id !== replaces);
  const ofDocument = kept.filter((attachment) => attachment.documentId === documentId).length;
  return Math.max(0, Math.min(MOST_FILES.ofDocument - ofDocument, MOST_FILES.ofDraft - kept.length));
}
