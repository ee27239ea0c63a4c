import type { Knex } from 'knex';
import type { Organisation } from '../domain/organisation/organisation';
import { runPrepared } from './prepared';

export type OrganisationRepository = ReturnType<typeof organisationRepository>;

interface OrganisationRow {
  code: string;
  kind: Organisation['kind'];
  name_kk: string;
  name_ru: string;
  address_kk: string;
  address_ru: string;
  phone: string;
  districts: string[];
  is_default: boolean;
  schedule: Organisation['schedule'];
}

const ALL = { name: 'all-organisations', text: 'SELECT * FROM organisations ORDER BY code' };
const DECIDED = {
  name: 'decided-organisations',
  text: `SELECT DISTINCT subject FROM administered_versions WHERE kind = 'organisation'`,
};

/** Bodies that give services or accept applications: a short list, read whole. */
export function organisationRepository(knex: Knex) {
  return {
    async list(): Promise<Organisation[]> {
      return (await runPrepared<OrganisationRow>(knex, ALL, [])).map(toOrganisation);
    },

    async find(code: string): Promise<Organisation | undefined> {
      const row = await knex<OrganisationRow>('organisations').where({ code }).first();
      return row && toOrganisation(row);
    },

    /** Codes of those about which an administrator has decided: what comes with the portal must not undo it. */
    async listDecided(): Promise<ReadonlySet<string>> {
      const rows = await runPrepared<{ subject: string }>(knex, DECIDED, []);
      return new Set(rows.map(({ subject }) => subject));
    },

    async save(organisation: Organisation): Promise<void> {
      await knex('organisations').insert(toRow(organisation)).onConflict('code').merge();
    },
  };
}

function toOrganisation(row: OrganisationRow): Organisation {
  return {
    code: row.code,
    kind: row.kind,
    name: { kk: row.name_kk, ru: row.name_ru },
    address: { kk: row.address_kk, ru: row.address_ru },
    phone: row.phone,
    districts: row.districts,
    isDefault: row.is_default,
    schedule: row.schedule,
  };
}

function toRow(organisation: Organisation): OrganisationRow {
  return {
    code: organisation.code,
    kind: organisation.kind,
    name_kk: organisation.name.kk,
    name_ru: organisation.name.ru,
    address_kk: organisation.address.kk,
    address_ru: organisation.address.ru,
    phone: organisation.phone,
    districts: organisation.districts,
    is_default: organisation.isDefault,
    // The driver would write an object of text as a row; it is stored as JSON.
    schedule: organisation.schedule,
  };
}
