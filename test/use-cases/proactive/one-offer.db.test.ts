import { registerBirth } from '../../../src/adapters/gateway/simulator/happenings/register-event';
import { testDatabase, type TestDatabase } from '../../support/database';
import { BORN, mothersOf, proactiveWorld, type ProactiveWorld } from './proactive-world';

let database: TestDatabase;
let world: ProactiveWorld;
let mothers: string[];

beforeAll(async () => {
  database = await testDatabase();
  world = await proactiveWorld(database);
  mothers = mothersOf(world.realm, world.realm.registers.accounts.keys());
});

const phoneOf = (iin: string): string => world.realm.find(iin)?.person.mobilePhone ?? '';
const heard = (phone: string) => world.sms.filter(({ to }) => to === phone).map(({ text }) => text);

/** A birth is registered and offered. */
async function born(mother = mothers.shift() ?? '') {
  const event = registerBirth(world.realm, mother, BORN);
  await world.useCases.pullRegistryEvents();
  await world.drain();
  const offer = (await world.offers()).find(({ subjectIin }) => subjectIin === event.subjectIin);
  if (offer === undefined) throw new Error('Nothing was offered');
  return { offer, phone: offer.phone ?? '', mother, event };
}

const again = async (id: string) => {
  const offer = await world.repositories.offers.find(id);
  if (offer === undefined) throw new Error('Gone');
  return offer;
};

describe('a birth', () => {
  it('is offered by SMS to the mother, agreed to, and filed as of the day of consent', async () => {
    const { offer, phone, mother } = await born();
    expect(offer).toMatchObject({ state: 'offered', recipientIin: mother, phone: phoneOf(mother) });
    expect(heard(phone)).toEqual([expect.stringContaining(offer.code)]);

    world.clock.advance(3_600_000);
    const consented = world.clock.now();
    await world.say(phone, `Иә ${offer.code}`);
    await world.drain();
    expect((await again(offer.id)).state).toBe('agreed');
    expect(heard(phone)).toHaveLength(2);

    world.clock.advance(2 * 86_400_000);
    await world.say(phone, `1 ${offer.code}`);
    await world.drain();
    expect(await again(offer.id)).toMatchObject({ state: 'filed', consentedBy: 'sms' });
    const filed = await world.repositories.applications.findCase(offer.caseId);
    expect(filed?.application).toMatchObject({
      channel: 'mobile-proactive',
      applicantIin: mother,
      filedAt: consented,
      serviceId: 'birth-and-childcare-benefit',
    });
  });
});
