import {
  registerBirth,
  registerDeath,
  registerDisability,
} from '../../../src/adapters/gateway/simulator/happenings/register-event';
import { ibanEnding } from '../../support/builders/iban';
import { openOffer } from '../../../src/use-cases/proactive/open-offer';
import { offerToken } from '../../../src/use-cases/proactive/offer-link';
import { answerOnline } from '../../../src/use-cases/proactive/answer-online';
import { newId } from '../../../src/kernel/ids';
import { testDatabase, type TestDatabase } from '../../support/database';
import { BORN, mothersOf, proactiveWorld, type ProactiveWorld } from './proactive-world';

const DAY = 86_400_000;

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
    const { offer, phone, mother, event } = await born();
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
    // Without the child nothing could be checked, and no such application would be decided by itself.
    expect(filed?.events[0]?.payload).toMatchObject({ answers: { children: [{ iin: event.subjectIin }] } });
  });

  it('names the child in the columns of the form that the portal asks, so that the checks find the child', async () => {
    const { accounts } = world.realm.registers;
    const { offer, phone, event } = await born(
      mothers.find((iin) => accounts.get(iin)?.some(({ open }) => open) === true),
    );
    await world.say(phone, `Иә ${offer.code}`);
    await world.drain();
    world.clock.advance(60_000);
    await world.say(phone, `1 ${offer.code}`);
    await world.drain();
    const filed = await world.repositories.applications.findCase(offer.caseId);
    const child = { iin: event.subjectIin, birth_date: BORN, birth_place: 'kazakhstan' };
    expect(filed?.events[0]?.payload).toMatchObject({ answers: { children: [child] } });
  });

  it('is answered from no other phone, whatever is written there', async () => {
    const { offer } = await born();
    const [, stranger = ''] = mothers;
    await world.say(phoneOf(stranger), `Иә ${offer.code}`);
    await world.drain();
    expect((await again(offer.id)).state).toBe('offered');
  });

  it('ends on a no without a reason, and a yes that comes later changes nothing', async () => {
    const { offer, phone } = await born();
    await world.say(phone, `Жоқ ${offer.code}`);
    await world.say(phone, `Иә ${offer.code}`);
    await world.drain();
    expect((await again(offer.id)).state).toBe('declined');
    expect(heard(phone).at(-1)).toContain('жабылды');
  });

  it('takes a consent back until the account is there, and the consents with it', async () => {
    const { offer, phone } = await born();
    await world.say(phone, `Иә ${offer.code}`);
    await world.drain();
    expect(await world.repositories.consents.listOfCase(offer.caseId)).not.toHaveLength(0);
    await world.say(phone, `Жоқ ${offer.code}`);
    await world.drain();
    expect(await world.repositories.consents.listOfCase(offer.caseId)).toEqual([]);
    expect((await again(offer.id)).state).toBe('declined');
  });

  it('is reminded of once, then expires: silence is no consent', async () => {
    const { offer, phone } = await born();
    world.clock.advance(4 * DAY);
    await world.useCases.closeSilent();
    await world.useCases.closeSilent();
    await world.drain();
    expect(heard(phone)).toHaveLength(2);
    world.clock.advance(4 * DAY);
    await world.useCases.closeSilent();
    await world.drain();
    expect((await again(offer.id)).state).toBe('expired');
    expect(heard(phone)).toHaveLength(3);
    await world.say(phone, `Иә ${offer.code}`);
    expect((await again(offer.id)).state).toBe('expired');
  });

  it('waits in the cabinet of its recipient alone, until it is answered or its time is over', async () => {
    const { offer, phone, mother } = await born();
    const open = openOffer({ ...world.deps, codeText: (_language, code) => code });
    const waitsFor = async (iin: string) => {
      const person = { kind: 'citizen', accountId: newId(), iin, name: '', language: 'kk' } as const;
      return (await open.waiting(person)).map((waiting) => waiting.offer.id);
    };
    expect(await waitsFor(mother)).toEqual([offer.id]);
    expect(await waitsFor(mothers[0] ?? '')).toEqual([]);
    await world.say(phone, `Иә ${offer.code}`);
    await world.drain();
    // The account is still to be said.
    expect(await waitsFor(mother)).toEqual([offer.id]);
    world.clock.advance(8 * DAY);
    expect(await waitsFor(mother)).toEqual([]);
  });

  it('says once that it does not understand', async () => {
    const { phone } = await born();
    for (const text of ['Рахмет', 'Бұл не?', 'кто это']) await world.say(phone, text);
    await world.drain();
    expect(heard(phone)).toHaveLength(2);
  });

  it.each([
    ['an account of somebody else', () => ibanEnding('0100'), 'account-not-own'],
    ['two mistyped accounts', () => 'KZ12 3456 7890', 'account-invalid'],
  ])('stops politely at %s', async (_what, account, reason) => {
    const { offer, phone } = await born();
    await world.say(phone, `Иә ${offer.code}`);
    await world.drain();
    await world.say(phone, `${account()} ${offer.code}`);
    await world.drain();
    world.clock.advance(60_000);
    await world.say(phone, `${account()} ${offer.code}`);
    await world.drain();
    expect(await again(offer.id)).toMatchObject({ state: 'stopped', reason });
    expect(await world.repositories.applications.findById(offer.caseId)).toBeUndefined();
    expect(heard(phone).at(-1)).toContain('/services/birth-and-childcare-benefit');
  });

  it('stops when the registry no longer confirms the child', async () => {
    const { offer, phone, event } = await born();
    await world.say(phone, `Иә ${offer.code}`);
    await world.drain();
    world.realm.registers.birthOf.delete(event.subjectIin);
    world.clock.advance(60_000);
    await world.say(phone, `1 ${offer.code}`);
    await world.drain();
    expect(await again(offer.id)).toMatchObject({ state: 'stopped', reason: 'not-confirmed' });
  });

  it('is not offered when the child has died, and stops when it dies before the filing', async () => {
    const event = registerBirth(world.realm, mothers.shift() ?? '', BORN);
    registerDeath(world.realm, event.subjectIin, BORN, mothers[0] ?? '');
    await world.useCases.pullRegistryEvents();
    await world.drain();
    const offers = (await world.offers()).filter(({ subjectIin }) => subjectIin === event.subjectIin);
    expect(offers.filter(({ eventKind }) => eventKind === 'birth')).toMatchObject([
      { state: 'stopped', reason: 'not-confirmed', phone: null },
    ]);
    const { offer, phone, event: later, mother } = await born();
    await world.say(phone, `Иә ${offer.code}`);
    await world.drain();
    registerDeath(world.realm, later.subjectIin, BORN, mother);
    world.clock.advance(60_000);
    await world.say(phone, `1 ${offer.code}`);
    await world.drain();
    expect((await again(offer.id)).state).not.toBe('filed');
    expect(await world.repositories.applications.findById(offer.caseId)).toBeUndefined();
  });

  it('is offered once when the registry tells of it under two identifiers', async () => {
    const { event } = await born();
    world.realm.events.push({ ...event, id: `${event.id}-again` });
    await world.useCases.pullRegistryEvents();
    await world.drain();
    const offers = (await world.offers()).filter(({ subjectIin }) => subjectIin === event.subjectIin);
    expect(offers).toHaveLength(1);
  });

  it('is answered behind its link only with the code that went to its phone', async () => {
    const { offer, phone } = await born();
    const open = openOffer({ ...world.deps, codeText: (_language, code) => code });
    const answer = answerOnline({ ...world.deps, askOfferAccount: world.useCases.askOfferAccount });
    const { offer: found } = await open.byLink(offerToken(world.deps.secrets, offer.id), '192.0.2.1');
    expect(found.id).toBe(offer.id);
    await expect(open.byLink('0'.repeat(24), '192.0.2.1')).rejects.toMatchObject({ code: 'not-found' });
    await expect(answer(found, { kind: 'agree' }, { via: 'link', evidenceId: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await open.sendCode(found, 'kk');
    const code = heard(phone).at(-1) ?? '';
    expect(await open.tryCode(found, code === '000000' ? '000001' : '000000')).toEqual({ kind: 'wrong' });
    const tried = await open.tryCode(found, code);
    if (tried.kind !== 'right') throw new Error('The code is right');
    expect(await open.tryCode(found, code)).toEqual({ kind: 'wrong' });
    const trace = { via: 'link', evidenceId: tried.evidenceId } as const;
    expect(await answer(found, { kind: 'agree' }, trace)).toBe('done');
    const agreed = await again(offer.id);
    expect(agreed).toMatchObject({ state: 'agreed', consentedBy: 'link', evidenceId: tried.evidenceId });
    expect(agreed.proposedAccount).not.toBeNull();
    expect(await answer(agreed, { kind: 'iban', typed: 'KZ1' }, trace)).toBe('wrong-account');
    expect(await answer(agreed, { kind: 'proposed' }, trace)).toBe('done');
    await world.drain();
    const filed = await world.repositories.applications.findCase(offer.caseId);
    expect(filed?.events[0]?.payload).toMatchObject({ signature: { way: 'sms-code' } });
  });
});

describe('other events', () => {
  const adults = () =>
    [...world.realm.registers.accounts.keys()].filter((iin) => {
      const person = world.realm.find(iin)?.person;
      return (
        person?.mobilePhone !== undefined && person.deceasedOn === undefined && person.birthDate < '1990'
      );
    });

  it('a disability of an adult is offered to the person as an allowance', async () => {
    const iin = adults().find((one) => !world.realm.registers.findings.has(one)) ?? '';
    registerDisability(world.realm, iin, BORN, 'group-2');
    await world.useCases.pullRegistryEvents();
    await world.drain();
    const offers = (await world.offers()).filter(({ subjectIin }) => subjectIin === iin);
    expect(offers).toMatchObject([
      { serviceId: 'disability-allowance', recipientIin: iin, state: 'offered' },
    ]);
    const { phone, code, caseId } = offers[0] ?? { phone: null, code: '', caseId: '' };
    await world.say(phone ?? '', `Да ${code}`);
    await world.drain();
    world.clock.advance(60_000);
    await world.say(phone ?? '', `1 ${code}`);
    await world.drain();
    const filed = await world.repositories.applications.findCase(caseId);
    expect(filed?.events[0]?.payload).toMatchObject({
      answers: { applicant_capacity: 'self', for_child: false, disability_established_on: BORN },
    });
  });

  it('the death of a pensioner is offered as a burial payment to whoever registered it, that of others is explained', async () => {
    const { awards } = world.realm.registers;
    const all = adults();
    const declarant = all.at(-1) ?? '';
    const isPaid = (iin: string): boolean =>
      (awards.get(iin) ?? []).some(({ benefit, until }) => benefit === 'age-pension' && until === undefined);
    const isAlive = (iin: string): boolean => world.realm.find(iin)?.person.deceasedOn === undefined;
    const pensioner = [...awards.keys()].find((iin) => isPaid(iin) && isAlive(iin)) ?? '';
    const other = all.find((iin) => !awards.has(iin) && iin !== declarant) ?? '';
    registerDeath(world.realm, pensioner, BORN, declarant);
    registerDeath(world.realm, other, BORN, declarant);
    await world.useCases.pullRegistryEvents();
    await world.drain();
    const burials = (await world.offers()).filter(({ serviceId }) => serviceId === 'burial-payment');
    expect(burials.find(({ subjectIin }) => subjectIin === pensioner)).toMatchObject({
      state: 'offered',
      recipientIin: declarant,
    });
    expect(burials.find(({ subjectIin }) => subjectIin === other)).toMatchObject({
      state: 'stopped',
      reason: 'not-entitled',
    });
  });
});
