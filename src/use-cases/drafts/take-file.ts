import type { Antivirus, ScanVerdict } from '../../adapters/antivirus/port';
import type { Storage } from '../../adapters/storage/port';
import type { AttachmentRecord, AttachmentRepository } from '../../data/attachments';
import type { FileScanRepository } from '../../data/file-scans';
import type { Person } from '../../domain/access/person';
import { checkFile, type FileCheck, FILE_LIMITS } from '../../domain/files/check-file';
import { countPages } from '../../domain/files/count-pages';
import { FILE_KIND_FACTS } from '../../domain/files/file-kind';
import type { FileProblem } from '../../domain/files/file-problem';
import { safeFileName } from '../../domain/files/safe-file-name';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';

/** A file on its way: its name and type as the browser states them, and where it lies for the moment. */
export interface IncomingFile {
  readonly name: string;
  readonly declaredType: string;
  readonly size: number;
  readonly path: string;
}

/** Why a file was not taken; `name` is clean and may be shown. */
export interface AttachmentProblem {
  readonly code: FileProblem | 'no-file' | 'too-many-files' | 'file-infected';
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface TakeFileDeps {
  readonly attachments: Pick<AttachmentRepository, 'insert'>;
  readonly storage: Pick<Storage, 'put'>;
  readonly antivirus: Pick<Antivirus, 'scan'>;
  readonly scans: Pick<FileScanRepository, 'record'>;
  readonly clock: Clock;
  /** All bytes of a file on its way. */
  readonly readFile: (path: string) => Promise<Buffer>;
}

/**
 * Takes one file for a document of a draft or case: checked by its content, looked at by the antivirus, kept or refused.
 * @throws DomainError `storage-unavailable`
 */
export async function takeFile(
  deps: TakeFileDeps,
  person: Person,
  { caseId, documentId }: { readonly caseId: string; readonly documentId: string },
  file: IncomingFile,
): Promise<{ readonly file: AttachmentRecord } | { readonly problem: AttachmentProblem }> {
  const bytes = file.size > FILE_LIMITS.maxBytes ? undefined : await deps.readFile(file.path);
  const check: FileCheck =
    bytes === undefined ? { ok: false, problem: 'file-too-big' } : checkFile({ ...file, bytes });
  if (!check.ok || bytes === undefined)
    return { problem: attachmentProblem(check.ok ? 'file-too-big' : check.problem, file) };
  const verdict = await deps.antivirus.scan(bytes);
  if (verdict.kind === 'infected') return { problem: attachmentProblem('file-infected', file) };
  const stored = await deps.storage.put(bytes);
  await keepVerdict(deps, stored.key, verdict);
  const taken: AttachmentRecord = {
    id: newId(),
    caseId,
    documentId,
    storageKey: stored.key,
    fileName: safeFileName(file.name),
    mediaType: FILE_KIND_FACTS[check.kind].mediaType,
    size: stored.size,
    pages: countPages(bytes, check.kind),
    uploadedBy: person.accountId,
    uploadedAt: deps.clock.now(),
  };
  await deps.attachments.insert(taken);
  return { file: taken };
}

/** Before the attachment is there: no moment may be in which a file that waits looks like one that need not. */
async function keepVerdict({ scans, clock }: TakeFileDeps, key: string, verdict: ScanVerdict): Promise<void> {
  if (verdict.kind === 'off') return;
  await scans.record(key, { state: verdict.kind === 'clean' ? 'clean' : 'waiting' }, clock.now());
}

/** Why a file was not taken, with a name that may be shown. */
export function attachmentProblem(
  code: AttachmentProblem['code'],
  { name, size }: IncomingFile,
): AttachmentProblem {
  return { code, name: safeFileName(name), size };
}
