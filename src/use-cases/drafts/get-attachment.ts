import type { Readable } from 'node:stream';
import type { Storage } from '../../adapters/storage/port';
import type { ApplicationRepository } from '../../data/applications';
import type { AttachmentRecord, AttachmentRepository } from '../../data/attachments';
import type { DraftRepository } from '../../data/drafts';
import { canSeeCase } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { caseFacts } from '../cases/case-facts';

interface Deps {
  readonly drafts: Pick<DraftRepository, 'find'>;
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly attachments: Pick<AttachmentRepository, 'find'>;
  readonly storage: Pick<Storage, 'open'>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A file of a draft, for whoever writes it, or of a case, for whoever may see the case.
 * @throws DomainError `not-found`, also for a file that others may see; `file-missing`, `file-corrupt`
 */
export function getAttachment(deps: Deps) {
  return async (
    person: Person,
    caseId: string,
    attachmentId: string,
  ): Promise<{ readonly file: AttachmentRecord; readonly content: Readable }> => {
    if (!UUID.test(caseId) || !UUID.test(attachmentId)) throw new DomainError('not-found');
    const file = await deps.attachments.find(caseId, attachmentId);
    if (file === undefined || !(await maySee(deps, person, caseId))) throw new DomainError('not-found');
    return { file, content: await deps.storage.open(file.storageKey) };
  };
}

async function maySee(deps: Deps, person: Person, caseId: string): Promise<boolean> {
  const draft = await deps.drafts.find(caseId);
  if (draft !== undefined) return draft.accountId === person.accountId;
  const filed = await deps.applications.findCase(caseId);
  return filed !== undefined && canSeeCase(person, caseFacts(filed));
}
