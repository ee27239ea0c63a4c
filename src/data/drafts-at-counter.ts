import type { Knex } from 'knex';
import type { LocalizedText } from '../kernel/localized-text';
import type { DraftRecord } from './drafts';

/** A draft that an operator took over, as whoever wrote it sees it. */
export interface DraftAtCounter extends Pick<DraftRecord, 'id' | 'serviceId' | 'rulesEdition'> {
  /** The window's organisation. */
  readonly organisation: LocalizedText;
  readonly takenAt: Date;
}

/** Keeps whose a draft is, before it passes to an operator. */
export async function keepAuthor(trx: Knex, draftId: string, at: Date): Promise<void> {
  await trx.raw(
    `INSERT INTO drafts_at_counter (draft_id, account_id, channel, rules_edition, route_edition, taken_at)
     SELECT id, account_id, channel, rules_edition, route_edition, ? FROM drafts WHERE id = ?
     ON CONFLICT DO NOTHING`,
    [at, draftId],
  );
}

/** Drafts of a person that lie with operators, the last taken first. */
export async function listAtCounter(knex: Knex, accountId: string): Promise<DraftAtCounter[]> {
  const rows: (Omit<DraftAtCounter, 'organisation'> & { kk: string; ru: string })[] = await knex(
    'drafts_at_counter as c',
  )
    .join('drafts as d', 'd.id', 'c.draft_id')
    .join('staff_members as s', 's.account_id', 'd.account_id')
    .join('organisations as o', 'o.code', 's.organisation_code')
    .where('c.account_id', accountId)
    .orderBy('c.taken_at', 'desc')
    .select({
      id: 'd.id',
      serviceId: 'd.service_id',
      rulesEdition: 'd.rules_edition',
      takenAt: 'c.taken_at',
      kk: 'o.name_kk',
      ru: 'o.name_ru',
    });
  return rows.map(({ kk, ru, ...row }) => ({ ...row, organisation: { kk, ru } }));
}

/**
 * Gives a draft back to whoever wrote it, by the rules by which they wrote it; false when it lies at no counter (any more).
 * The draft is locked first, as filing does: of the two, one comes first and the other finds nothing.
 * @param accountId who asks for it back; null: whoever has it gives it back
 */
export async function giveBack(
  knex: Knex,
  draftId: string,
  { accountId, at }: { readonly accountId: string | null; readonly at: Date },
): Promise<boolean> {
  return knex.transaction(async (trx) => {
    await trx('drafts').where({ id: draftId }).forUpdate().first('id');
    const given: { rowCount: number } = await trx.raw(
      `WITH back AS (
         DELETE FROM drafts_at_counter WHERE draft_id = ? AND (?::uuid IS NULL OR account_id = ?) RETURNING *
       )
       UPDATE drafts d SET account_id = back.account_id, channel = back.channel, rules_edition = back.rules_edition,
         route_edition = back.route_edition, saved_at = greatest(?, d.saved_at + interval '1 millisecond')
       FROM back WHERE d.id = back.draft_id`,
      [draftId, accountId, accountId, at],
    );
    return given.rowCount === 1;
  });
}
