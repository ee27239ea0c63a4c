import type { Knex } from 'knex';
import type { DraftRecord } from './drafts';
import { giveBack, keepAuthor, listAtCounter } from './drafts-at-counter';

/** A link by which somebody signs on another device; the secret itself is kept nowhere. */
export interface SigningLink {
  readonly draftId: string;
  readonly tokenHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** To whom a draft passes, and by which rules it goes on there. */
export interface DraftMove extends Pick<
  DraftRecord,
  'accountId' | 'channel' | 'rulesEdition' | 'routeEdition'
> {
  readonly savedAt: Date;
}

export type SigningHandoverRepository = ReturnType<typeof signingHandoverRepository>;

/** Drafts that wait for their signature somewhere else. */
export function signingHandoverRepository(knex: Knex) {
  return {
    /** Keeps a link; the former one of the draft opens nothing any more. */
    async saveLink({ draftId, tokenHash, createdAt, expiresAt }: SigningLink): Promise<void> {
      await knex('signing_links')
        .insert({ draft_id: draftId, token_hash: tokenHash, created_at: createdAt, expires_at: expiresAt })
        .onConflict('draft_id')
        .merge();
    },

    /** The draft that a link opens now, and whose it is. */
    async findLinked(
      tokenHash: string,
      now: Date,
    ): Promise<{ readonly draftId: string; readonly accountId: string } | undefined> {
      return knex('signing_links as l')
        .join('drafts as d', 'd.id', 'l.draft_id')
        .where({ token_hash: tokenHash })
        .where('l.expires_at', '>', now)
        .first({ draftId: 'd.id', accountId: 'd.account_id' });
    },

    /** Until when drafts wait for a signature from a link, by id; others are left out. */
    async waitingUntil(draftIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
      const rows: { draft_id: string; expires_at: Date }[] = await knex('signing_links')
        .whereIn('draft_id', draftIds)
        .where('expires_at', '>', now)
        .select('draft_id', 'expires_at');
      return new Map(rows.map((row) => [row.draft_id, row.expires_at]));
    },

    /** The number of a draft: the one it has, else `number`; undefined when another draft has that. */
    async keepSlip(draftId: string, number: string, at: Date): Promise<string | undefined> {
      await knex('counter_slips').insert({ draft_id: draftId, number, created_at: at }).onConflict().ignore();
      const kept: { number: string } | undefined = await knex('counter_slips')
        .where({ draft_id: draftId })
        .first('number');
      return kept?.number;
    },

    /** The draft under a number, when the visitor is whoever wrote it. */
    async findBySlip(
      number: string,
      iin: string,
    ): Promise<Pick<DraftRecord, 'id' | 'accountId' | 'serviceId'> | undefined> {
      return knex('counter_slips as c')
        .join('drafts as d', 'd.id', 'c.draft_id')
        .join('accounts as a', 'a.id', 'd.account_id')
        .where({ 'c.number': number, 'a.iin': iin, 'a.kind': 'citizen' })
        .first({ id: 'd.id', accountId: 'd.account_id', serviceId: 'd.service_id' });
    },

    /**
     * Passes a draft on to a counter; false when it is no longer that person's. Link and number have done their work. Whose
     * it was is kept until it is filed.
     */
    async move(draftId: string, from: string, to: DraftMove): Promise<boolean> {
      return knex.transaction(async (trx) => {
        if (!(await isTheirs(trx, draftId, from))) return false;
        await keepAuthor(trx, draftId, to.savedAt);
        const moved = await trx('drafts').where({ id: draftId, account_id: from }).update({
          account_id: to.accountId,
          channel: to.channel,
          rules_edition: to.rulesEdition,
          route_edition: to.routeEdition,
          saved_at: to.savedAt,
        });
        await trx('signing_links').where({ draft_id: draftId }).delete();
        await trx('counter_slips').where({ draft_id: draftId }).delete();
        return moved === 1;
      });
    },

    listAtCounter: (accountId: string) => listAtCounter(knex, accountId),

    giveBack: (draftId: string, by: Parameters<typeof giveBack>[2]) => giveBack(knex, draftId, by),
  };
}

/** Whether a draft is still a person's; it stays so until the transaction ends. */
async function isTheirs(trx: Knex, draftId: string, accountId: string): Promise<boolean> {
  const rows = await trx('drafts').where({ id: draftId, account_id: accountId }).forUpdate().select('id');
  return rows.length > 0;
}
