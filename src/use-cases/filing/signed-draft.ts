import type { AttachmentRecord } from '../../data/attachments';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import { isSignedApplication } from '../../domain/documents/document-words';
import { signedDocument, type SignedDocument } from '../../domain/signature/signed-document';
import type { OpenDraft } from '../drafts/open-draft';

type Signed = Pick<
  OpenDraft,
  'draft' | 'edition' | 'form' | 'answers' | 'checklist' | 'attachments' | 'consents'
>;

/** The application as it is printed for a hand to sign. */
export interface PaperToSign {
  /** SHA-256 of everything that stands on the paper. */
  readonly hash: string;
  /** The document of the list as which the signed paper is handed in; null where it has none. */
  readonly documentId: string | null;
  /** Files of that document. */
  readonly scans: readonly AttachmentRecord[];
  /** What is handed in beside it: the lines of the list that are there, with their files. */
  readonly handedIn: readonly { readonly item: ChecklistItem; readonly files: readonly AttachmentRecord[] }[];
}

/** What is signed electronically: everything that the draft says, with all its files. */
export function signedOf(open: Signed): SignedDocument {
  return documentOf(open, open.attachments);
}

/**
 * What is signed by hand: everything that the draft says, without the scan of the very paper, and with what is handed in at
 * the window as it lies there.
 */
export function printedOf(open: Signed): PaperToSign {
  const documentId = findApplicationDocument(open.checklist);
  const isScan = (file: AttachmentRecord) => file.documentId === documentId;
  const files = open.attachments.filter((file) => !isScan(file));
  const handedIn = open.checklist
    .filter((item) => item.documentId !== documentId)
    .map((item) => ({ item, files: files.filter((file) => file.documentId === item.documentId) }))
    .filter(({ item, files: own }) => own.length > 0 || item.state === 'attach');
  const onPaper = handedIn.filter(({ files: own }) => own.length === 0).map(({ item }) => item.documentId);
  const { hash } = documentOf(open, [
    ...files,
    ...onPaper.map((id) => ({ documentId: id, fileName: '', storageKey: '' })),
  ]);
  return { hash, documentId, scans: open.attachments.filter(isScan), handedIn };
}

function findApplicationDocument(list: readonly ChecklistItem[]): string | null {
  const item = list.find(
    ({ documentId, state }) => isSignedApplication(documentId) && state !== 'not-needed',
  );
  return item?.documentId ?? null;
}

function documentOf(
  { draft, edition, form, answers, checklist, consents }: Signed,
  files: readonly Pick<AttachmentRecord, 'documentId' | 'fileName' | 'storageKey'>[],
): SignedDocument {
  const nameOf = (id: string) =>
    checklist.find(({ documentId }) => documentId === id)?.name ?? { kk: id, ru: id };
  return signedDocument({
    language: draft.language,
    service: edition.title,
    edition: `${edition.id}@${edition.edition.id}`,
    fields: form.fields,
    answers,
    files: files.map(({ documentId, fileName, storageKey }) => ({
      document: nameOf(documentId),
      name: fileName,
      key: storageKey,
    })),
    consents: consents.map(({ textKk, textRu, version }) => ({ text: { kk: textKk, ru: textRu }, version })),
  });
}
