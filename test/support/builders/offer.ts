import type { Knex } from 'knex';
import type { EventKind } from '../../../src/domain/proactive/registry-event';
import { newId } from '../../../src/kernel/ids';

/** An offer of a service because of a birth, unless something else happened, as it stands when the SMS went out. Gives its identifier. */
export async function insertOffer(
  knex: Knex,
  {
    serviceId,
    rulesEdition,
    iin,
    kind = 'birth',
  }: { serviceId: string; rulesEdition: string; iin: string; kind?: EventKind },
): Promise<string> {
  const [id, eventId] = [newId(), newId()];
  const at = new Date();
  await knex('registry_events').insert({
    id: eventId,
    registry_event_id: id,
    kind,
    // Somebody else each time: one thing that happened is one event.
    subject_iin: id.slice(-12),
    happened_on: '2026-11-01',
    received_at: at,
  });
  await knex('offers').insert({
    id,
    event_id: eventId,
    service_id: serviceId,
    rules_edition: rulesEdition,
    subject_iin: iin,
    recipient_iin: iin,
    recipient_name: 'Ахметова Айгүл Серікқызы',
    phone: '+77000000001',
    language: 'ru',
    code: id.slice(0, 8),
    case_id: newId(),
    state: 'offered',
    created_at: at,
    expires_at: new Date(at.getTime() + 7 * 86_400_000),
    last_seq: 1,
  });
  return id;
}
