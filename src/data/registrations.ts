import type { Knex } from 'knex';
import type { ApplicationEvent } from '../domain/application/event';
import { eventRows } from './application-events';
import { runPrepared } from './prepared';

/** An application that is about to be registered. */
export interface Unregistered {
  readonly id: string;
  readonly serviceId: string;
  readonly organisationCode: string;
  readonly channel: string;
  readonly filedAt: Date;
  readonly lastSeq: number;
  readonly lastHash: string;
}

/** A place in a journal. */
export interface JournalPlace {
  readonly organisationCode: string;
  readonly journal: string;
  readonly year: number;
}

/** Which entries are wanted. */
export interface RegistrationFilter {
  readonly service: string | null;
  readonly channel: string | null;
  /** An outcome of a decision; `open`: none so far; `intake-refused`. */
  readonly outcome: string | null;
  /** Filed from this instant … */
  readonly from: Date | null;
  /** … to before this one. */
  readonly until: Date | null;
}

/** Where a list goes on: after the last entry of the page before. */
export interface RegistrationKey {
  readonly filedAt: Date;
  readonly id: string;
}

/** An entry of a journal, with what is shown of its application. */
export interface RegistrationRow {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly filedAt: Date;
  readonly registeredAt: Date;
  readonly channel: string;
  readonly serviceId: string;
  readonly rulesEdition: string;
  readonly applicationNumber: string;
  readonly applicantIin: string;
  readonly applicantName: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly dueAt: Date;
  readonly formId: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Somebody's look at a journal. */
export interface RegistrationView {
  readonly organisationCode: string;
  readonly accountId: string;
  readonly at: Date;
  readonly way: 'screen' | 'csv' | 'xlsx' | 'pdf';
  readonly filter: RegistrationFilter;
}

export type RegistrationRepository = ReturnType<typeof registrationRepository>;

const LOCK = `SELECT id, service_id AS "serviceId", organisation_code AS "organisationCode", channel,
    filed_at AS "filedAt", last_seq AS "lastSeq", last_hash AS "lastHash"
  FROM applications WHERE id = ? AND registered_at IS NULL FOR UPDATE`;
const NEXT = `INSERT INTO registration_counters (organisation_code, journal, year, last_number) VALUES (?, ?, ?, 1)
  ON CONFLICT (organisation_code, journal, year) DO UPDATE SET last_number = registration_counters.last_number + 1
  RETURNING last_number AS number`;
const UNREGISTERED = {
  name: 'applications-unregistered',
  text: `SELECT id FROM applications WHERE registered_at IS NULL ORDER BY filed_at, id LIMIT $1`,
};
const COLUMNS = `r.application_id AS id, r.year, r.number, r.filed_at AS "filedAt", r.registered_at AS "registeredAt",
  r.channel, a.service_id AS "serviceId", a.rules_edition AS "rulesEdition", a.number AS "applicationNumber",
  a.applicant_iin AS "applicantIin", a.applicant_name AS "applicantName", a.status, a.outcome, a.due_at AS "dueAt",
  e.payload ->> 'formId' AS "formId", e.payload -> 'answers' AS answers`;

/** The journals of applications. */
export function registrationRepository(knex: Knex) {
  return {
    /**
     * Registers an application: its number is taken in the transaction that writes the fact, so that a number is given
     * if and only if somebody has it. Whoever registers into the same journal at the same moment waits.
     * @param factOf the fact with its number, as the next one of the case
     * @returns false when it is registered already, or gone
     */
    register(
      id: string,
      at: Date,
      placeOf: (found: Unregistered) => JournalPlace,
      factOf: (found: Unregistered, place: JournalPlace, number: number) => ApplicationEvent,
    ): Promise<boolean> {
      return knex.transaction(async (trx) => {
        const { rows } = await trx.raw<{ rows: Unregistered[] }>(LOCK, [id]);
        const [found] = rows;
        if (found === undefined) return false;
        const place = placeOf(found);
        const number = await nextNumber(trx, place);
        const fact = factOf(found, place, number);
        await trx('application_events').insert(eventRows(id, [fact]));
        await trx('applications')
          .where({ id })
          .update({ last_seq: fact.seq, last_hash: fact.hash, registered_at: at });
        await trx('registrations').insert({
          ...{ organisation_code: place.organisationCode, journal: place.journal, year: place.year, number },
          ...{ application_id: id, channel: found.channel, filed_at: found.filedAt, registered_at: at },
        });
        return true;
      });
    },

    /** Applications that no journal has yet, the oldest first. */
    async listUnregistered(limit: number): Promise<string[]> {
      const rows = await runPrepared<{ id: string }>(knex, UNREGISTERED, [limit]);
      return rows.map(({ id }) => id);
    },

    /** Entries of an organisation's journals, the latest filing first, by keyset. */
    list(
      organisationCode: string,
      filter: RegistrationFilter,
      after: RegistrationKey | null,
      limit: number,
    ): Promise<RegistrationRow[]> {
      const values: unknown[] = [];
      const bind = (value: unknown): string => `$${values.push(value)}`;
      const where = conditionsOf(organisationCode, filter, after, bind).join(' AND ');
      const text = `WITH page AS MATERIALIZED (SELECT r.* FROM registrations r WHERE ${where}
          ORDER BY r.filed_at DESC, r.application_id DESC LIMIT ${bind(limit)})
        SELECT ${COLUMNS} FROM page r JOIN applications a ON a.id = r.application_id
          JOIN application_events e ON e.application_id = r.application_id AND e.seq = 1
        ORDER BY r.filed_at DESC, r.application_id DESC`;
      return runPrepared<RegistrationRow>(knex, { name: nameOf(filter, after), text }, values);
    },

    async record({ organisationCode, accountId, at, way, filter }: RegistrationView): Promise<void> {
      await knex('registration_views').insert({
        organisation_code: organisationCode,
        account_id: accountId,
        at,
        way,
        filter: JSON.stringify(filter),
      });
    },
  };
}

async function nextNumber(trx: Knex, { organisationCode, journal, year }: JournalPlace): Promise<number> {
  const { rows } = await trx.raw<{ rows: { number: number }[] }>(NEXT, [organisationCode, journal, year]);
  const [row] = rows;
  if (row === undefined) throw new Error('A journal gave no number');
  return row.number;
}

function nameOf(filter: RegistrationFilter, after: RegistrationKey | null): string {
  const used = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [name]));
  const outcome = filter.outcome === 'open' || filter.outcome === 'intake-refused' ? filter.outcome : '';
  return ['registrations', ...used, outcome, after === null ? '' : 'after'].filter(Boolean).join('-');
}

function conditionsOf(
  organisationCode: string,
  { service, channel, outcome, from, until }: RegistrationFilter,
  after: RegistrationKey | null,
  bind: (value: unknown) => string,
): string[] {
  return [
    `r.organisation_code = ${bind(organisationCode)}`,
    ...(service === null ? [] : [`r.journal = ${bind(service)}`]),
    ...(channel === null ? [] : [`r.channel = ${bind(channel)}`]),
    ...(from === null ? [] : [`r.filed_at >= ${bind(from)}`]),
    ...(until === null ? [] : [`r.filed_at < ${bind(until)}`]),
    ...(after === null
      ? []
      : [`(r.filed_at, r.application_id) < (${bind(after.filedAt)}::timestamptz, ${bind(after.id)}::uuid)`]),
    ...(outcome === null
      ? []
      : [`(SELECT ${outcomeOf(outcome, bind)} FROM applications f WHERE f.id = r.application_id)`]),
  ];
}

function outcomeOf(outcome: string, bind: (value: unknown) => string): string {
  if (outcome === 'open') return `f.status = 'in-work'`;
  if (outcome === 'intake-refused') return `f.status = 'intake-refused'`;
  return `f.outcome = ${bind(outcome)}`;
}
