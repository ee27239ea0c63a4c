import type { Knex } from 'knex';
import type { ScanState } from '../domain/files/scan-state';

/** A file handed in for a document. */
export interface AttachmentRecord {
  readonly id: string;
  readonly caseId: string;
  readonly documentId: string;
  readonly storageKey: string;
  readonly fileName: string;
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly size: number;
  /** A picture is one; null or absent where nobody could count them. */
  readonly pages?: number | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  /** What the antivirus said; null or absent where nobody asked it. */
  readonly scan?: ScanState | null;
}

export type AttachmentRepository = ReturnType<typeof attachmentRepository>;

const COLUMNS = {
  id: 'id',
  caseId: 'case_id',
  documentId: 'document_id',
  storageKey: 'attachments.storage_key',
  fileName: 'file_name',
  mediaType: 'media_type',
  size: 'size',
  pages: 'pages',
  uploadedBy: 'uploaded_by',
  uploadedAt: 'uploaded_at',
  scan: 'file_scans.state',
} as const;

/** Files of drafts and applications. */
export function attachmentRepository(knex: Knex) {
  return {
    async insert(attachment: AttachmentRecord): Promise<void> {
      await knex('attachments').insert({
        id: attachment.id,
        case_id: attachment.caseId,
        document_id: attachment.documentId,
        storage_key: attachment.storageKey,
        file_name: attachment.fileName,
        media_type: attachment.mediaType,
        size: attachment.size,
        pages: attachment.pages ?? null,
        uploaded_by: attachment.uploadedBy,
        uploaded_at: attachment.uploadedAt,
      });
    },

    async find(caseId: string, id: string): Promise<AttachmentRecord | undefined> {
      return knex('attachments')
        .leftJoin('file_scans', 'file_scans.storage_key', 'attachments.storage_key')
        .where({ id, case_id: caseId, removed_at: null })
        .first(COLUMNS);
    },

    async remove(caseId: string, id: string, at: Date): Promise<void> {
      await knex('attachments').where({ id, case_id: caseId, removed_at: null }).update({ removed_at: at });
    },
  };
}
