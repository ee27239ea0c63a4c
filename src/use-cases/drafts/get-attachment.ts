import type { Readable } from 'node:stream';
import type { Storage } from '../../adapters/storage/port';
import type { ApplicationRepository } from '../../data/applications';
import type { AttachmentRecord, AttachmentRepository } from '../../data/attachments';
import type { DraftRepository } from '../../data/drafts';
import { canSeeCase } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { isLocked } from '../../domain/files/scan-state';
import { DomainError } from '../../kernel/domain-error';
import { caseFacts } from '../cases/case-facts';

interface Deps {
  readonly drafts: Pick<DraftRepository, 'find'>;
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly attachments: Pick<AttachmentRepository, 'find'>;
  readonly storage: Pick<Storage, 'open'>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file that is given, or one of a case that somebody sees as an official: then the office gives it. */
export type FoundAttachment =
  | { readonly kind: 'own'; readonly file: AttachmentRecord; readonly content: Readable }
  | { readonly kind: 'of-case-of-others' };

/**
 * A file of a draft, for whoever writes it, or of a case, for the citizen whose case it is.
 * @throws DomainError `not-found`, also for a file that others may see; `file-locked` when the antivirus found something in
 * it; `file-missing`, `file-corrupt`
 */
export function getAttachment(deps: Deps) {
  return async (person: Person, caseId: string, attachmentId: string): Promise<FoundAttachment> => {
    if (!UUID.test(caseId) || !UUID.test(attachmentId)) throw new DomainError('not-found');
    const file = await deps.attachments.find(caseId, attachmentId);
    const way = await wayTo(deps, person, caseId);
    if (file === undefined || way === undefined) throw new DomainError('not-found');
    if (way === 'office') return { kind: 'of-case-of-others' };
    if (isLocked(file.scan ?? null)) throw new DomainError('file-locked');
    return { kind: 'own', file, content: await deps.storage.open(file.storageKey) };
  };
}

/** Whether a file is given here, by the office, or not at all. */
async function wayTo(deps: Deps, person: Person, caseId: string): Promise<'here' | 'office' | undefined> {
  const draft = await deps.drafts.find(caseId);
  if (draft !== undefined) return draft.accountId === person.accountId ? 'here' : undefined;
  const filed = await deps.applications.findCase(caseId);
  if (filed === undefined || !canSeeCase(person, caseFacts(filed))) return undefined;
  return person.kind === 'staff' ? 'office' : 'here';
}
