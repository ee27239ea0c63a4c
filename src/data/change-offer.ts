import type { Knex } from 'knex';
import type { Offer } from '../domain/proactive/offer';
import type { NewJob } from './application-records';
import type { ConsentRecord } from './consents';
import { giveConsents, withdrawAll } from './consents';
import { requestJobs } from './job-requests';
import { type NewOfferEvent, type OfferSet, setOf } from './offer-record';

/** A change of an offer: what happened, what it is now, and what follows, all in one transaction. */
export interface OfferChange {
  readonly offer: Pick<Offer, 'id' | 'lastSeq'>;
  readonly events: readonly NewOfferEvent[];
  readonly set: OfferSet;
  readonly jobs?: readonly NewJob[];
  readonly consents?: readonly ConsentRecord[];
  /** The person takes the consents of this case back. */
  readonly withdrawn?: { readonly caseId: string; readonly at: Date };
}

/** The SMS was acted on before. */
class ActedOnError extends Error {}

/**
 * Changes an offer as whoever decided it saw it.
 * @returns `stale`: somebody changed it meanwhile; `known`: the SMS that would change it was acted on already
 */
export async function changeOffer(knex: Knex, change: OfferChange): Promise<'done' | 'stale' | 'known'> {
  try {
    return await knex.transaction(async (trx) => ((await writeChange(trx, change)) ? 'done' : 'stale'));
  } catch (problem) {
    if (problem instanceof ActedOnError) return 'known';
    throw problem;
  }
}

/** Writes a change within a transaction; false when the offer is another by now. */
export async function writeChange(trx: Knex, change: OfferChange): Promise<boolean> {
  const { offer, events, set, jobs = [], consents = [], withdrawn } = change;
  const changed = await trx('offers')
    .where({ id: offer.id, last_seq: offer.lastSeq })
    .update({ ...setOf(set), last_seq: offer.lastSeq + events.length });
  if (changed === 0) return false;
  await appendOfferEvents(trx, offer, events);
  await giveConsents(trx, consents);
  if (withdrawn !== undefined) await withdrawAll(trx, withdrawn);
  await requestJobs(trx, jobs);
  return true;
}

/** Adds to the history. @throws ActedOnError when an SMS among them was acted on already */
export async function appendOfferEvents(
  trx: Knex,
  { id, lastSeq }: Pick<Offer, 'id' | 'lastSeq'>,
  events: readonly NewOfferEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows: unknown[] = await trx('offer_events')
    .insert(
      events.map(({ type, at, via, providerId, details = {} }, index) => ({
        offer_id: id,
        seq: lastSeq + index + 1,
        ...{ type, at, via, provider_id: providerId ?? null, details: JSON.stringify(details) },
      })),
    )
    .onConflict('provider_id')
    .ignore()
    .returning('seq');
  if (rows.length < events.length) throw new ActedOnError();
}
