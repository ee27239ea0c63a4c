import { findServiceState, listServiceStates } from '../../../src/use-cases/administration/service-states';
import { switchService, type OpeningDecision } from '../../../src/use-cases/administration/switch-service';
import { takeIntoForce } from '../../../src/use-cases/administration/take-into-force';
import { insertCitizen } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { administrationWorld, refusalOf, type AdministrationWorld } from './administration-world';

const LIVING = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const REPEALED = seededEdition('death-certificate@order-335-2008');
const NOW = new Date('2026-03-17T05:42:00Z');
const LATER = new Date('2026-04-01T19:00:00Z');

let database: TestDatabase;
let world: AdministrationWorld;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await administrationWorld(database.knex, [LIVING, ROUTE, REPEALED]);
});

const decision = (subject: string, isOpen: boolean | null, seenVersion = 0): OpeningDecision => ({
  subject,
  seenVersion,
  value: isOpen === null ? null : { isOpen },
  effectiveFrom: null,
  reason: 'Шешім',
  act: null,
});
const act = (who: 'one' | 'other' | 'auditor' | 'clerk', wanted: OpeningDecision) =>
  switchService(world.deps)(world.people[who], wanted);
const state = (id: string) => findServiceState(world.deps)(world.people.one, id);

it('begins with what the acts say', async () => {
  const states = await listServiceStates(world.deps)(world.people.one);
  expect(states.map(({ id, accepting, byActs }) => [id, accepting, byActs])).toEqual([
    ['asp-certificate', true, true],
    ['death-certificate', false, false],
  ]);
  expect(states[0]?.editions.map(({ edition }) => edition.id)).toEqual(['order-279-2015', 'almaty-499-2017']);
});

it('closes at once, for everybody who asks, and says who and why', async () => {
  await act('one', decision('asp-certificate', false));
  expect(await state('asp-certificate')).toMatchObject({
    accepting: false,
    byActs: true,
    opening: { isOpen: false, reason: 'Шешім', changedBy: 'Бірінші Әкімші' },
  });
  expect((await world.repositories.editions.openings()).get('asp-certificate')).toBe(false);
});

it('changes what public pages are kept under', async () => {
  const versions = new Set([await world.repositories.editions.version()]);
  for (const [seen, isOpen] of [false, true, null].entries()) {
    world.clock.advance(60_000);
    await act('one', decision('asp-certificate', isOpen, seen));
    versions.add(await world.repositories.editions.version());
  }
  // Withdrawn, everything is again as it was at first.
  expect(versions.size).toBe(3);
});

it('opens a service of a repealed act, and leaves it to its acts again', async () => {
  await act('one', decision('death-certificate', true));
  expect((await state('death-certificate')).accepting).toBe(true);
  await act('other', decision('death-certificate', null, 1));
  expect(await state('death-certificate')).toMatchObject({ accepting: false, opening: null });
  expect((await state('death-certificate')).history.map(({ value }) => value)).toEqual([
    null,
    { isOpen: true },
  ]);
});

it('closes on a later day, and not before', async () => {
  await act('one', { ...decision('asp-certificate', false), effectiveFrom: LATER });
  const waiting = await state('asp-certificate');
  expect([waiting.accepting, waiting.planned.length, waiting.opening]).toEqual([true, 1, null]);
  const payload = { kind: 'service-opening' as const, subject: 'asp-certificate', at: LATER.toISOString() };
  world.clock.set(LATER);
  await takeIntoForce(world.deps)(payload);
  await takeIntoForce(world.deps)(payload);
  expect(await state('asp-certificate')).toMatchObject({ accepting: false, planned: [] });
});

it('counts the applications that people have begun', async () => {
  const person = await insertCitizen(database.knex, '851230450012', 'Ахметова Айгүл');
  const wanted = { person, rules: LIVING, route: ROUTE, channel: 'portal' as const };
  await insertReadyDraft(database.knex, { ...wanted, applicantIin: person.iin, at: NOW });
  expect((await state('asp-certificate')).drafts).toBe(1);
  expect((await state('death-certificate')).drafts).toBe(0);
});

it('lets one of two administrators decide who looked at the same time', async () => {
  const both = await Promise.all([
    refusalOf(act('one', decision('asp-certificate', false))),
    refusalOf(act('other', decision('asp-certificate', true))),
  ]);
  expect(both.filter((code) => code === 'conflict')).toHaveLength(1);
  expect((await state('asp-certificate')).history).toHaveLength(1);
});

it.each(['auditor', 'clerk'] as const)('is nothing for a member of staff like %s', async (who) => {
  expect(await refusalOf(act(who, decision('asp-certificate', false)))).toBe('forbidden');
  expect(await refusalOf(findServiceState(world.deps)(world.people[who], 'asp-certificate'))).toBe(
    'forbidden',
  );
  expect(await refusalOf(listServiceStates(world.deps)(world.people[who]))).toBe('forbidden');
});

it('asks for a reason and a service that is there', async () => {
  expect(await refusalOf(act('one', { ...decision('asp-certificate', false), reason: ' ' }))).toBe(
    'reason-missing',
  );
  expect(await refusalOf(act('one', decision('nothing', true)))).toBe('not-found');
  expect(await refusalOf(state('nothing'))).toBe('not-found');
});
