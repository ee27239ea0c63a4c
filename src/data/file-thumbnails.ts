import type { Knex } from 'knex';

export type FileThumbnailRepository = ReturnType<typeof fileThumbnailRepository>;

/** Small pictures of pictures, by content. */
export function fileThumbnailRepository(knex: Knex) {
  return {
    /** The small picture; null when there can be none, undefined when it was not made yet. */
    async find(storageKey: string): Promise<Buffer | null | undefined> {
      const row = await knex('file_thumbnails')
        .where({ storage_key: storageKey })
        .first<{ picture: Buffer | null } | undefined>('picture');
      return row?.picture;
    },

    async keep(storageKey: string, picture: Buffer | null, at: Date): Promise<void> {
      await knex('file_thumbnails')
        .insert({ storage_key: storageKey, picture, made_at: at })
        .onConflict('storage_key')
        .ignore();
    },

    async remove(storageKey: string): Promise<void> {
      await knex('file_thumbnails').where({ storage_key: storageKey }).delete();
    },
  };
}
