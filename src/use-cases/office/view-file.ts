import type { LoadedCase } from '../../data/applications';
import type { AttachmentRecord, AttachmentRepository } from '../../data/attachments';
import type { FileView, FileViewRepository } from '../../data/file-views';
import type { Person } from '../../domain/access/person';
import { fold } from '../../domain/application/fold';
import { provesIdentity } from '../../domain/documents/document-words';
import { isLocked, mayShowInline } from '../../domain/files/scan-state';
import type { Turn } from '../../domain/files/turn';
import { DomainError } from '../../kernel/domain-error';
import { demandSight } from '../cases/case-facts';
import type { OfficeActDeps } from './office-deps';
import { smallPicture, type SmallPictureDeps } from './small-picture';

export interface ViewFileDeps
  extends Pick<OfficeActDeps, 'applications' | 'editions' | 'clock'>, SmallPictureDeps {
  readonly attachments: Pick<AttachmentRepository, 'find'>;
  readonly fileViews: Pick<FileViewRepository, 'record'>;
  /** Marks every page; null when the document cannot be marked. */
  readonly markPdf: (bytes: Uint8Array, text: string) => Promise<Buffer | null>;
  readonly markSvg: (
    text: string,
    size: { readonly width: number; readonly height: number },
  ) => { readonly band: number; readonly svg: string };
}

/** Which file of which case, and what the mark on an identity document says. */
export interface FileWanted {
  readonly caseId: string;
  readonly attachmentId: string;
  /** Who, when, for which case: the line that is drawn onto an identity document. */
  readonly mark: (facts: { readonly by: string; readonly at: Date; readonly number: string }) => string;
}

/** A file as it leaves the portal. */
export interface ShownFile {
  readonly content: Buffer;
  readonly name: string;
  readonly mediaType: string;
}

/** Longest sides, px: of a picture in the page, and of one that is saved, which keeps its size. */
const SIDES = { page: 1_600, saved: 12_000 } as const;

/**
 * What officials do with the files of a case. Each look is written down before anything is sent. Identity documents leave
 * only with a mark that says who took them, when and for which case. Errors of all: DomainError `not-found`, `file-locked`,
 * `file-missing`, `file-corrupt`, `storage-unavailable`, and of pictures `picture-unreadable`, `pictures-busy`.
 */
export function viewFile(deps: ViewFileDeps) {
  const find = findFile(deps);
  return {
    download: download(deps, find),
    picture: picture(deps, find),
    pdf: pdf(deps, find),
    thumbnail: thumbnail(deps, find),
  };
}

/** The file to be saved: as it was handed in, or marked. */
function download(deps: ViewFileDeps, find: Find) {
  return async (person: Person, wanted: FileWanted): Promise<ShownFile> => {
    const found = await find(person, wanted);
    const { file } = found;
    const content = await deps.storage.read(file.storageKey);
    const shown = { content, name: file.fileName, mediaType: file.mediaType };
    const marked = found.isIdentity ? await markedFile(deps, person, wanted, found, shown) : shown;
    await record(deps, person, file, marked === null ? 'download-unmarked' : 'download');
    return marked ?? shown;
  };
}

/** A picture drawn anew. @throws DomainError `file-unscanned` */
function picture(deps: ViewFileDeps, find: Find) {
  return async (person: Person, wanted: FileWanted, turn: Turn): Promise<ShownFile> => {
    const found = await findInline(find, person, wanted);
    const { file } = found;
    if (file.mediaType === 'application/pdf') throw new DomainError('not-found');
    const bytes = await deps.storage.read(file.storageKey);
    const line = lineOf(deps, person, wanted, found);
    const content = await drawPicture(deps, found, { bytes, turn, longestSide: SIDES.page, line });
    await record(deps, person, file, 'preview');
    return { content, name: jpegName(file.fileName), mediaType: 'image/jpeg' };
  };
}

/** A PDF for the browser's own reader. @throws DomainError `file-unscanned` */
function pdf(deps: ViewFileDeps, find: Find) {
  return async (person: Person, wanted: FileWanted): Promise<ShownFile> => {
    const found = await findInline(find, person, wanted);
    const { file } = found;
    if (file.mediaType !== 'application/pdf') throw new DomainError('not-found');
    const bytes = await deps.storage.read(file.storageKey);
    const line = lineOf(deps, person, wanted, found);
    const marked = found.isIdentity ? await deps.markPdf(bytes, line) : null;
    await record(deps, person, file, 'preview');
    return { content: marked ?? bytes, name: file.fileName, mediaType: file.mediaType };
  };
}

/** A small picture, too small to read: made once, and no look at the file. @throws DomainError `file-unscanned` */
function thumbnail(deps: ViewFileDeps, find: Find) {
  return async (person: Person, wanted: FileWanted): Promise<ShownFile> => {
    const { file } = await findInline(find, person, wanted);
    const content = await smallPicture(deps, file);
    if (content === null) throw new DomainError('not-found');
    return { content, name: jpegName(file.fileName), mediaType: 'image/jpeg' };
  };
}

interface FoundFile {
  readonly file: AttachmentRecord;
  readonly loaded: LoadedCase;
  /** It proves who somebody is. */
  readonly isIdentity: boolean;
}

type Find = (person: Person, wanted: FileWanted) => Promise<FoundFile>;

function findFile(deps: ViewFileDeps): Find {
  return async (person, { caseId, attachmentId }) => {
    const loaded = await deps.applications.findCase(caseId);
    if (loaded === undefined) throw new DomainError('not-found');
    demandSight(person, loaded);
    const file = await deps.attachments.find(caseId, attachmentId);
    if (file === undefined) throw new DomainError('not-found');
    if (isLocked(file.scan ?? null)) throw new DomainError('file-locked');
    const { filed, filedAt } = fold(loaded.events);
    const { documents } = await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
    const document = documents.find(({ id }) => id === file.documentId);
    return { file, loaded, isIdentity: document !== undefined && provesIdentity(document) };
  };
}

async function findInline(find: Find, person: Person, wanted: FileWanted): Promise<FoundFile> {
  const found = await find(person, wanted);
  if (!mayShowInline(found.file.scan ?? null)) throw new DomainError('file-unscanned');
  return found;
}

function record(
  { fileViews, clock }: ViewFileDeps,
  { accountId }: Person,
  { id: attachmentId, caseId }: AttachmentRecord,
  way: FileView['way'],
): Promise<void> {
  return fileViews.record({ caseId, attachmentId, accountId, at: clock.now(), way });
}

function lineOf(
  { clock }: ViewFileDeps,
  person: Person,
  { mark }: FileWanted,
  { loaded }: FoundFile,
): string {
  return mark({ by: person.name, at: clock.now(), number: loaded.application.number });
}

/** Null when it cannot be marked: a PDF that is encrypted or damaged, a picture that cannot be read. */
async function markedFile(
  deps: ViewFileDeps,
  person: Person,
  wanted: FileWanted,
  found: FoundFile,
  shown: ShownFile,
): Promise<ShownFile | null> {
  const line = lineOf(deps, person, wanted, found);
  if (found.file.mediaType === 'application/pdf') {
    const content = await deps.markPdf(shown.content, line);
    return content === null ? null : { ...shown, content };
  }
  try {
    const picture = { bytes: shown.content, turn: 0, longestSide: SIDES.saved, line } as const;
    const content = await drawPicture(deps, found, picture);
    return { content, name: jpegName(shown.name), mediaType: 'image/jpeg' };
  } catch (problem) {
    if (problem instanceof DomainError && problem.code === 'picture-unreadable') return null;
    throw problem;
  }
}

function drawPicture(
  { pictures, markSvg }: ViewFileDeps,
  { isIdentity }: FoundFile,
  picture: {
    readonly bytes: Buffer;
    readonly turn: Turn;
    readonly longestSide: number;
    readonly line: string;
  },
): Promise<Buffer> {
  const { bytes, turn, longestSide, line } = picture;
  const overlay = isIdentity ? { overlay: (size: Parameters<typeof markSvg>[1]) => markSvg(line, size) } : {};
  return pictures.draw(bytes, { longestSide, turn, ...overlay });
}

function jpegName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.jpg`;
}
