import type { Knex } from 'knex';
import type { AdministeredVersion, AmendingAct } from '../domain/administration/administered-version';
import {
  ADMINISTERED,
  type AdministeredKind,
  type AdministeredValue,
  type RuleKind,
  RULE_KINDS,
} from '../domain/administration/administered-values';
import type { NewJob } from './application-records';
import { addJob } from './commit-case';
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

/** Which decisions the journal shows. */
export interface JournalFilter {
  readonly kind: AdministeredKind | null;
  readonly authorId: string | null;
  /** From this instant … */
  readonly from: Date | null;
  /** … to before this one. */
  readonly until: Date | null;
}

interface Row {
  seq: string;
  kind: AdministeredKind;
  subject: string;
  version: number;
  value: unknown;
  effectiveFrom: Date;
  reason: string;
  act: AmendingAct | null;
  returnsTo: number | null;
  authorId: string | null;
  authorName: string;
  madeAt: Date;
}

const COLUMNS = `seq, kind, subject, version, value, effective_from AS "effectiveFrom", reason, act,
  returns_to AS "returnsTo", author_id AS "authorId", author_name AS "authorName", made_at AS "madeAt"`;
const HISTORY = {
  name: 'administered-history',
  text: `SELECT ${COLUMNS} FROM administered_versions WHERE kind = $1 AND subject = $2 ORDER BY version DESC`,
};
const RULES = {
  name: 'administered-rules',
  text: `SELECT ${COLUMNS} FROM administered_versions WHERE kind = ANY ($1::text[]) ORDER BY seq`,
};
const LATEST = {
  name: 'administered-latest',
  text: `SELECT DISTINCT ON (subject) ${COLUMNS} FROM administered_versions WHERE kind = $1
    ORDER BY subject, version DESC`,
};
const STAMP = {
  name: 'administered-stamp',
  text: `SELECT coalesce(max(seq), 0)::text AS last, count(*) FILTER (WHERE effective_from > $2)::text AS waiting
    FROM administered_versions WHERE kind = ANY ($1::text[])`,
};
const JOURNAL = {
  name: 'administered-journal',
  text: `SELECT ${COLUMNS} FROM administered_versions
    WHERE ($1::text IS NULL OR kind = $1) AND ($2::uuid IS NULL OR author_id = $2)
      AND ($3::timestamptz IS NULL OR made_at >= $3) AND ($4::timestamptz IS NULL OR made_at < $4)
      AND ($5::bigint IS NULL OR seq < $5) AND author_id IS NOT NULL
    ORDER BY seq DESC LIMIT $6`,
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
        for (const job of jobs) await addJob(trx, job);
        return true;
      }),

    /** All versions of one thing, the newest first. */
    history: <K extends AdministeredKind>(kind: K, subject: string): Promise<AdministeredVersion<K>[]> =>
      history(knex, kind, subject),

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
      return (await runPrepared<Row>(knex, LATEST, [kind])).map((row) => toVersion<K>(row));
    },

    /** Every decision about rules, oldest first. */
    async listRules(): Promise<AdministeredVersion<RuleKind>[]> {
      return (await runPrepared<Row>(knex, RULES, [RULE_KINDS])).map((row) => toVersion<RuleKind>(row));
    },

    /** Changes whenever something is decided about the rules, and whenever a decision comes into force. */
    async stamp(now: Date): Promise<string> {
      const [row] = await runPrepared<{ last: string; waiting: string }>(knex, STAMP, [RULE_KINDS, now]);
      return `${row?.last ?? '0'}-${row?.waiting ?? '0'}`;
    },

    /** Acts of administrators, the newest first, by keyset: `before` is the last `seq` of the page before. */
    async listJournal(
      { kind, authorId, from, until }: JournalFilter,
      before: string | null,
      limit: number,
    ): Promise<AdministeredVersion[]> {
      const rows = await runPrepared<Row>(knex, JOURNAL, [kind, authorId, from, until, before, limit]);
      return rows.map((row) => toVersion(row));
    },
  };
}

async function history<K extends AdministeredKind>(
  knex: Knex,
  kind: K,
  subject: string,
): Promise<AdministeredVersion<K>[]> {
  return (await runPrepared<Row>(knex, HISTORY, [kind, subject])).map((row) => toVersion<K>(row));
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

function toVersion<K extends AdministeredKind>(row: Row): AdministeredVersion<K> {
  const value = row.value === null ? null : ADMINISTERED[row.kind].parse(row.value);
  // The table pairs each kind with its own shape; the compiler cannot follow the pairing through the look-up.
  return { ...row, value: value as AdministeredValue<K> | null } as unknown as AdministeredVersion<K>;
}
