import type { Knex } from 'knex';
import { RegistryDay } from '../domain/registry/registry-fields';
import type { EventKind, RegistryEvent } from '../domain/proactive/registry-event';
import type { NewJob } from './application-records';
import { requestJobs } from './job-requests';

/** An event as it was taken in. */
export interface StoredEvent extends Omit<RegistryEvent, 'id'> {
  readonly id: string;
  readonly handledAt: Date | null;
}

/** A page that was pulled, and what is to be done with each event that is new. */
export interface PageToKeep {
  readonly feed: string;
  readonly after: string;
  readonly next: string;
  readonly events: readonly { readonly id: string; readonly event: RegistryEvent }[];
  readonly at: Date;
  readonly jobOf: (eventId: string) => NewJob;
}

interface EventRow {
  id: string;
  kind: EventKind;
  subject_iin: string;
  happened_on: string;
  declarant_iin: string | null;
  handled_at: Date | null;
}

export type RegistryEventRepository = ReturnType<typeof registryEventRepository>;

/** Events of registries, each kept once, and how far the feed was read. */
export function registryEventRepository(knex: Knex) {
  return {
    /** Where the next page begins; empty at the very beginning. */
    async cursor(feed: string): Promise<string> {
      const row: { cursor: string } | undefined = await knex('registry_feeds')
        .where({ feed })
        .first('cursor');
      return row?.cursor ?? '';
    },

    /**
     * Keeps the events that are new, asks for their jobs and moves the cursor, all or nothing. An event is known by its
     * identifier, and by what happened to whom on which day. Somebody who read the same page meanwhile waits, and then
     * changes nothing.
     * @returns how many were new; null when the page does not begin where the feed was read to by now
     */
    async keepPage({ feed, after, next, events, at, jobOf }: PageToKeep): Promise<number | null> {
      return knex.transaction(async (trx) => {
        await trx('registry_feeds').insert({ feed, cursor: '', pulled_at: at }).onConflict('feed').ignore();
        const [place]: { cursor: string }[] = await trx('registry_feeds')
          .where({ feed })
          .forUpdate()
          .select('cursor');
        if (place?.cursor !== after) return null;
        const rows = events.map(({ id, event }) => rowOf(id, event, at));
        const fresh: { id: string }[] =
          rows.length === 0
            ? []
            : await trx('registry_events').insert(rows).onConflict().ignore().returning('id');
        await requestJobs(
          trx,
          fresh.map(({ id }) => jobOf(id)),
        );
        await trx('registry_feeds').where({ feed }).update({ cursor: next, pulled_at: at });
        return fresh.length;
      });
    },

    async find(id: string): Promise<StoredEvent | undefined> {
      const row: EventRow | undefined = await knex('registry_events')
        .where({ id })
        .first(
          'id',
          'kind',
          'subject_iin',
          knex.raw(`to_char(happened_on, 'YYYY-MM-DD') AS happened_on`),
          'declarant_iin',
          'handled_at',
        );
      return row && toEvent(row);
    },
  };
}

function rowOf(id: string, event: RegistryEvent, at: Date): object {
  return {
    id,
    registry_event_id: event.id,
    kind: event.kind,
    subject_iin: event.subjectIin,
    happened_on: event.happenedOn,
    declarant_iin: event.declarantIin ?? null,
    received_at: at,
  };
}

function toEvent(row: EventRow): StoredEvent {
  return {
    id: row.id,
    kind: row.kind,
    subjectIin: row.subject_iin,
    happenedOn: RegistryDay.parse(row.happened_on),
    ...(row.declarant_iin === null ? {} : { declarantIin: row.declarant_iin }),
    handledAt: row.handled_at,
  };
}
