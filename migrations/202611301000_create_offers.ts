import type { Knex } from 'knex';

/** Events that registries tell of, and the services that are offered because of them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE registry_feeds (
      feed text PRIMARY KEY,
      cursor text NOT NULL,
      pulled_at timestamptz NOT NULL
    );
    COMMENT ON TABLE registry_feeds IS 'How far the feed of registry events was read: written together with the events themselves';
    COMMENT ON COLUMN registry_feeds.feed IS 'Name of the feed';
    COMMENT ON COLUMN registry_feeds.cursor IS 'Where the next page begins, as the gateway named it';
    COMMENT ON COLUMN registry_feeds.pulled_at IS 'Last page taken in';

    CREATE TABLE registry_events (
      id uuid PRIMARY KEY,
      registry_event_id text NOT NULL UNIQUE,
      kind text NOT NULL CHECK (kind IN ('birth', 'disability', 'death')),
      subject_iin text NOT NULL,
      happened_on date NOT NULL,
      declarant_iin text,
      received_at timestamptz NOT NULL,
      handled_at timestamptz,
      UNIQUE (kind, subject_iin, happened_on)
    );
    COMMENT ON TABLE registry_events IS 'Events of registries, each taken in once however often it is delivered';
    COMMENT ON COLUMN registry_events.id IS 'Identifier';
    COMMENT ON COLUMN registry_events.registry_event_id IS 'Identifier at the registry';
    COMMENT ON COLUMN registry_events.kind IS 'What happened: with person and day it is the natural key, for a registry may tell of one thing under two identifiers';
    COMMENT ON COLUMN registry_events.subject_iin IS 'To whom: the child, the person with a disability, the deceased';
    COMMENT ON COLUMN registry_events.happened_on IS 'Day on which it happened';
    COMMENT ON COLUMN registry_events.declarant_iin IS 'Who had a death registered; null otherwise';
    COMMENT ON COLUMN registry_events.received_at IS 'Taken in';
    COMMENT ON COLUMN registry_events.handled_at IS 'Offers were made of it, or it was found that none is to be made';

    CREATE TABLE offers (
      id uuid PRIMARY KEY,
      event_id uuid NOT NULL REFERENCES registry_events (id),
      service_id text NOT NULL,
      rules_edition text NOT NULL,
      route_edition text,
      subject_iin text NOT NULL,
      recipient_iin text,
      recipient_name text,
      account_id uuid REFERENCES accounts (id),
      phone text,
      language text NOT NULL CHECK (language IN ('kk', 'ru')),
      code text NOT NULL,
      case_id uuid NOT NULL UNIQUE,
      state text NOT NULL CHECK (state IN ('offered', 'agreed', 'declined', 'expired', 'stopped', 'filed')),
      reason text,
      token_hash text UNIQUE,
      created_at timestamptz NOT NULL,
      remind_at timestamptz,
      expires_at timestamptz NOT NULL,
      consented_at timestamptz,
      consented_by text CHECK (consented_by IN ('sms', 'link', 'cabinet')),
      evidence_id text,
      proposed_account jsonb,
      account_asked_at timestamptz,
      account_choice jsonb,
      wrong_accounts integer NOT NULL DEFAULT 0,
      last_text text,
      last_text_at timestamptz,
      closed_at timestamptz,
      last_seq integer NOT NULL,
      UNIQUE (event_id, service_id),
      CHECK ((state = 'stopped') = (reason IS NOT NULL)),
      CHECK (state = 'stopped' OR (phone IS NOT NULL AND recipient_iin IS NOT NULL)),
      CHECK ((consented_at IS NULL) = (consented_by IS NULL))
    );
    CREATE UNIQUE INDEX offers_open_of_phone ON offers (phone, code) WHERE state IN ('offered', 'agreed');
    CREATE INDEX offers_open_expiring ON offers (expires_at, id) WHERE state IN ('offered', 'agreed');
    CREATE INDEX offers_to_remind ON offers (remind_at, id) WHERE state IN ('offered', 'agreed') AND remind_at IS NOT NULL;
    CREATE INDEX offers_of_recipient ON offers (recipient_iin, created_at DESC, id DESC);
    CREATE INDEX offers_by_state ON offers (state, created_at DESC, id DESC);
    CREATE INDEX offers_newest ON offers (created_at DESC, id DESC);
    CREATE INDEX offers_of_phone ON offers (phone, created_at DESC);
    COMMENT ON TABLE offers IS 'Services offered because of an event: one for an event and service';
    COMMENT ON COLUMN offers.id IS 'Identifier';
    COMMENT ON COLUMN offers.event_id IS 'Event because of which it is offered';
    COMMENT ON COLUMN offers.service_id IS 'Service';
    COMMENT ON COLUMN offers.rules_edition IS 'Edition whose rules apply';
    COMMENT ON COLUMN offers.route_edition IS 'Edition whose route applies; null for the plain default';
    COMMENT ON COLUMN offers.subject_iin IS 'Because of whom: the child, the person with a disability, the deceased';
    COMMENT ON COLUMN offers.recipient_iin IS 'To whom it is offered; null when nobody was found';
    COMMENT ON COLUMN offers.recipient_name IS 'Name as in the registry';
    COMMENT ON COLUMN offers.account_id IS 'Own account of the recipient; null without one';
    COMMENT ON COLUMN offers.phone IS 'Phone to which the offer went: the only one from which it is answered; null when none is known';
    COMMENT ON COLUMN offers.language IS 'Language of the messages';
    COMMENT ON COLUMN offers.code IS 'Short code by which an SMS names the offer: no two open offers of one phone have the same';
    COMMENT ON COLUMN offers.case_id IS 'Identifier that the application has once it is filed: no offer is filed twice';
    COMMENT ON COLUMN offers.state IS 'Where it stands';
    COMMENT ON COLUMN offers.reason IS 'Why it was stopped, as a stable code';
    COMMENT ON COLUMN offers.token_hash IS 'Keyed hash of the secret in the link; null where nothing was sent. It is answered once: behind it a closed offer shows nothing personal';
    COMMENT ON COLUMN offers.created_at IS 'Made';
    COMMENT ON COLUMN offers.remind_at IS 'When to remind; null once that is done, or not to be done';
    COMMENT ON COLUMN offers.expires_at IS 'Silence counts as no from then on';
    COMMENT ON COLUMN offers.consented_at IS 'Instant of consent: its day is the day of application';
    COMMENT ON COLUMN offers.consented_by IS 'How the consent came';
    COMMENT ON COLUMN offers.evidence_id IS 'What proves it: the message at the operator, or the code that was sent';
    COMMENT ON COLUMN offers.proposed_account IS 'Account that the registry knows, masked: reference, last four signs, bank';
    COMMENT ON COLUMN offers.account_asked_at IS 'When the person was asked for the account';
    COMMENT ON COLUMN offers.account_choice IS 'What the person answered: the reference of their account, or another IBAN';
    COMMENT ON COLUMN offers.wrong_accounts IS 'How often something was sent that is no account';
    COMMENT ON COLUMN offers.last_text IS 'Hash of the last SMS that was acted on: the same at once again is a repeat of the operator';
    COMMENT ON COLUMN offers.last_text_at IS 'Its instant';
    COMMENT ON COLUMN offers.closed_at IS 'Declined, expired, stopped or filed';
    COMMENT ON COLUMN offers.last_seq IS 'Number of the last event: whoever changes it must have seen that';

    CREATE TABLE offer_events (
      offer_id uuid NOT NULL REFERENCES offers (id),
      seq integer NOT NULL CHECK (seq > 0),
      type text NOT NULL,
      at timestamptz NOT NULL,
      via text NOT NULL CHECK (via IN ('portal', 'sms', 'link', 'cabinet')),
      provider_id text UNIQUE,
      details jsonb NOT NULL DEFAULT '{}',
      PRIMARY KEY (offer_id, seq)
    );
    REVOKE UPDATE, DELETE, TRUNCATE ON offer_events FROM jardem_app;
    COMMENT ON TABLE offer_events IS 'History of offers, append-only';
    COMMENT ON COLUMN offer_events.offer_id IS 'Offer';
    COMMENT ON COLUMN offer_events.seq IS 'Number within the offer';
    COMMENT ON COLUMN offer_events.type IS 'What happened';
    COMMENT ON COLUMN offer_events.at IS 'When';
    COMMENT ON COLUMN offer_events.via IS 'How it came: by the portal itself, an SMS, the link or the cabinet';
    COMMENT ON COLUMN offer_events.provider_id IS 'SMS that did it, at the operator: acted on once';
    COMMENT ON COLUMN offer_events.details IS 'What else is to be said, without personal data';

    CREATE TABLE offer_codes (
      id uuid PRIMARY KEY,
      offer_id uuid NOT NULL UNIQUE REFERENCES offers (id),
      code_hash text NOT NULL,
      sent_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      attempts integer NOT NULL DEFAULT 0
    );
    COMMENT ON TABLE offer_codes IS 'Codes sent to the phone of an offer before anything personal is shown or agreed to';
    COMMENT ON COLUMN offer_codes.id IS 'Identifier, also the reference at the operator';
    COMMENT ON COLUMN offer_codes.offer_id IS 'Offer; a newer code takes the place of the former';
    COMMENT ON COLUMN offer_codes.code_hash IS 'Keyed hash of the code';
    COMMENT ON COLUMN offer_codes.sent_at IS 'Sent';
    COMMENT ON COLUMN offer_codes.expires_at IS 'Counts for nothing from then on';
    COMMENT ON COLUMN offer_codes.attempts IS 'Tries that are spent';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE offer_codes, offer_events, offers, registry_events, registry_feeds;
  `);
}
