import type { Knex } from 'knex';
import type { Language } from '../kernel/language';
import { PERSON_COLUMNS, toKnownPerson, type KnownPerson, type PersonRow } from './known-person';
import { runPrepared } from './prepared';

/** An account as logging in needs it. */
export interface LoginAccount {
  readonly id: string;
  readonly kind: 'citizen' | 'staff';
  readonly passwordHash: string;
  readonly status: 'active' | 'suspended';
  /** The password was handed out: it is typed in whichever case and groups. */
  readonly owesPassword: boolean;
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

const LOGIN_COLUMNS = ['id', 'kind', 'password_hash', 'status', 'must_change_password'];
const CONTACT_COLUMNS = ['id', 'full_name', 'phone', 'email', 'language'];

interface LoginRow {
  id: string;
  kind: LoginAccount['kind'];
  password_hash: string;
  status: LoginAccount['status'];
  must_change_password: boolean;
}

interface ContactRow {
  id: string;
  full_name: string;
  phone: string | null;
  email: string | null;
  language: Language;
}

export type AccountRepository = ReturnType<typeof accountRepository>;

const PERSON = {
  name: 'account-person',
  text: `SELECT ${PERSON_COLUMNS} FROM accounts a LEFT JOIN staff_members s ON s.account_id = a.id
         WHERE a.id = $1 AND a.status = 'active' AND NOT a.must_change_password`,
};

/** Accounts of citizens and staff. */
export function accountRepository(knex: Knex) {
  return {
    /** Whoever is logged in, read on each request; undefined when suspended, gone, or still to choose a password. */
    async findPerson(id: string): Promise<KnownPerson | undefined> {
      const [row] = await runPrepared<PersonRow>(knex, PERSON, [id]);
      return row && toKnownPerson(row);
    },

    async findLogin(login: string): Promise<LoginAccount | undefined> {
      const row: LoginRow | undefined = await knex('accounts').where({ login }).first(LOGIN_COLUMNS);
      return row && toLoginAccount(row);
    },

    /** The one active account of a kind that carries an IIN; undefined when there is none, or more than one. */
    async findIdByIin(kind: LoginAccount['kind'], iin: string): Promise<string | undefined> {
      const rows = await knex('accounts')
        .where({ kind, iin, status: 'active' })
        .limit(2)
        .select<{ id: string }[]>('id');
      return rows.length === 1 ? rows[0]?.id : undefined;
    },

    /** The hash of a person's own password, to ask for it again before a grave act; undefined when suspended or gone. */
    async findPasswordHash(id: string): Promise<string | undefined> {
      const row: Pick<LoginRow, 'password_hash'> | undefined = await knex('accounts')
        .where({ id, status: 'active' })
        .first('password_hash');
      return row?.password_hash;
    },

    /** Whose keys an active account may sign with; null where nobody has entered it, undefined when suspended or gone. */
    async findIin(id: string): Promise<string | null | undefined> {
      const row: { iin: string | null } | undefined = await knex('accounts')
        .where({ id, status: 'active' })
        .first('iin');
      return row?.iin;
    },

    findContact: (id: string): Promise<Contact | undefined> => findContact(knex, { id }),

    /** The citizen's own account, when the person has one. */
    findContactByIin: (iin: string): Promise<Contact | undefined> =>
      findContact(knex, { login: iin, kind: 'citizen' }),

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

    /** A better hash of the same password, unless there is another password by now; sessions stay. */
    async replaceHash(id: string, former: string, passwordHash: string): Promise<void> {
      await knex('accounts').where({ id, password_hash: former }).update({ password_hash: passwordHash });
    },
  };
}

function toLoginAccount(row: LoginRow): LoginAccount {
  const { id, kind, password_hash: passwordHash, status, must_change_password: owesPassword } = row;
  return { id, kind, passwordHash, status, owesPassword };
}

async function findContact(
  knex: Knex,
  which: Readonly<Record<string, string>>,
): Promise<Contact | undefined> {
  const row: ContactRow | undefined = await knex('accounts').where(which).first(CONTACT_COLUMNS);
  return (
    row && {
      accountId: row.id,
      name: row.full_name,
      phone: row.phone,
      email: row.email,
      language: row.language,
    }
  );
}
