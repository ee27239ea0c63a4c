import type { Knex } from 'knex';
import type { Language } from '../kernel/language';
import { DRAFT_COLUMNS, type DraftRecord, type Representative } from './draft-record';
import { runPrepared } from './prepared';
import { findWholeDraft, type WholeDraft } from './whole-draft';

export type { DraftRecord, Representative } from './draft-record';

/** Where a list of drafts goes on. */
export interface SavedKey {
  readonly savedAt: Date;
  readonly id: string;
}

export type DraftRepository = ReturnType<typeof draftRepository>;

const BY_ID = { name: 'draft-by-id', text: `SELECT ${DRAFT_COLUMNS} FROM drafts d WHERE d.id = $1` };
const OF_ACCOUNT = {
  name: 'drafts-of-account',
  text: `SELECT ${DRAFT_COLUMNS} FROM drafts d
    WHERE d.account_id = $1 AND ($2::timestamptz IS NULL OR (d.saved_at, d.id) < ($2, $3::uuid))
    ORDER BY d.saved_at DESC, d.id DESC LIMIT $4`,
};
const OF_SERVICE = {
  name: 'drafts-of-service',
  text: 'SELECT count(*)::integer AS count FROM drafts WHERE service_id = $1',
};
/** How many serials a process takes at once. */
const SERIALS = 32;
const TAKE_SERIALS = {
  name: 'take-application-serials',
  text: `SELECT nextval('application_serials')::int AS serial FROM generate_series(1, ${SERIALS})`,
};

/** Drafts. A draft that was filed is gone: its id then belongs to the application. */
export function draftRepository(knex: Knex) {
  const serials: number[] = [];

  return {
    insert: (draft: DraftRecord): Promise<void> => insertDraft(knex, draft),

    async find(id: string): Promise<DraftRecord | undefined> {
      return (await runPrepared<DraftRecord>(knex, BY_ID, [id]))[0];
    },

    /** With all that belongs to it, in one round trip. */
    findWhole: (id: string): Promise<WholeDraft | undefined> => findWholeDraft(knex, id),

    /** Most recently saved first, by keyset. */
    listOfAccount: (accountId: string, after: SavedKey | null, limit: number): Promise<DraftRecord[]> =>
      runPrepared(knex, OF_ACCOUNT, [accountId, after?.savedAt ?? null, after?.id ?? null, limit]),

    /** How many people have begun an application for a service and not sent it. */
    async countOfService(serviceId: string): Promise<number> {
      const [row] = await runPrepared<{ count: number }>(knex, OF_SERVICE, [serviceId]);
      return row?.count ?? 0;
    },

    /**
     * Saves what a page holds beside what is kept already: two tabs on two pages of one draft do not undo one another.
     * False when the draft is gone (filed or removed).
     */
    async save(id: string, change: DraftChange): Promise<boolean> {
      const changed = await knex('drafts')
        .where({ id })
        .update({
          saved_at: change.savedAt,
          ...(change.language === undefined ? {} : { language: change.language }),
          ...(change.answers === undefined ? {} : { answers: merged(knex, 'answers', change.answers) }),
          ...(change.sources === undefined ? {} : { sources: merged(knex, 'sources', change.sources) }),
          ...(change.representative === undefined
            ? {}
            : {
                representative: change.representative === null ? null : JSON.stringify(change.representative),
              }),
        });
      return changed === 1;
    },

    async remove(id: string): Promise<void> {
      await knex('drafts').where({ id }).delete();
    },

    /** A serial that no other application has. Gaps remain when filing fails, and when a process ends. */
    async nextSerial(): Promise<number> {
      const kept = serials.shift();
      if (kept !== undefined) return kept;
      const [first, ...others] = await runPrepared<{ serial: number }>(knex, TAKE_SERIALS, []);
      if (first === undefined) throw new Error('The sequence of serials gave nothing');
      serials.push(...others.map(({ serial }) => serial));
      return first.serial;
    },
  };
}

/** Writes a draft, within a transaction where one is given. */
export async function insertDraft(knex: Knex, draft: DraftRecord): Promise<void> {
  await knex('drafts').insert({
    id: draft.id,
    account_id: draft.accountId,
    channel: draft.channel,
    service_id: draft.serviceId,
    rules_edition: draft.rulesEdition,
    route_edition: draft.routeEdition,
    language: draft.language,
    applicant_iin: draft.applicantIin,
    representative: draft.representative === null ? null : JSON.stringify(draft.representative),
    answers: JSON.stringify(draft.answers),
    sources: JSON.stringify(draft.sources),
    created_at: draft.createdAt,
    saved_at: draft.savedAt,
  });
}

/** What a saving changes; what is left out stays. */
export interface DraftChange {
  readonly savedAt: Date;
  readonly language?: Language;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly sources?: Readonly<Record<string, string>>;
  readonly representative?: Representative | null;
}

function merged(
  knex: Knex,
  column: 'answers' | 'sources',
  change: Readonly<Record<string, unknown>>,
): Knex.Raw {
  return knex.raw('?? || ?::jsonb', [column, JSON.stringify(change)]);
}
