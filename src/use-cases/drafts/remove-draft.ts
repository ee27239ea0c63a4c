import type { DraftRepository } from '../../data/drafts';
import type { AttachmentRepository } from '../../data/attachments';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { openDraft, type OpenDraftDeps } from './open-draft';

export interface RemoveDraftDeps extends OpenDraftDeps {
  readonly drafts: Pick<DraftRepository, 'findWhole' | 'save' | 'remove'>;
  readonly attachments: Pick<AttachmentRepository, 'remove'>;
}

/** Throws a draft away, with its files. @throws DomainError `not-found`, `draft-filed` */
export function removeDraft(deps: RemoveDraftDeps) {
  const open = openDraft(deps);

  return async (person: Person, draftId: string): Promise<void> => {
    const { attachments } = await open(person, draftId);
    const at = deps.clock.now();
    // Saved first: a draft that is being filed this moment is then either gone, or no longer what was signed.
    if (!(await deps.drafts.save(draftId, { savedAt: at }))) throw new DomainError('not-found');
    for (const { id } of attachments) await deps.attachments.remove(draftId, id, at);
    await deps.drafts.remove(draftId);
  };
}
