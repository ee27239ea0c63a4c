import type { Knex } from 'knex';
import type { Person } from '../domain/access/person';
import type { OfficeRole } from '../domain/access/office-role';
import type { Language } from '../kernel/language';
import { runPrepared } from './prepared';

/** An account as logging in needs it. */
export interface LoginAccount {
  readonly id: string;
  readonly kind: 'citizen' | 'staff';
  readonly passwordHash: string;
  readonly status: 'active' | 'suspended';
}

/** How to reach a person. */
export interface Contact {
  readonly accountId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: Language;
}

/** A citizen who registers. */
export interface NewCitizen {
  readonly id: string;
  readonly iin: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string | null;
  readonly language: Language;
  readonly passwordHash: string;
  readonly at: Date;
}

export type AccountRepository = ReturnType<typeof accountRepository>;

const PERSON = {
  name: 'account-person',
  text: `SELECT a.id, a.kind, a.iin, a.full_name, a.language, a.password_changed_at,
                s.role, s.organisation_code, s.position_kk, s.position_ru
         FROM accounts a LEFT JOIN staff_members s ON s.account_id = a.id
         WHERE a.id = $1 AND a.status = 'active'`,
};

interface PersonRow {
  id: string;
  kind: 'citizen' | 'staff';
  iin: string | null;
  full_name: string;
  language: Language;
  password_changed_at: Date;
  role: OfficeRole | null;
  organisation_code: string | null;
  position_kk: string | null;
  position_ru: string | null;
}

/** Accounts of citizens and staff. */
export function accountRepository(knex: Knex) {
  return {
    /** Whoever is logged in, read on each request; undefined when suspended or gone. */
    async findPerson(id: string): Promise<{ person: Person; sessionsSince: Date } | undefined> {
      const [row] = await runPrepared<PersonRow>(knex, PERSON, [id]);
      return row && { person: toPerson(row), sessionsSince: row.password_changed_at };
    },

    async findLogin(login: string): Promise<LoginAccount | undefined> {
      const row = await knex('accounts').where({ login }).first('id', 'kind', 'password_hash', 'status');
      return row && { id: row.id, kind: row.kind, passwordHash: row.password_hash, status: row.status };
    },

    /** The hash of a person's own password, to ask for it again before a grave act; undefined when suspended or gone. */
    async findPasswordHash(id: string): Promise<string | undefined> {
      const row = await knex('accounts').where({ id, status: 'active' }).first('password_hash');
      return row?.password_hash;
    },

    async findContact(id: string): Promise<Contact | undefined> {
      const row = await knex('accounts').where({ id }).first('id', 'full_name', 'phone', 'email', 'language');
      return row && { accountId: row.id, name: row.full_name, phone: row.phone, email: row.email, language: row.language };
    },

    /** Inserts a citizen; false when the IIN is registered already. */
    async insertCitizen(citizen: NewCitizen): Promise<boolean> {
      const rows: unknown[] = await knex('accounts')
        .insert({
          id: citizen.id,
          kind: 'citizen',
          login: citizen.iin,
          iin: citizen.iin,
          full_name: citizen.name,
          phone: citizen.phone,
          email: citizen.email,
          language: citizen.language,
          password_hash: citizen.passwordHash,
          created_at: citizen.at,
          password_changed_at: citizen.at,
        })
        .onConflict('login')
        .ignore()
        .returning('id');
      return rows.length > 0;
    },

    /** A better hash of the same password; sessions stay. */
    async replaceHash(id: string, passwordHash: string): Promise<void> {
      await knex('accounts').where({ id }).update({ password_hash: passwordHash });
    },

    async setLanguage(id: string, language: Language): Promise<void> {
      await knex('accounts').where({ id }).update({ language });
    },
  };
}

function toPerson(row: PersonRow): Person {
  if (row.kind === 'citizen') {
    return { kind: 'citizen', accountId: row.id, iin: row.iin ?? '', name: row.full_name, language: row.language };
  }
  if (row.role === null || row.organisation_code === null) throw new Error('An account of staff without a place of work');
  return {
    kind: 'staff',
    accountId: row.id,
    name: row.full_name,
    role: row.role,
    organisationCode: row.organisation_code,
    position: { kk: row.position_kk ?? '', ru: row.position_ru ?? '' },
    language: row.language,
  };
}
