import type { Knex } from 'knex';

/** People whom a citizen has named in applications, so that the next application need not ask for them again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE household_members (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      iin text NOT NULL,
      name text NOT NULL,
      born_on date,
      relation text NOT NULL,
      details jsonb NOT NULL,
      application_id uuid NOT NULL REFERENCES applications (id),
      kept_at timestamptz NOT NULL,
      UNIQUE (account_id, iin)
    );
    CREATE INDEX household_members_of_application ON household_members (application_id);
    COMMENT ON TABLE household_members IS 'Members of a family whom a citizen named in applications; offered in the next one, to that citizen alone';
    COMMENT ON COLUMN household_members.id IS 'Id';
    COMMENT ON COLUMN household_members.account_id IS 'Citizen whose family it is; nobody else reads it';
    COMMENT ON COLUMN household_members.iin IS 'Individual identification number of the member';
    COMMENT ON COLUMN household_members.name IS 'Name as the citizen wrote it last';
    COMMENT ON COLUMN household_members.born_on IS 'Day of birth; null where no form asked';
    COMMENT ON COLUMN household_members.relation IS 'Who it is to the citizen: child, spouse, sibling, grandchild, cared-for, carer, other';
    COMMENT ON COLUMN household_members.details IS 'What else the row of the form said, by column';
    COMMENT ON COLUMN household_members.application_id IS 'Application that named the member last';
    COMMENT ON COLUMN household_members.kept_at IS 'When that application was filed';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE household_members');
}
