import type { Knex } from 'knex';
import type { Offer, OfferState } from '../domain/proactive/offer';
import type { NewJob } from './application-records';
import { appendOfferEvents, changeOffer, type OfferChange, writeChange } from './change-offer';
import type { DraftRecord } from './draft-record';
import { insertDraft } from './drafts';
import { fileApplication, type Filing } from './file-application';
import { requestJobs } from './job-requests';
import { offerCodes } from './offer-codes';
import { offerLists } from './offer-lists';
import { type NewOfferEvent, OFFER_COLUMNS, OFFERS } from './offer-record';
import { runPrepared } from './prepared';

export type { OfferChange } from './change-offer';
export type { NewOfferEvent, OfferEventRecord } from './offer-record';

/** An offer to be made, or to be stopped as it is made. */
export interface NewOffer extends Pick<
  Offer,
  | 'id'
  | 'serviceId'
  | 'rulesEdition'
  | 'routeEdition'
  | 'subjectIin'
  | 'recipientIin'
  | 'recipientName'
  | 'accountId'
  | 'phone'
  | 'language'
  | 'code'
  | 'caseId'
  | 'reason'
  | 'createdAt'
  | 'remindAt'
  | 'expiresAt'
> {
  readonly state: Extract<OfferState, 'offered' | 'stopped'>;
  readonly tokenHash: string | null;
  readonly events: readonly NewOfferEvent[];
  readonly jobs: readonly NewJob[];
}

/** A draft that is filed the moment it appears, and what becomes of its offer. */
export interface OfferFiling {
  readonly change: OfferChange;
  readonly draft: DraftRecord;
  readonly filing: Filing;
}

export type OfferRepository = ReturnType<typeof offerRepository>;

const BY_ID = { name: 'offer-by-id', text: `SELECT ${OFFER_COLUMNS} FROM ${OFFERS} WHERE o.id = $1` };
const OF_PHONE = {
  name: 'offers-of-phone',
  text: `SELECT ${OFFER_COLUMNS} FROM ${OFFERS} WHERE o.phone = $1 ORDER BY o.created_at DESC, o.id LIMIT $2`,
};
/** Another application of the same person for the same service that names the same subject, since the event. */
const APPLIED = {
  name: 'applied-for-subject',
  text: `SELECT a.id FROM applications a JOIN application_events e ON e.application_id = a.id AND e.seq = 1
    WHERE a.applicant_iin = $1 AND a.service_id = $2 AND a.filed_at >= $3::date
      AND ($4 = a.applicant_iin OR strpos((e.payload -> 'answers')::text, $4) > 0) LIMIT 1`,
};
/** So many of the newest offers of one phone are looked through for the one that an SMS answers. */
const OF_ONE_PHONE = 50;

/** Offers: every change is an event of its history in the same transaction. */
export function offerRepository(knex: Knex) {
  return {
    async find(id: string): Promise<Offer | undefined> {
      return (await runPrepared<Offer>(knex, BY_ID, [id]))[0];
    },

    /** The newest offers that went to a phone. */
    listOfPhone: (phone: string): Promise<Offer[]> =>
      runPrepared<Offer>(knex, OF_PHONE, [phone, OF_ONE_PHONE]),

    async hasApplied(
      iin: string,
      about: { readonly serviceId: string; readonly since: string; readonly subjectIin: string },
    ): Promise<boolean> {
      const values = [iin, about.serviceId, about.since, about.subjectIin];
      return (await runPrepared(knex, APPLIED, values)).length > 0;
    },

    /** Makes the offers of an event, and marks it as handled; whoever comes second makes none. */
    async make(eventId: string, offers: readonly NewOffer[], at: Date): Promise<boolean> {
      return knex.transaction(async (trx) => {
        const handled = await trx('registry_events')
          .where({ id: eventId, handled_at: null })
          .update({ handled_at: at });
        if (handled === 0) return false;
        for (const offer of offers) await insertOffer(trx, eventId, offer);
        return true;
      });
    },

    change: (change: OfferChange): Promise<'done' | 'stale' | 'known'> => changeOffer(knex, change),

    /** Files the application of an offer and closes the offer; false when either is not what it was. Nothing is half done. */
    async file({ change, draft, filing }: OfferFiling): Promise<boolean> {
      try {
        await knex.transaction(async (trx) => {
          await insertDraft(trx, draft);
          if (!(await fileApplication(trx, filing))) throw new NotFiledError();
          if (!(await writeChange(trx, change))) throw new NotFiledError();
        });
        return true;
      } catch (problem) {
        if (problem instanceof NotFiledError) return false;
        throw problem;
      }
    },

    ...offerCodes(knex),
    ...offerLists(knex),
  };
}

class NotFiledError extends Error {}

async function insertOffer(trx: Knex, eventId: string, offer: NewOffer): Promise<void> {
  await trx('offers').insert({
    id: offer.id,
    event_id: eventId,
    service_id: offer.serviceId,
    rules_edition: offer.rulesEdition,
    route_edition: offer.routeEdition,
    subject_iin: offer.subjectIin,
    recipient_iin: offer.recipientIin,
    recipient_name: offer.recipientName,
    account_id: offer.accountId,
    ...{ phone: offer.phone, language: offer.language, code: offer.code, case_id: offer.caseId },
    ...{ state: offer.state, reason: offer.reason, token_hash: offer.tokenHash },
    created_at: offer.createdAt,
    remind_at: offer.remindAt,
    expires_at: offer.expiresAt,
    closed_at: offer.state === 'stopped' ? offer.createdAt : null,
    last_seq: offer.events.length,
  });
  await appendOfferEvents(trx, { id: offer.id, lastSeq: 0 }, offer.events);
  await requestJobs(trx, offer.jobs);
}
