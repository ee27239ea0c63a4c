import type { Knex } from 'knex';

/** Which of these keys some row still names: an attachment that was not taken back, a result, or an answer about benefits. */
export async function findReferencedFiles(knex: Knex, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await knex.raw<{ rows: { key: string }[] }>(
    `SELECT storage_key AS key FROM attachments WHERE storage_key = ANY(?) AND removed_at IS NULL
     UNION SELECT storage_key FROM results WHERE storage_key = ANY(?)
     UNION SELECT storage_key FROM information_requests WHERE storage_key = ANY(?)`,
    [[...keys], [...keys], [...keys]],
  );
  return new Set(rows.map(({ key }) => key));
}
