import type { Knex } from 'knex';
import type { z } from 'zod';
import { Actor } from '../domain/application/actor';
import { EVENT_PAYLOADS, type ApplicationEvent, type EventType } from '../domain/application/event';

interface EventRow {
  seq: number;
  type: EventType;
  at: Date;
  actor: unknown;
  payload: unknown;
  previous_hash: string;
  hash: string;
}

/** The facts of a case in their order, each checked against its schema on the way out. */
export async function readEvents(knex: Knex, applicationId: string): Promise<ApplicationEvent[]> {
  const rows: EventRow[] = await knex('application_events')
    .where({ application_id: applicationId })
    .orderBy('seq')
    .select('seq', 'type', 'at', 'actor', 'payload', 'previous_hash', 'hash');
  return rows.map(toEvent);
}

/** Rows for the journal. */
export function eventRows(applicationId: string, events: readonly ApplicationEvent[]): object[] {
  return events.map((event) => ({
    application_id: applicationId,
    seq: event.seq,
    type: event.type,
    at: event.at,
    actor: JSON.stringify(event.actor),
    payload: JSON.stringify(event.payload),
    previous_hash: event.previousHash,
    hash: event.hash,
  }));
}

function toEvent(row: EventRow): ApplicationEvent {
  const schema: z.ZodType = EVENT_PAYLOADS[row.type];
  const event = {
    type: row.type,
    seq: row.seq,
    at: row.at,
    actor: Actor.parse(row.actor),
    payload: schema.parse(row.payload),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
  // The payload was just parsed by the schema of this very type.
  return event as ApplicationEvent;
}
