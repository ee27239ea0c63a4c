import type { Knex } from 'knex';

export type EditionFileRepository = ReturnType<typeof editionFileRepository>;

/** Which files of editions were published as they are: reading all of them takes seconds, comparing takes none. */
export function editionFileRepository(knex: Knex) {
  return {
    /** Hash of the text, by name of the file. */
    async list(): Promise<ReadonlyMap<string, string>> {
      const rows: { name: string; text_hash: string }[] = await knex('edition_files').select(
        'name',
        'text_hash',
      );
      return new Map(rows.map(({ name, text_hash: hash }) => [name, hash]));
    },

    async save(hashes: ReadonlyMap<string, string>): Promise<void> {
      const rows = [...hashes].map(([name, hash]) => ({ name, text_hash: hash }));
      if (rows.length > 0) await knex('edition_files').insert(rows).onConflict('name').merge();
    },
  };
}
