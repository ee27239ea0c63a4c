import type { Knex } from 'knex';
import { outboxMail } from '../../../src/adapters/mail/fake';
import { outboxSms } from '../../../src/adapters/sms/fake';
import { keyedSecrets } from '../../../src/adapters/secrets/live';
import { createRepositories } from '../../../src/container/repositories';
import type { OfficeRole } from '../../../src/domain/access/office-role';
import type { StaffMember } from '../../../src/domain/access/person';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import type { TestDatabase } from '../../support/database';
import { automaticWorld } from '../../use-cases/automatic/automatic-world';

/** Whoever applies in these tests, and the phone on which they are told. */
export const ME = { iin: '851230450012', name: 'Ахметова Айгүл Серікқызы', phone: '+77011234567' };
export const BASE_URL = 'https://jardem.test';
export const CORPORATION = 'almaty-almaly-corporation';

export type BaseWorld = Awaited<ReturnType<typeof baseWorld>>;

/** One edition on a test's database, with clock, registries, phones and staff in the test's hands, and everything that use cases need of it. */
export async function baseWorld({ knex, owner }: TestDatabase, name: string, startedAt: string) {
  await insertOrganisations(owner);
  const citizen = await insertCitizen(owner, ME.iin, ME.name);
  await owner('accounts').where({ id: citizen.accountId }).update({ phone: ME.phone });
  const automatic = automaticWorld(knex, [name], citizen);
  const [edition] = automatic.rules;
  if (edition === undefined) throw new Error(`No edition ${name}`);
  const { clock, work } = automatic;
  clock.set(startedAt);
  const secrets = keyedSecrets('a key for tests that nobody uses elsewhere');
  const hash = (limit: string, subject: string) => secrets.hash(limit, subject);
  const repositories = createRepositories(knex, clock, hash, seededCalendar());
  const editions = {
    ...work.deps.editions,
    ofService: () => Promise.resolve([edition]),
    openings: () => Promise.resolve(new Map([[edition.id, true]])),
  };
  const sent: { to: string; text: string }[] = [];
  const outside = {
    secrets,
    sms: outboxSms(async ({ to, text }) => void sent.push({ to, text })),
    mail: outboxMail(async () => undefined),
    baseUrl: BASE_URL,
    findOptions: () => undefined,
  };
  const deps = { ...repositories, ...automatic.deps, ...outside, editions };
  const staffOf = staffAt(owner);
  return { automatic, work, clock, deps, repositories, edition, citizen, staffOf, sent, knex, owner };
}

/** Somebody at work at an organisation, always the same for one role and place. */
function staffAt(owner: Knex) {
  const known = new Map<string, Promise<StaffMember>>();
  return (role: string, organisation: string): Promise<StaffMember> => {
    const key = `${role}@${organisation}`;
    const found = known.get(key) ?? insertStaff(owner, role as OfficeRole, `Қызметкер ${role}`, organisation);
    known.set(key, found);
    return found;
  };
}
