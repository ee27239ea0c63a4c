import type { Knex } from 'knex';
import type { AdministeredVersion } from '../domain/administration/administered-version';
import type { AdministeredKind } from '../domain/administration/administered-values';
import { toVersion, VERSION_COLUMNS, type VersionRow } from './administered-rows';
import { runPrepared } from './prepared';

/** Which decisions the journal shows. */
export interface JournalFilter {
  readonly kind: AdministeredKind | null;
  readonly authorId: string | null;
  /** From this instant … */
  readonly from: Date | null;
  /** … to before this one. */
  readonly until: Date | null;
}

/** Where the journal goes on: the last entry of the page before. */
export interface JournalKey {
  readonly madeAt: Date;
  readonly seq: string;
}

/** Somebody who has decided something. */
export interface JournalAuthor {
  readonly id: string;
  /** As they were called at their last decision. */
  readonly name: string;
}

/** An entry of the journal: the decision, and what the one before it about the same thing had decided; null: nothing. */
export type JournalEntry = AdministeredVersion & { readonly before: AdministeredVersion['value'] };

interface EntryRow extends VersionRow {
  before: unknown;
}

/** What was before is found by the number of the version, which is unique for a thing. */
const ENTRY_COLUMNS = `${VERSION_COLUMNS}, (SELECT earlier.value FROM administered_versions earlier
  WHERE earlier.kind = administered_versions.kind AND earlier.subject = administered_versions.subject
    AND earlier.version = administered_versions.version - 1) AS "before"`;

/** Jumps from author to author through the index, however long the journal is. */
const AUTHORS = {
  name: 'administered-authors',
  text: `WITH RECURSIVE authors AS (
      (SELECT author_id FROM administered_versions WHERE author_id IS NOT NULL ORDER BY author_id LIMIT 1)
      UNION ALL
      SELECT (SELECT v.author_id FROM administered_versions v WHERE v.author_id > a.author_id
        ORDER BY v.author_id LIMIT 1) FROM authors a WHERE a.author_id IS NOT NULL)
    SELECT a.author_id AS id, last.author_name AS name FROM authors a CROSS JOIN LATERAL
      (SELECT author_name FROM administered_versions v WHERE v.author_id = a.author_id AND v.author_id IS NOT NULL
        ORDER BY v.made_at DESC, v.seq DESC LIMIT 1) AS last
    WHERE a.author_id IS NOT NULL ORDER BY name, id`,
};

/** The journal of administrators: their decisions, without what was kept of the time before them. */
export function administeredJournal(knex: Knex) {
  return {
    /** The latest first, by keyset. */
    async listJournal(
      filter: JournalFilter,
      after: JournalKey | null,
      limit: number,
    ): Promise<JournalEntry[]> {
      const rows = await journalQuery(knex, filter, after).limit(limit);
      return rows.map(toEntry);
    },

    /** Everybody who has decided something, by name. */
    listAuthors: (): Promise<JournalAuthor[]> => runPrepared<JournalAuthor>(knex, AUTHORS, []),
  };
}

/** The question for one set of filters; each set is served by an index of its own. */
export function journalQuery(
  knex: Knex,
  { kind, authorId, from, until }: JournalFilter,
  after: JournalKey | null,
): Knex.QueryBuilder<object, EntryRow[]> {
  const entries = knex<object, EntryRow[]>('administered_versions').whereNotNull('author_id');
  if (kind !== null) void entries.where({ kind });
  if (authorId !== null) void entries.where({ author_id: authorId });
  if (from !== null) void entries.where('made_at', '>=', from);
  if (until !== null) void entries.where('made_at', '<', until);
  if (after !== null) {
    void entries.whereRaw('(made_at, seq) < (?::timestamptz, ?::bigint)', [after.madeAt, after.seq]);
  }
  return entries
    .orderBy([
      { column: 'made_at', order: 'desc' },
      { column: 'seq', order: 'desc' },
    ])
    .select<EntryRow[]>(knex.raw(ENTRY_COLUMNS));
}

function toEntry({ before, ...row }: EntryRow): JournalEntry {
  return { ...toVersion(row), before: toVersion({ ...row, value: before }).value };
}
