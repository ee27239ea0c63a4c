import type { Knex } from 'knex';

/** What a window last printed of a draft, for the visitor's own hand. */
export interface DraftPrint {
  readonly hash: string;
  readonly printedAt: Date;
}

export type DraftPrintRepository = ReturnType<typeof draftPrintRepository>;

/** Printed applications that are not filed yet. */
export function draftPrintRepository(knex: Knex) {
  return {
    async find(draftId: string): Promise<DraftPrint | undefined> {
      return knex('draft_prints')
        .where({ draft_id: draftId })
        .first({ hash: 'content_hash', printedAt: 'printed_at' });
    },

    /** Keeps what was printed. The same content printed again changes nothing: what was signed of it still holds. */
    async record(draftId: string, { hash, printedAt }: DraftPrint, accountId: string): Promise<void> {
      await knex('draft_prints')
        .insert({ draft_id: draftId, content_hash: hash, printed_by: accountId, printed_at: printedAt })
        .onConflict('draft_id')
        .merge()
        .whereRaw('draft_prints.content_hash <> excluded.content_hash');
    },
  };
}
