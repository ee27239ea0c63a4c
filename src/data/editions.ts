import type { Knex } from 'knex';
import { z } from 'zod';
import { Edition } from '../domain/edition/edition';
import { serviceOpenings } from './editions-openings';

/** An edition as it was published. */
export interface PublishedEdition {
  readonly edition: Edition;
  /** SHA-256 over its facts, 64 hex digits. */
  readonly contentHash: string;
  readonly publishedAt: Date;
}

export type EditionRepository = ReturnType<typeof editionRepository>;

const HashRow = z.object({ content_hash: z.string() });
const EditionRow = HashRow.extend({ facts: Edition, published_at: z.date() });

/** Published editions and the switches of services. Editions are only ever added. */
export function editionRepository(knex: Knex) {
  return { ...publishedEditions(knex), ...serviceOpenings(knex) };
}

function publishedEditions(knex: Knex) {
  return {
    async findEdition(serviceId: string, editionId: string): Promise<PublishedEdition | undefined> {
      const row: unknown = await knex('editions')
        .where({ service_id: serviceId, edition_id: editionId })
        .first();
      return row === undefined ? undefined : toEdition(row);
    },

    async findContentHash(serviceId: string, editionId: string): Promise<string | undefined> {
      const row: unknown = await knex('editions')
        .where({ service_id: serviceId, edition_id: editionId })
        .first('content_hash');
      return row === undefined ? undefined : HashRow.parse(row).content_hash;
    },

    /** All editions, by service and act. */
    async listEditions(): Promise<PublishedEdition[]> {
      const rows: unknown[] = await knex('editions').orderBy(['service_id', 'edition_id']);
      return rows.map(toEdition);
    },

    /** Changes whenever an edition is published. */
    async version(): Promise<string> {
      const row: unknown = await knex('editions').first(
        knex.raw('count(*)::text AS count, max(published_at) AS last'),
      );
      const { count, last } = z.object({ count: z.string(), last: z.date().nullable() }).parse(row);
      return `${count}@${last?.getTime() ?? 0}`;
    },

    /** Adds an edition; false when this edition of the service is there already. */
    insertEdition: (published: PublishedEdition): Promise<boolean> => insertEdition(knex, published),
  };
}

async function insertEdition(
  knex: Knex,
  { edition, contentHash, publishedAt }: PublishedEdition,
): Promise<boolean> {
  const rows: unknown[] = await knex('editions')
    .insert({
      service_id: edition.id,
      edition_id: edition.edition.id,
      content_hash: contentHash,
      facts: JSON.stringify(edition),
      published_at: publishedAt,
    })
    .onConflict(['service_id', 'edition_id'])
    .ignore()
    .returning('service_id');
  return rows.length > 0;
}

function toEdition(row: unknown): PublishedEdition {
  const { facts, content_hash: contentHash, published_at: publishedAt } = EditionRow.parse(row);
  return { edition: facts, contentHash, publishedAt };
}
