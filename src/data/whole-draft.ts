import type { Knex } from 'knex';
import { FormerRefusal } from '../domain/reapplication/former-refusal';
import type { AttachmentRecord } from './attachments';
import type { ConsentRecord } from './consents';
import { DRAFT_COLUMNS, type DraftRecord } from './draft-record';
import { runPrepared } from './prepared';
import type { RegistryQuestionRecord } from './registry-questions';

/** A draft with its files, the consents in force and the answers of the registries, each in the order in which they came. */
export interface WholeDraft {
  readonly draft: DraftRecord;
  readonly attachments: readonly AttachmentRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly questions: readonly RegistryQuestionRecord[];
  /** Why a former application was refused from which it was begun; null where there was none. */
  readonly told: FormerRefusal | null;
}

const listOf = (fields: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${from})`;

/** Everything that a page of an application needs, in one round trip. */
const WHOLE = {
  name: 'whole-draft',
  text: `SELECT ${DRAFT_COLUMNS},
    ${listOf(
      `'id', f.id, 'caseId', f.case_id, 'documentId', f.document_id, 'storageKey', f.storage_key, 'fileName', f.file_name,
       'mediaType', f.media_type, 'size', f.size, 'pages', f.pages, 'uploadedBy', f.uploaded_by, 'uploadedAt', f.uploaded_at,
       'scan', (SELECT s.state FROM file_scans s WHERE s.storage_key = f.storage_key)`,
      'attachments f WHERE f.case_id = d.id AND f.removed_at IS NULL',
      'f.uploaded_at, f.id',
    )} AS attachments,
    ${listOf(
      `'id', c.id, 'caseId', c.case_id, 'accountId', c.account_id, 'consentId', c.consent_id, 'textKk', c.text_kk,
       'textRu', c.text_ru, 'version', c.version, 'language', c.language, 'givenAt', c.given_at`,
      'consents c WHERE c.case_id = d.id AND c.withdrawn_at IS NULL',
      'c.given_at, c.id',
    )} AS consents,
    ${listOf(
      `'id', q.id, 'caseId', q.case_id, 'registry', q.registry, 'question', q.question, 'purpose', q.purpose,
       'consentId', q.consent_id, 'askedBy', q.asked_by, 'askedAt', q.asked_at, 'answeredAt', q.answered_at,
       'status', q.status, 'answer', q.answer`,
      'registry_questions q WHERE q.case_id = d.id',
      'q.asked_at, q.id',
    )} AS questions,
    (SELECT o.told FROM draft_origins o WHERE o.draft_id = d.id) AS told
    FROM drafts d WHERE d.id = $1`,
};

/** JSON knows no instants. */
type Written<Row, Instants extends keyof Row> = Omit<Row, Instants> & Readonly<Record<Instants, string>>;

type WholeRow = DraftRecord & {
  readonly attachments: readonly Written<AttachmentRecord, 'uploadedAt'>[];
  readonly consents: readonly Written<ConsentRecord, 'givenAt'>[];
  readonly questions: readonly Written<RegistryQuestionRecord, 'askedAt' | 'answeredAt'>[];
  readonly told: unknown;
};

/** Reads a draft with all that belongs to it; undefined when it is gone. */
export async function findWholeDraft(knex: Knex, id: string): Promise<WholeDraft | undefined> {
  const [row] = await runPrepared<WholeRow>(knex, WHOLE, [id]);
  if (row === undefined) return undefined;
  const { attachments, consents, questions, told, ...draft } = row;
  return {
    draft,
    attachments: attachments.map((file) => ({ ...file, uploadedAt: new Date(file.uploadedAt) })),
    consents: consents.map((consent) => ({ ...consent, givenAt: new Date(consent.givenAt) })),
    questions: questions.map((asked) => ({
      ...asked,
      askedAt: new Date(asked.askedAt),
      answeredAt: new Date(asked.answeredAt),
    })),
    told: told === null ? null : FormerRefusal.parse(told),
  };
}
