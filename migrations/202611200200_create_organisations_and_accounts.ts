import type { Knex } from 'knex';

/** Organisations, the people who log in, and where staff work. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE organisations (
      code text PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('provider', 'state-corporation', 'employment-centre', 'service-centre', 'rural-akim')),
      name_kk text NOT NULL,
      name_ru text NOT NULL,
      address_kk text NOT NULL,
      address_ru text NOT NULL,
      phone text NOT NULL,
      districts text[] NOT NULL DEFAULT '{}',
      is_default boolean NOT NULL DEFAULT false
    );
    COMMENT ON TABLE organisations IS 'Bodies that give services or accept applications';
    COMMENT ON COLUMN organisations.code IS 'Stable code, never shown as a number';
    COMMENT ON COLUMN organisations.kind IS 'What it does in a route';
    COMMENT ON COLUMN organisations.name_kk IS 'Official name in Kazakh';
    COMMENT ON COLUMN organisations.name_ru IS 'Official name in Russian';
    COMMENT ON COLUMN organisations.address_kk IS 'Address in Kazakh';
    COMMENT ON COLUMN organisations.address_ru IS 'Address in Russian';
    COMMENT ON COLUMN organisations.phone IS 'Phone for visitors';
    COMMENT ON COLUMN organisations.districts IS 'Codes of the districts whose residents it serves';
    COMMENT ON COLUMN organisations.is_default IS 'Takes what no district decides';

    CREATE TABLE accounts (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('citizen', 'staff')),
      login text NOT NULL UNIQUE,
      iin text,
      full_name text NOT NULL,
      phone text,
      email text,
      language text NOT NULL CHECK (language IN ('kk', 'ru')),
      password_hash text NOT NULL,
      status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
      created_at timestamptz NOT NULL,
      password_changed_at timestamptz NOT NULL,
      CHECK (kind <> 'citizen' OR login = iin)
    );
    COMMENT ON TABLE accounts IS 'People who log in: citizens by IIN, staff by their work login';
    COMMENT ON COLUMN accounts.id IS 'Identifier';
    COMMENT ON COLUMN accounts.kind IS 'citizen or staff; a clerk''s own applications are made from another, citizen, account';
    COMMENT ON COLUMN accounts.login IS 'IIN of a citizen, work login of staff';
    COMMENT ON COLUMN accounts.iin IS 'Individual identification number';
    COMMENT ON COLUMN accounts.full_name IS 'Name as in the identity document';
    COMMENT ON COLUMN accounts.phone IS 'Mobile number, +7XXXXXXXXXX, for one-time codes and messages';
    COMMENT ON COLUMN accounts.email IS 'E-mail, when the person gave one';
    COMMENT ON COLUMN accounts.language IS 'Language of messages';
    COMMENT ON COLUMN accounts.password_hash IS 'argon2id';
    COMMENT ON COLUMN accounts.status IS 'A suspended account cannot log in, its sessions end at once';
    COMMENT ON COLUMN accounts.created_at IS 'Instant of registration';
    COMMENT ON COLUMN accounts.password_changed_at IS 'Sessions older than this end';

    CREATE TABLE staff_members (
      account_id uuid PRIMARY KEY REFERENCES accounts (id),
      role text NOT NULL CHECK (role IN ('clerk', 'head', 'operator', 'administrator', 'auditor')),
      organisation_code text NOT NULL REFERENCES organisations (code),
      position_kk text NOT NULL,
      position_ru text NOT NULL
    );
    COMMENT ON TABLE staff_members IS 'Where a member of staff works and as what';
    COMMENT ON COLUMN staff_members.account_id IS 'The account';
    COMMENT ON COLUMN staff_members.role IS 'Role of the office; what it may do is decided in domain/access';
    COMMENT ON COLUMN staff_members.organisation_code IS 'Organisation whose cases the person sees';
    COMMENT ON COLUMN staff_members.position_kk IS 'Position in Kazakh, printed under decisions';
    COMMENT ON COLUMN staff_members.position_ru IS 'Position in Russian, printed under decisions';

    CREATE TABLE sessions (
      sid text PRIMARY KEY,
      sess json NOT NULL,
      expire timestamptz NOT NULL
    );
    CREATE INDEX sessions_expire ON sessions (expire);
    COMMENT ON TABLE sessions IS 'Sessions of the web: no process keeps them in memory';
    COMMENT ON COLUMN sessions.sid IS 'Session id';
    COMMENT ON COLUMN sessions.sess IS 'Account id, CSRF token, instants; no personal data';
    COMMENT ON COLUMN sessions.expire IS 'End of the session';

    CREATE TABLE rate_limits (
      key text PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire bigint
    );
    COMMENT ON TABLE rate_limits IS 'Throttles shared by all processes (logins, codes, look-ups)';
    COMMENT ON COLUMN rate_limits.key IS 'Kind of limit and a keyed hash of whom it limits';
    COMMENT ON COLUMN rate_limits.points IS 'Attempts spent';
    COMMENT ON COLUMN rate_limits.expire IS 'End of the window, milliseconds since 1970';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE rate_limits, sessions, staff_members, accounts, organisations');
}
