import type { SigningHandoverRepository } from '../../data/signing-handovers';
import type { DraftRepository } from '../../data/drafts';
import type { AttachmentRepository } from '../../data/attachments';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { openDraft, type OpenDraftDeps } from './open-draft';

export interface RemoveDraftDeps extends OpenDraftDeps {
  readonly drafts: Pick<DraftRepository, 'findWhole' | 'save' | 'remove'>;
  readonly handovers: Pick<SigningHandoverRepository, 'giveBack'>;
  readonly attachments: Pick<AttachmentRepository, 'remove'>;
}

/**
 * Throws a draft away, with its files. What an operator took over from a visitor is not theirs to throw away: it goes back
 * to the visitor.
 * @throws DomainError `not-found`, `draft-filed`
 */
export function removeDraft(deps: RemoveDraftDeps) {
  const open = openDraft(deps);

  return async (person: Person, draftId: string): Promise<'removed' | 'given-back'> => {
    const { attachments } = await open(person, draftId);
    const at = deps.clock.now();
    if (await deps.handovers.giveBack(draftId, { accountId: null, at })) return 'given-back';
    // Saved first: a draft that is being filed this moment is then either gone, or no longer what was signed.
    if (!(await deps.drafts.save(draftId, { savedAt: at }))) throw new DomainError('not-found');
    for (const { id } of attachments) await deps.attachments.remove(draftId, id, at);
    await deps.drafts.remove(draftId);
    return 'removed';
  };
}
