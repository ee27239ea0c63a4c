import type { ApplicationRepository } from '../../data/applications';
import type { SignatureRecord, SignatureRepository } from '../../data/signatures';
import { canSeeCase } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { caseFacts } from '../cases/case-facts';

export interface GetEvidenceDeps {
  readonly signatureRows: Pick<SignatureRepository, 'find'>;
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'listOfGroup'>;
}

/** A signature with everything that proves it. */
export interface Evidence extends SignatureRecord {
  /** The signature in its binary form, as other programs read it. */
  readonly cmsBytes: Buffer;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A signature with its evidence, for whoever may see its case; before filing, and of a log-in, for its author alone.
 * @throws DomainError `not-found`, also for one that others may see
 */
export function getEvidence(deps: GetEvidenceDeps) {
  return async (person: Person, id: string): Promise<Evidence> => {
    const record = UUID.test(id) ? await deps.signatureRows.find(id) : undefined;
    if (record === undefined || !(await maySee(deps, person, record))) throw new DomainError('not-found');
    const letters = record.cms.replaceAll(/-----[A-Z0-9 ]+-----|\s/g, '');
    return { ...record, cmsBytes: Buffer.from(letters, 'base64') };
  };
}

/** Whoever may see one of the applications that rest on a signature may see the signature. */
async function maySee(
  { applications }: GetEvidenceDeps,
  person: Person,
  { caseId, accountId }: SignatureRecord,
): Promise<boolean> {
  const filed = caseId === null ? undefined : await applications.findCase(caseId);
  if (filed === undefined) return accountId === person.accountId;
  if (canSeeCase(person, caseFacts(filed))) return true;
  if (filed.application.link === null) return false;
  for (const { id } of await applications.listOfGroup(filed.application.link.groupId)) {
    const other = await applications.findCase(id);
    if (other !== undefined && canSeeCase(person, caseFacts(other))) return true;
  }
  return false;
}
