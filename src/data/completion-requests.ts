import type { Knex } from 'knex';
import type { Raw } from '../domain/fields/raw';
import { runPrepared } from './prepared';

/** A file that was uploaded for an answer and not sent yet. */
export interface CompletionDraftFile {
  readonly documentId: string;
  readonly attachmentId: string;
  readonly name: string;
  readonly size: number;
  readonly key: string;
}

/** An answer on its way: what was typed, right or wrong, and the files. */
export interface CompletionDraft {
  readonly answers: Readonly<Record<string, Raw>>;
  readonly files: readonly CompletionDraftFile[];
}

/** A request that is still waited for. */
export interface CompletionRequest {
  readonly round: number;
  readonly askedAt: Date;
  readonly until: Date;
  readonly draft: CompletionDraft;
  /** Null: nothing was saved yet. */
  readonly savedAt: Date | null;
}

/** A request that nobody answered in time: its case, and when its time ended. */
export interface RunOutRequest {
  readonly id: string;
  readonly until: Date;
}

/** What a change of a case does to its request. */
export type CompletionWrite =
  | { readonly kind: 'open'; readonly round: number; readonly at: Date; readonly until: Date }
  /** It is waited for longer. */
  | { readonly kind: 'move'; readonly round: number; readonly until: Date }
  /** `savedAt`: the draft that was sent; left out where the draft does not matter. */
  | { readonly kind: 'close'; readonly round: number; readonly at: Date; readonly savedAt?: Date | null };

export type CompletionRequestRepository = ReturnType<typeof completionRequestRepository>;

const RUN_OUT = {
  name: 'completion-requests-run-out',
  text: `SELECT application_id AS id, until FROM completion_requests WHERE closed_at IS NULL AND until < $1
    AND (until, application_id) > ($2::timestamptz, $3::uuid) ORDER BY until, application_id LIMIT $4`,
};
const BEFORE_ALL = { until: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
const COLUMNS = { round: 'round', askedAt: 'asked_at', until: 'until', draft: 'draft', savedAt: 'saved_at' };

/** Requests to applicants that are waited for, with the drafts of their answers. */
export function completionRequestRepository(knex: Knex) {
  return {
    /** The open request of a case. */
    async findOpen(applicationId: string): Promise<CompletionRequest | undefined> {
      return knex('completion_requests')
        .where({ application_id: applicationId, closed_at: null })
        .first<CompletionRequest | undefined>(COLUMNS);
    },

    /** What was put together for a request that has ended; undefined when nothing was ever saved. */
    async findEndedDraft(applicationId: string, round: number): Promise<CompletionDraft | undefined> {
      const row = await knex('completion_requests')
        .where({ application_id: applicationId, round })
        .whereNotNull('closed_at')
        .whereNotNull('saved_at')
        .first<{ draft: CompletionDraft } | undefined>('draft');
      return row?.draft;
    },

    /**
     * Changes the draft of a request while it is open, one change after another.
     * @returns the draft as it is now; undefined when the request has ended: nothing was kept then
     */
    changeDraft(
      applicationId: string,
      { round, at }: { readonly round: number; readonly at: Date },
      change: (draft: CompletionDraft) => CompletionDraft,
    ): Promise<CompletionDraft | undefined> {
      return knex.transaction(async (trx) => {
        const which = { application_id: applicationId, round };
        const row = await trx('completion_requests')
          .where({ ...which, closed_at: null })
          .forUpdate()
          .first<{ draft: CompletionDraft } | undefined>('draft');
        if (row === undefined) return undefined;
        const draft = change(row.draft);
        await trx('completion_requests')
          .where(which)
          .update({ draft: JSON.stringify(draft), saved_at: at });
        return draft;
      });
    },

    /** Cases whose request has run out, the longest first, by keyset. */
    async listRunOut(now: Date, after: RunOutRequest | null, limit: number): Promise<RunOutRequest[]> {
      const { until, id } = after ?? BEFORE_ALL;
      return runPrepared<RunOutRequest>(knex, RUN_OUT, [now, until, id, limit]);
    },
  };
}

/** Whether a request that is to be moved or closed is open, and its draft the one that was sent. Nobody changes it meanwhile. */
export async function isRequestAsSeen(
  trx: Knex,
  applicationId: string,
  write: CompletionWrite,
): Promise<boolean> {
  if (write.kind === 'open') return true;
  const row = await trx('completion_requests')
    .where({ application_id: applicationId, round: write.round, closed_at: null })
    .forUpdate()
    .first<{ savedAt: Date | null } | undefined>({ savedAt: 'saved_at' });
  if (row === undefined) return false;
  if (write.kind === 'move') return true;
  return write.savedAt === undefined || write.savedAt?.getTime() === row.savedAt?.getTime();
}

/** Writes the beginning, the later time or the end of a request, in the transaction of its fact. */
export async function writeCompletion(
  trx: Knex,
  applicationId: string,
  write: CompletionWrite,
): Promise<void> {
  const which = { application_id: applicationId, round: write.round };
  if (write.kind === 'open')
    await trx('completion_requests').insert({ ...which, asked_at: write.at, until: write.until });
  else {
    const change = write.kind === 'move' ? { until: write.until } : { closed_at: write.at };
    await trx('completion_requests').where(which).update(change);
  }
}
