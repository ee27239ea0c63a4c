import type { Antivirus, ScanVerdict } from '../../adapters/antivirus/port';
import type { Storage } from '../../adapters/storage/port';
import type { AttachmentRepository } from '../../data/attachments';
import type { FileScanRepository } from '../../data/file-scans';
import type { DraftRepository } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import { checkFile, type FileCheck, FILE_LIMITS } from '../../domain/files/check-file';
import { FILE_KIND_FACTS } from '../../domain/files/file-kind';
import type { FileProblem } from '../../domain/files/file-problem';
import { safeFileName } from '../../domain/files/safe-file-name';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import { openDraft, type OpenDraft, type OpenDraftDeps } from './open-draft';

/** A file on its way: its name and type as the browser states them, and where it lies for the moment. */
export interface IncomingFile {
  readonly name: string;
  readonly declaredType: string;
  readonly size: number;
  readonly path: string;
}

export interface AddAttachmentsDeps extends OpenDraftDeps {
  readonly drafts: Pick<DraftRepository, 'findWhole' | 'save'>;
  readonly attachments: Pick<AttachmentRepository, 'insert' | 'remove'>;
  readonly storage: Pick<Storage, 'put'>;
  readonly antivirus: Pick<Antivirus, 'scan'>;
  readonly scans: Pick<FileScanRepository, 'record'>;
  /** All bytes of a file on its way. */
  readonly readFile: (path: string) => Promise<Buffer>;
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

/** Why a file was not taken; `name` is clean and may be shown. */
export interface AttachmentProblem {
  readonly code: FileProblem | 'no-file' | 'too-many-files' | 'file-infected';
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

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
    const problems: AttachmentProblem[] = chosen.slice(room).map((file) => problemOf('too-many-files', file));
    let taken = 0;
    for (const file of chosen.slice(0, room)) {
      const problem = await take(deps, person, input, file);
      if (problem === undefined) taken += 1;
      else problems.push(problem);
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

async function take(
  deps: AddAttachmentsDeps,
  person: Person,
  { draftId, documentId }: AttachmentsInput,
  file: IncomingFile,
): Promise<AttachmentProblem | undefined> {
  const bytes = file.size > FILE_LIMITS.maxBytes ? undefined : await deps.readFile(file.path);
  const check: FileCheck =
    bytes === undefined ? { ok: false, problem: 'file-too-big' } : checkFile({ ...file, bytes });
  if (!check.ok || bytes === undefined) return problemOf(check.ok ? 'file-too-big' : check.problem, file);
  const verdict = await deps.antivirus.scan(bytes);
  if (verdict.kind === 'infected') return problemOf('file-infected', file);
  const stored = await deps.storage.put(bytes);
  await keepVerdict(deps, stored.key, verdict);
  await deps.attachments.insert({
    id: newId(),
    caseId: draftId,
    documentId,
    storageKey: stored.key,
    fileName: safeFileName(file.name),
    mediaType: FILE_KIND_FACTS[check.kind].mediaType,
    size: stored.size,
    uploadedBy: person.accountId,
    uploadedAt: deps.clock.now(),
  });
  return undefined;
}

/** Before the attachment is there: no moment may be in which a file that waits looks like one that need not. */
async function keepVerdict(
  { scans, clock }: AddAttachmentsDeps,
  key: string,
  verdict: ScanVerdict,
): Promise<void> {
  if (verdict.kind === 'off') return;
  await scans.record(key, { state: verdict.kind === 'clean' ? 'clean' : 'waiting' }, clock.now());
}

function problemOf(code: AttachmentProblem['code'], { name, size }: IncomingFile): AttachmentProblem {
  return { code, name: safeFileName(name), size };
}
