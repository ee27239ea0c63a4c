import { seedReference } from '../../seeds/01_reference';
import { administeredRepository } from '../../src/data/administered';
import { organisationRepository } from '../../src/data/organisations';
import { PROJECTIONS } from '../../src/data/projections';
import { responsibleOrganisation } from '../../src/domain/organisation/responsible-organisation';
import type { StaffMember } from '../../src/domain/access/person';
import { saveOrganisation } from '../../src/use-cases/administration/save-organisation';
import { insertStaff, ORGANISATIONS } from '../support/builders/office-world';
import { settableClock } from '../support/clock';
import { testDatabase } from '../support/database';

const MEDEU = 'almaty-medeu-department';
const clock = settableClock('2026-03-16T05:00:00Z');

let administrator: StaffMember;
let save: ReturnType<typeof saveOrganisation>;
let organisations: ReturnType<typeof organisationRepository>;

beforeAll(async () => {
  const { knex, owner } = await testDatabase();
  organisations = organisationRepository(knex);
  await seedReference(organisations, ORGANISATIONS);
  administrator = await insertStaff(owner, 'administrator', 'Әкімші');
  const administered = administeredRepository(knex);
  save = saveOrganisation({
    ...{ administered, organisations, clock },
    projections: PROJECTIONS,
    rules: { forget: () => undefined },
  });
});

const seeded = (code: string) => {
  const { code: _code, ...value } = ORGANISATIONS.find((one) => one.code === code) ?? fail(code);
  return value;
};
const fail = (code: string): never => {
  throw new Error(`No ${code}`);
};
const decided = { reason: 'Көшті', act: null, effectiveFrom: null, seenVersion: 0 };

test('seeding again writes nothing where nothing is new', async () => {
  const written: string[] = [];
  const watched = {
    ...organisations,
    save: async ({ code }: { code: string }) => {
      written.push(code);
    },
  };
  await seedReference(watched, ORGANISATIONS);
  expect(written).toEqual([]);
});

test('what an administrator has decided is not overwritten at the next start; the rest is brought up to date', async () => {
  await save(
    administrator,
    { ...decided, subject: MEDEU, value: { ...seeded(MEDEU), phone: '8 727 000' } },
    false,
  );
  const newer = ORGANISATIONS.map((one) => ({ ...one, phone: '1415' }));
  await seedReference(organisations, newer);
  expect((await organisations.find(MEDEU))?.phone).toBe('8 727 000');
  expect((await organisations.find('almaty-alatau-department'))?.phone).toBe('1415');
  await seedReference(organisations, ORGANISATIONS);
});

test('one that only an administrator brought in stays, with its districts', async () => {
  const value = { ...seeded(MEDEU), districts: ['Талғар ауданы'], isDefault: false };
  await save(administrator, { ...decided, subject: 'talgar-department', value }, true);
  await seedReference(organisations, ORGANISATIONS);
  expect((await organisations.find('talgar-department'))?.districts).toEqual(['Талғар ауданы']);
});

test('one that the portal no longer brings stays for its cases and takes nothing new', async () => {
  const old = {
    ...{ code: 'almaty-service-centre', kind: 'service-centre' as const, phone: '1414' },
    name: { kk: 'Алматы қаласының ХҚО', ru: 'ЦОН города Алматы' },
    address: { kk: 'Алматы қаласы', ru: 'город Алматы' },
    ...{ districts: ['Ескі аудан'], isDefault: true, schedule: null },
  };
  await organisations.save(old);
  await seedReference(organisations, ORGANISATIONS);
  expect(await organisations.find(old.code)).toEqual({ ...old, districts: [], isDefault: false });
  const all = await organisations.list();
  for (const address of ['Ескі аудан', 'город Алматы', '']) {
    const asked = { channel: 'service-centre', performer: 'corporation', address } as const;
    expect(responsibleOrganisation(all, asked).code).toBe('almaty-almaly-service-centre');
  }
});
