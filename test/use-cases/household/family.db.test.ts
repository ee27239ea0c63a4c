import type { Citizen } from '../../../src/domain/access/person';
import { governingEditions } from '../../../src/domain/edition/governing-editions';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import { newId } from '../../../src/kernel/ids';
import { family } from '../../../src/use-cases/household/family';
import { keepFamily } from '../../../src/use-cases/household/keep-family';
import { filingWorld } from '../../support/builders/filing-world';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';

const EDITION = seededEdition('birth-and-childcare-benefit@order-206-2021');
/** Whom the sample answers name. */
const CHILD = '900515300127';

let database: TestDatabase;
let world: Awaited<ReturnType<typeof filingWorld>>;
let mother: Citizen;
let stranger: Citizen;
let own: ReturnType<typeof family>;
let keep: ReturnType<typeof keepFamily>;

beforeAll(async () => {
  database = await testDatabase();
  await insertOrganisations(database.owner);
  mother = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  stranger = await insertCitizen(database.owner, '050101500010', 'Бейтаныс Адам');
  await database.owner('accounts').update({ phone: '+77000000001' });
  world = await filingWorld(database.knex, [EDITION], '2026-11-20T10:00:00+05:00');
  own = family(world.repositories);
  keep = keepFamily(world.repositories);
});

beforeEach(async () => {
  await database.owner('household_members').delete();
  await database.owner('rate_limits').delete();
});

async function file(channel: Channel = 'portal'): Promise<string> {
  const filer = channel === 'portal' ? mother : await insertStaff(database.owner, 'operator', 'Оператор');
  const { route } = governingEditions([EDITION], channel);
  const { id } = await insertReadyDraft(database.knex, {
    person: filer,
    rules: EDITION,
    route,
    channel,
    applicantIin: mother.iin,
    at: world.clock.now(),
  });
  if (channel === 'portal') await world.requestCode(mother, id, 'kk');
  else await world.signOnPaper(filer, id);
  const sent = await world.send(filer, { draftId: id, code: channel === 'portal' ? world.lastCode() : null });
  if (sent.kind !== 'filed') throw new Error(JSON.stringify(sent));
  return id;
}

it('keeps whom a filed application names, once however often the job comes', async () => {
  const id = await file();
  await Promise.all([keep(id), keep(id)]);
  await keep(id);
  expect(await own.list(mother)).toMatchObject([
    { iin: CHILD, relation: 'child', bornOn: '1990-05-15', details: { birth_place: 'kazakhstan' } },
  ]);
});

it('lets what an older application said not overwrite what a newer one did', async () => {
  const older = await file();
  world.clock.set('2026-11-21T10:00:00+05:00');
  const newer = await file();
  await keep(newer);
  await database.owner('household_members').update({ name: 'Жаңа аты' });
  await keep(older);
  expect(await own.list(mother)).toMatchObject([{ name: 'Жаңа аты' }]);
});

it('shows a family to nobody else, and lets nobody else forget it', async () => {
  await keep(await file());
  const [member] = await own.list(mother);
  const operator = await insertStaff(database.owner, 'operator', 'Оператор');
  expect(await own.list(stranger)).toEqual([]);
  expect(await own.list(operator)).toEqual([]);
  await expect(own.remove(stranger, member?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  await expect(own.remove(operator, member?.id ?? '')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(own.remove(mother, newId())).rejects.toMatchObject({ code: 'not-found' });
  await expect(own.remove(mother, 'x')).rejects.toMatchObject({ code: 'not-found' });
  expect(await world.repositories.household.find(stranger.accountId, member?.id ?? '')).toBeUndefined();
  expect(await own.list(mother)).toHaveLength(1);
});

it('keeps nothing of what an operator enters for a visitor', async () => {
  await keep(await file('state-corporation'));
  expect(await database.owner('household_members').select('id')).toEqual([]);
});

it('forgets whom the person wants forgotten', async () => {
  await keep(await file());
  const [member] = await own.list(mother);
  await own.remove(mother, member?.id ?? '');
  expect(await own.list(mother)).toEqual([]);
});
