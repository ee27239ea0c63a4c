import type { Knex } from 'knex';
import type { AdministeredVersion } from '../domain/administration/administered-version';
import {
  type AdministeredKind,
  type RuleKind,
  RULE_KINDS,
} from '../domain/administration/administered-values';
import { administeredJournal } from './administered-journal';
import { toVersion, VERSION_COLUMNS, type VersionRow } from './administered-rows';
import type { NewJob } from './application-records';
import { requestJob } from './job-requests';
import { runPrepared } from './prepared';

/** A decision before it is written: the table gives it its place in the order. */
export type NewVersion<K extends AdministeredKind = AdministeredKind> = {
  [T in K]: Omit<AdministeredVersion<T>, 'seq'>;
}[K];

/** What follows from a decision in the same transaction. */
export interface Consequences {
  /** What stood before the first decision, kept as version 1. */
  readonly before?: NewVersion;
  /** Writes the thing into its own table, by the version that was written. */
  readonly project?: (knex: Knex, version: NewVersion) => Promise<void>;
  readonly jobs?: readonly NewJob[];
}

const HISTORY = {
  name: 'administered-history',
  text: `SELECT ${VERSION_COLUMNS} FROM administered_versions WHERE kind = $1 AND subject = $2 ORDER BY version DESC`,
};
const RULES = {
  name: 'administered-rules',
  text: `SELECT ${VERSION_COLUMNS} FROM administered_versions WHERE kind = ANY ($1::text[]) ORDER BY seq`,
};
const LATEST = {
  name: 'administered-latest',
  text: `SELECT DISTINCT ON (subject) ${VERSION_COLUMNS} FROM administered_versions WHERE kind = $1
    ORDER BY subject, version DESC`,
};
const STAMP = {
  name: 'administered-stamp',
  text: `SELECT
      (SELECT coalesce(max(last), 0) FROM unnest($1::text[]) AS rule CROSS JOIN LATERAL
        (SELECT seq AS last FROM administered_versions WHERE kind = rule ORDER BY seq DESC LIMIT 1) AS newest)::text AS last,
      (SELECT count(*) FROM administered_versions WHERE effective_from > $2 AND kind = ANY ($1::text[]))::text AS waiting`,
};

export type AdministeredRepository = ReturnType<typeof administeredRepository>;

/** Decisions of administrators. They are only ever added. */
export function administeredRepository(knex: Knex) {
  return {
    /**
     * Writes a decision with everything that follows from it, or nothing. False when somebody else decided about the
     * same thing meanwhile: its number of version is taken.
     * @param within the transaction of another decision, of which this one is a part
     */
    append: (
      version: NewVersion,
      { before, project, jobs = [] }: Consequences = {},
      within: Knex = knex,
    ): Promise<boolean> =>
      within.transaction(async (trx) => {
        if (project !== undefined) await holdAlone(trx, version);
        for (const next of before === undefined ? [version] : [before, version]) {
          if (!(await insertVersion(trx, next))) return false;
        }
        await project?.(trx, version);
        for (const job of jobs) await requestJob(trx, job);
        return true;
      }),

    /** All versions of one thing, the newest first; `within` a transaction also those that it has written. */
    history: <K extends AdministeredKind>(
      kind: K,
      subject: string,
      within: Knex = knex,
    ): Promise<AdministeredVersion<K>[]> => history(within, kind, subject),

    /** Has something written that follows from the versions of one thing, while nobody else decides about it. */
    settle: <K extends AdministeredKind>(
      kind: K,
      subject: string,
      write: (trx: Knex, versions: readonly AdministeredVersion<K>[]) => Promise<void>,
    ): Promise<void> =>
      knex.transaction(async (trx) => {
        await holdAlone(trx, { kind, subject });
        await write(trx, await history(trx, kind, subject));
      }),

    /** The newest version of each thing of a kind, in force or planned. */
    async listLatest<K extends AdministeredKind>(kind: K): Promise<AdministeredVersion<K>[]> {
      return (await runPrepared<VersionRow>(knex, LATEST, [kind])).map((row) => toVersion<K>(row));
    },

    /** Every decision about rules, oldest first. */
    async listRules(): Promise<AdministeredVersion<RuleKind>[]> {
      return (await runPrepared<VersionRow>(knex, RULES, [RULE_KINDS])).map((row) =>
        toVersion<RuleKind>(row),
      );
    },

    /** Changes whenever something is decided about the rules, and whenever a decision comes into force. */
    async stamp(now: Date): Promise<string> {
      const [row] = await runPrepared<{ last: string; waiting: string }>(knex, STAMP, [RULE_KINDS, now]);
      return `${row?.last ?? '0'}-${row?.waiting ?? '0'}`;
    },

    ...administeredJournal(knex),
  };
}

async function history<K extends AdministeredKind>(
  knex: Knex,
  kind: K,
  subject: string,
): Promise<AdministeredVersion<K>[]> {
  return (await runPrepared<VersionRow>(knex, HISTORY, [kind, subject])).map((row) => toVersion<K>(row));
}

/** Until the end of the transaction nobody else writes the thing into its table: the last word then stands there. */
async function holdAlone(trx: Knex, { kind, subject }: { kind: string; subject: string }): Promise<void> {
  await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`${kind} ${subject}`]);
}

/** False when the number is taken: whoever took it has committed by then, and nothing was written here. */
async function insertVersion(trx: Knex, version: NewVersion): Promise<boolean> {
  const rows: unknown[] = await trx('administered_versions')
    .insert(rowOf(version))
    .onConflict(['kind', 'subject', 'version'])
    .ignore()
    .returning('seq');
  return rows.length > 0;
}

function rowOf(version: NewVersion): object {
  return {
    kind: version.kind,
    subject: version.subject,
    version: version.version,
    value: version.value === null ? null : JSON.stringify(version.value),
    effective_from: version.effectiveFrom,
    reason: version.reason,
    act: version.act === null ? null : JSON.stringify(version.act),
    returns_to: version.returnsTo,
    author_id: version.authorId,
    author_name: version.authorName,
    made_at: version.madeAt,
  };
}
