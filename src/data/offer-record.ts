import type { Knex } from 'knex';
import type { AnswerVia, Offer, OfferEventType, OfferVia } from '../domain/proactive/offer';

/** Something that happens to an offer, before it has its number. */
export interface NewOfferEvent {
  readonly type: OfferEventType;
  readonly at: Date;
  readonly via: OfferVia;
  /** The SMS that did it, at the operator: it is acted on once. */
  readonly providerId?: string;
  /** What else is to be said, without personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An event as it stands in the history. */
export interface OfferEventRecord extends Required<Omit<NewOfferEvent, 'providerId'>> {
  readonly seq: number;
}

/** What is read of an offer (`o`) with its event (`e`). */
export const OFFER_COLUMNS = `o.id, o.event_id AS "eventId", e.kind AS "eventKind",
  to_char(e.happened_on, 'YYYY-MM-DD') AS "happenedOn", o.service_id AS "serviceId",
  o.rules_edition AS "rulesEdition", o.route_edition AS "routeEdition", o.subject_iin AS "subjectIin",
  o.recipient_iin AS "recipientIin", o.recipient_name AS "recipientName", o.account_id AS "accountId", o.phone,
  o.language, o.code, o.case_id AS "caseId", o.state, o.reason, o.created_at AS "createdAt",
  o.remind_at AS "remindAt", o.expires_at AS "expiresAt", o.consented_at AS "consentedAt",
  o.consented_by AS "consentedBy", o.evidence_id AS "evidenceId", o.proposed_account AS "proposedAccount",
  o.account_asked_at AS "accountAskedAt", o.account_choice AS "accountChoice", o.wrong_accounts AS "wrongAccounts",
  o.last_text AS "lastText", o.last_text_at AS "lastTextAt", o.closed_at AS "closedAt", o.last_seq AS "lastSeq"`;

/** Where offers are read from. */
export const OFFERS = 'offers o JOIN registry_events e ON e.id = o.event_id';

/** Offers as a query to be narrowed down. */
export function selectOffers(knex: Knex) {
  return knex('offers as o')
    .join('registry_events as e', 'e.id', 'o.event_id')
    .select<Offer[]>(knex.raw(OFFER_COLUMNS));
}

/** What a change may set. */
export type OfferSet = Partial<
  Pick<
    Offer,
    | 'state'
    | 'reason'
    | 'remindAt'
    | 'expiresAt'
    | 'consentedAt'
    | 'evidenceId'
    | 'proposedAccount'
    | 'accountAskedAt'
    | 'accountChoice'
    | 'wrongAccounts'
    | 'lastText'
    | 'lastTextAt'
    | 'closedAt'
    | 'language'
  > & { consentedBy: AnswerVia | null }
>;

const NAMES: Readonly<Record<keyof OfferSet, string>> = {
  state: 'state',
  reason: 'reason',
  remindAt: 'remind_at',
  expiresAt: 'expires_at',
  consentedAt: 'consented_at',
  consentedBy: 'consented_by',
  evidenceId: 'evidence_id',
  proposedAccount: 'proposed_account',
  accountAskedAt: 'account_asked_at',
  accountChoice: 'account_choice',
  wrongAccounts: 'wrong_accounts',
  lastText: 'last_text',
  lastTextAt: 'last_text_at',
  closedAt: 'closed_at',
  language: 'language',
};

const JSON_COLUMNS: readonly string[] = ['proposedAccount', 'accountChoice'];

/** The columns that a change sets. */
export function setOf(set: OfferSet): Readonly<Record<string, Knex.Value>> {
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => [
      NAMES[name as keyof OfferSet],
      JSON_COLUMNS.includes(name) && value !== null ? JSON.stringify(value) : (value as Knex.Value),
    ]),
  );
}
