import type { AttachmentRepository } from '../../data/attachments';
import type { DraftRepository } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { openDraft, type OpenDraftDeps } from './open-draft';

export interface RemoveAttachmentDeps extends OpenDraftDeps {
  readonly drafts: Pick<DraftRepository, 'findWhole' | 'save'>;
  readonly attachments: Pick<AttachmentRepository, 'remove'>;
}

/**
 * Takes a file out of a draft; one that is gone already is no error. Gives the document to which it belonged.
 * @throws DomainError `not-found`, `draft-filed`
 */
export function removeAttachment(deps: RemoveAttachmentDeps) {
  const open = openDraft(deps);

  return async (person: Person, draftId: string, attachmentId: string): Promise<string | null> => {
    const { attachments, locked } = await open(person, draftId);
    const attachment = [...attachments, ...locked].find(({ id }) => id === attachmentId);
    if (attachment === undefined) return null;
    const at = deps.clock.now();
    // Saved first: a draft that is being filed this moment is then either gone, or no longer what was signed.
    if (!(await deps.drafts.save(draftId, { savedAt: at }))) throw new DomainError('not-found');
    await deps.attachments.remove(draftId, attachmentId, at);
    return attachment.documentId;
  };
}
