import type { Knex } from 'knex';

/** "One application": applications that were filed together know each other, and what each of them asks for. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE applications
      ADD COLUMN group_id uuid,
      ADD COLUMN part text,
      ADD COLUMN part_title jsonb,
      ADD CONSTRAINT applications_part CHECK (num_nulls(group_id, part, part_title) IN (0, 3));
    CREATE INDEX applications_of_group ON applications (group_id) WHERE group_id IS NOT NULL;
    COMMENT ON COLUMN applications.group_id IS
      'The application whose form asked for it: its own, or the one with which it was filed; null: the form asks for one benefit';
    COMMENT ON COLUMN applications.part IS 'Which of the benefits of the form it asks for';
    COMMENT ON COLUMN applications.part_title IS 'What the act calls that benefit, in both languages';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX applications_of_group;
    ALTER TABLE applications
      DROP CONSTRAINT applications_part,
      DROP COLUMN part_title,
      DROP COLUMN part,
      DROP COLUMN group_id;
  `);
}
