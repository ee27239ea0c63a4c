import type { Knex } from 'knex';
import type { FormerRefusal } from '../domain/reapplication/former-refusal';
import { type ConsentRecord, giveConsents } from './consents';
import { insertDraft } from './drafts';
import type { DraftRecord } from './draft-record';

/** A draft that follows a refused application, with all that is written at once. */
export interface FollowingDraft {
  readonly draft: DraftRecord;
  readonly formerId: string;
  readonly told: FormerRefusal;
  /** Old files that it takes over: the rows are new, the content lies where it lay. */
  readonly files: readonly { readonly id: string; readonly from: string; readonly documentId: string }[];
  /** Under which registries are asked; null: they are not. */
  readonly consent: ConsentRecord | null;
}

export type DraftOriginRepository = ReturnType<typeof draftOriginRepository>;

/** A file that was taken back, or in which the antivirus found something, is not taken over. */
const TAKE_FILES = `
  INSERT INTO attachments (id, case_id, document_id, storage_key, file_name, media_type, size, uploaded_by, uploaded_at)
  SELECT c.id, ?, c."documentId", a.storage_key, a.file_name, a.media_type, a.size, a.uploaded_by, a.uploaded_at
  FROM jsonb_to_recordset(?::jsonb) AS c (id uuid, "from" uuid, "documentId" text)
  JOIN attachments a ON a.id = c."from" AND a.removed_at IS NULL
  WHERE NOT EXISTS (SELECT FROM file_scans s WHERE s.storage_key = a.storage_key AND s.state = 'infected')`;

/** Which drafts follow which refused applications. */
export function draftOriginRepository(knex: Knex) {
  return {
    /** The draft that somebody has begun from a refused application and not sent yet. */
    async findDraft(formerId: string, accountId: string): Promise<string | undefined> {
      const row = await knex('draft_origins')
        .where({ former_id: formerId, account_id: accountId })
        .first<{ id: string } | undefined>({ id: 'draft_id' });
      return row?.id;
    },

    /** Begins a draft with its files and consent; false, and nothing written, when the person has begun one already. */
    begin: (following: FollowingDraft): Promise<boolean> => begin(knex, following),
  };
}

async function begin(
  knex: Knex,
  { draft, formerId, told, files, consent }: FollowingDraft,
): Promise<boolean> {
  return knex
    .transaction(async (trx) => {
      await insertDraft(trx, draft);
      const written = await trx('draft_origins')
        .insert({
          draft_id: draft.id,
          former_id: formerId,
          account_id: draft.accountId,
          told: JSON.stringify(told),
          created_at: draft.createdAt,
        })
        .onConflict(['former_id', 'account_id'])
        .ignore()
        .returning('draft_id');
      if (written.length === 0) throw new BegunAlready();
      if (consent !== null) await giveConsents(trx, [consent]);
      await trx.raw(TAKE_FILES, [draft.id, JSON.stringify(files)]);
      return true;
    })
    .catch((problem: unknown) => {
      if (problem instanceof BegunAlready) return false;
      throw problem;
    });
}

/** Takes the draft back that came second. */
class BegunAlready extends Error {}
