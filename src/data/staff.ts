import type { Knex } from 'knex';
import type { AdministeredStaff } from '../domain/administration/administered-staff';
import { runPrepared } from './prepared';
import { accountRow, placeRow } from './project-staff';
import { staffPage, type StaffFilter, type StaffKey, type StaffPage } from './staff-list';
import { STAFF_COLUMNS, toStaff, type StaffRecord, type StaffRow } from './staff-record';

/** An open step that its holder can no longer work on. */
export interface StrandedStep {
  readonly applicationId: string;
  readonly workItemId: string;
}

const OF_LOGIN = {
  name: 'staff-of-login',
  text: `SELECT ${STAFF_COLUMNS} FROM accounts a JOIN staff_members s ON s.account_id = a.id WHERE a.login = $1`,
};
const NAMES = {
  name: 'staff-names',
  text: `SELECT login, full_name AS name FROM accounts WHERE kind = 'staff' AND login = ANY ($1::text[])`,
};
/** Steps whose holder was suspended, or works elsewhere or as something else by now. */
const STRANDED = {
  name: 'staff-stranded-steps',
  text: `SELECT w.application_id AS "applicationId", w.id AS "workItemId" FROM work_items w
    JOIN accounts a ON a.id = w.holder_id JOIN staff_members s ON s.account_id = a.id
    WHERE w.holder_id = $1 AND w.closed_at IS NULL
      AND (a.status <> 'active' OR s.role <> w.role OR s.organisation_code <> w.organisation_code)
    ORDER BY w.due_at, w.id LIMIT $2`,
};
/** Open steps of a person that somebody of that status, in that role and place may not work on. */
const WOULD_STRAND = {
  name: 'staff-would-strand',
  text: `SELECT count(*)::int AS count FROM work_items
    WHERE holder_id = $1 AND closed_at IS NULL AND ($2 <> 'active' OR role <> $3 OR organisation_code <> $4)`,
};
const IN_OFFICE = `a.status = 'active' AND NOT a.must_change_password AND s.role = 'administrator'`;
const ADMINISTRATES = {
  name: 'staff-administrates',
  text: `SELECT a.id FROM accounts a JOIN staff_members s ON s.account_id = a.id WHERE a.id = $1 AND ${IN_OFFICE}`,
};
/** Administrators with a password of their own for whom no decision holds or waits that ends their work. */
const LASTING = {
  name: 'staff-lasting-administrators',
  text: `SELECT a.login FROM accounts a JOIN staff_members s ON s.account_id = a.id
    WHERE ${IN_OFFICE} AND NOT EXISTS (
      SELECT FROM administered_versions v
      WHERE v.kind = 'staff' AND v.subject = a.login
        AND (v.value ->> 'role' <> 'administrator' OR v.value ->> 'status' <> 'active')
        AND NOT EXISTS (
          SELECT FROM administered_versions later
          WHERE later.kind = 'staff' AND later.subject = v.subject
            AND later.version > v.version AND later.effective_from <= greatest(v.effective_from, $1)))`,
};
/** Another account carries it, or will by a decision that waits for its day. */
const IIN_TAKEN = {
  name: 'staff-iin-taken',
  text: `SELECT login FROM accounts WHERE kind = 'staff' AND iin = $1 AND login <> $2
    UNION ALL SELECT subject FROM administered_versions
    WHERE kind = 'staff' AND subject <> $2 AND effective_from > $3 AND value ->> 'iin' = $1 LIMIT 1`,
};
const ADMINISTRATORS_LOCK = 'administrators';

export type StaffRepository = ReturnType<typeof staffRepository>;

/** Members of staff: their accounts and places of work. What is given a transaction is a part of it. */
export function staffRepository(knex: Knex) {
  return {
    list: (filter: StaffFilter, after: StaffKey | null): Promise<StaffPage> => staffPage(knex, filter, after),

    async find(login: string): Promise<StaffRecord | undefined> {
      const [row] = await runPrepared<StaffRow>(knex, OF_LOGIN, [login]);
      return row && toStaff(row);
    },

    /** How people are called who log in under these names, by login. */
    async listNames(logins: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const rows = await runPrepared<{ login: string; name: string }>(knex, NAMES, [logins]);
      return new Map(rows.map(({ login, name }) => [login, name]));
    },

    /** Whether anybody, also a citizen, logs in under this name. */
    async isLoginTaken(login: string): Promise<boolean> {
      return (await knex('accounts').where({ login }).first('id')) !== undefined;
    },

    /**
     * Lets nobody else change who administrates until the transaction ends, and gives the logins of those who do and,
     * as far as is decided, will.
     */
    async lockAdministrators(trx: Knex, now: Date): Promise<string[]> {
      await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [ADMINISTRATORS_LOCK]);
      return (await runPrepared<{ login: string }>(trx, LASTING, [now])).map(({ login }) => login);
    },

    /** Whether somebody is an administrator, as the transaction sees it. */
    administrates: async (trx: Knex, accountId: string): Promise<boolean> =>
      (await runPrepared<{ id: string }>(trx, ADMINISTRATES, [accountId])).length > 0,

    /** Whether an IIN is, or is decided to be, that of somebody else than `login`, as the transaction sees it. */
    isIinTaken: async (trx: Knex, iin: string, login: string, now: Date): Promise<boolean> =>
      (await runPrepared<{ login: string }>(trx, IIN_TAKEN, [iin, login, now])).length > 0,

    /** Opens an account; false when the login is taken. */
    async insert(
      trx: Knex,
      { id, login, passwordHash, at }: { id: string; login: string; passwordHash: string; at: Date },
      value: AdministeredStaff,
    ): Promise<boolean> {
      const account = { id, login, kind: 'staff', password_hash: passwordHash, created_at: at };
      const rows: unknown[] = await trx('accounts')
        .insert({ ...account, ...accountRow(value), password_changed_at: at, must_change_password: true })
        .onConflict('login')
        .ignore()
        .returning('id');
      if (rows.length === 0) return false;
      await trx('staff_members').insert({ account_id: id, ...placeRow(value) });
      return true;
    },

    /** Hands out a password: it lets nobody in, and ends all sessions. */
    async handOutPassword(trx: Knex, accountId: string, passwordHash: string, at: Date): Promise<void> {
      await trx('accounts')
        .where({ id: accountId })
        .update({ password_hash: passwordHash, password_changed_at: at, must_change_password: true });
    },

    async endSessions(trx: Knex, accountId: string, at: Date): Promise<void> {
      await trx('accounts').where({ id: accountId }).update({ sessions_ended_at: at });
    },

    /** How many steps somebody holds that they could not work on with this value. */
    async countWouldStrand(
      accountId: string,
      { status, role, organisationCode }: AdministeredStaff,
    ): Promise<number> {
      const bounds = [accountId, status, role, organisationCode];
      const [row] = await runPrepared<{ count: number }>(knex, WOULD_STRAND, bounds);
      return row?.count ?? 0;
    },

    /** Steps that somebody holds and can no longer work on, those due first before the others. */
    listStranded: (accountId: string, limit: number): Promise<StrandedStep[]> =>
      runPrepared<StrandedStep>(knex, STRANDED, [accountId, limit]),
  };
}
