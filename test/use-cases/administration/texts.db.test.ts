import {
  changeGround,
  type GroundDecision,
  type GroundPlace,
} from '../../../src/use-cases/administration/change-ground';
import { changeMessage, type MessageDecision } from '../../../src/use-cases/administration/change-message';
import { findGround } from '../../../src/use-cases/administration/find-ground';
import { findMessage, listMessages } from '../../../src/use-cases/administration/find-message';
import { listGrounds } from '../../../src/use-cases/administration/list-grounds';
import { standardWording } from '../../../src/web/text/message-words';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';
import { administrationWorld, refusalOf, type AdministrationWorld } from './administration-world';

const CARD = fictionalEdition();
const OTHER = seededEdition('asp-certificate@order-279-2015');
const PLACE: GroundPlace = {
  serviceId: 'library-card',
  editionId: 'fictional-2024',
  list: 'of_intake',
  groundId: 'incomplete-documents',
};
const WORDS = { kk: 'Құжаттардың бәрі жоқ', ru: 'Есть не все документы' };
const OWN = standardWording('filed');
const NEW = { ...OWN, short: { kk: 'Жаңа {{number}}: {{link}}', ru: 'Новое {{number}}: {{link}}' } };
/** After it every process knows of a decision that is made "at once". */
const KNOWN_MS = 5_000;

let database: TestDatabase;
let world: AdministrationWorld;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await administrationWorld(database.knex, [CARD, OTHER]);
});

const given = { effectiveFrom: null, reason: 'Түсінікті болсын', act: null, seenVersion: 0 };
type Who = keyof AdministrationWorld['people'];
const ground = (who: Who, more: Partial<GroundDecision> = {}, place = PLACE) =>
  changeGround(world.deps)(world.people[who], place, { ...given, value: WORDS, ...more });
const message = (who: Who, more: Partial<MessageDecision> = {}) =>
  changeMessage(world.deps)(world.people[who], 'filed', { ...given, value: NEW, ...more });
const found = (place = PLACE) => findGround(world.deps)(world.people.one, place);

describe('a ground for refusal', () => {
  it('is worded anew for what is filed afterwards; its clause stays, and so do older applications', async () => {
    const before = world.clock.now();
    await ground('one');
    world.clock.advance(KNOWN_MS);
    const now = world.clock.now();
    const { editions } = world.repositories;
    const [intake] = (await editions.asOf(CARD.id, CARD.edition.id, now)).refusal?.of_intake ?? [];
    expect(intake).toMatchObject({ id: 'incomplete-documents', ...WORDS, clause: '10' });
    const [asItWas] = (await editions.asOf(CARD.id, CARD.edition.id, before)).refusal?.of_intake ?? [];
    expect(asItWas?.ru).toBe('Неполный пакет документов');
    expect(await found()).toMatchObject({ words: WORDS, printed: { ru: 'Неполный пакет документов' } });
  });

  it('gets the words of the act back, whether they are typed or taken', async () => {
    await ground('one');
    world.clock.advance(KNOWN_MS);
    await ground('other', {
      value: { kk: ' Құжаттардың толық емес топтамасы ', ru: 'Неполный пакет документов' },
      seenVersion: 1,
    });
    world.clock.advance(KNOWN_MS);
    const { history, words, printed } = await found();
    expect(history[0]?.value).toBeNull();
    expect(words).toEqual({ kk: printed.kk, ru: printed.ru });
  });

  it('is not found under another name', async () => {
    expect(await refusalOf(ground('one', {}, { ...PLACE, groundId: 'nothing' }))).toBe('not-found');
    expect(await refusalOf(ground('one', {}, { ...PLACE, list: 'of_service' }))).toBe('not-found');
    expect(await refusalOf(found({ ...PLACE, editionId: 'nothing' }))).toBe('not-found');
  });

  it('must be worded in both languages, with a reason, and otherwise than now', async () => {
    expect(await refusalOf(ground('one', { value: { ...WORDS, kk: ' ' } }))).toBe('invalid');
    expect(await refusalOf(ground('one', { reason: '' }))).toBe('reason-missing');
    expect(await refusalOf(ground('one', { value: null }))).toBe('nothing-changed');
  });

  it('is worded by one of two who looked at the same time', async () => {
    const both = await Promise.all([refusalOf(ground('one')), refusalOf(ground('other'))]);
    expect(both.filter((code) => code === 'conflict')).toHaveLength(1);
  });

  it('is found by words of the service, of the act, and of its own, old and new', async () => {
    await ground('one');
    const list = async (query: string) =>
      (await listGrounds(world.deps)(world.people.one, query)).flatMap(({ edition, grounds }) =>
        grounds.map(({ printed }) => `${edition.id} ${printed.id}`),
      );
    expect(await list('')).toHaveLength(6);
    expect(await list('НЕПОЛНЫЙ пакет читательск')).toEqual(['library-card incomplete-documents']);
    expect(await list('есть не все')).toEqual(['library-card incomplete-documents']);
    expect(await list('толык емес 279')).toHaveLength(2);
    expect(await list('ничего такого')).toEqual([]);
  });
});

describe('a message', () => {
  it('is worded anew from then on, and gets the portal’s words back', async () => {
    await message('one');
    expect((await findMessage(world.deps)(world.people.one, 'filed')).words).toEqual(OWN);
    world.clock.advance(KNOWN_MS);
    expect((await findMessage(world.deps)(world.people.one, 'filed')).words).toEqual(NEW);
    await message('other', { value: OWN, seenVersion: 1 });
    const { history } = await findMessage(world.deps)(world.people.one, 'filed');
    expect(history.map(({ value }) => value)).toEqual([null, NEW]);
    expect((await listMessages(world.deps)(world.people.one)).map(({ last }) => last?.version)).toEqual([
      2,
      ...Array<undefined>(4).fill(undefined),
    ]);
  });

  it('is refused without its variables, with others, and when it would be too many SMS', async () => {
    const short = (kk: string) => ({ value: { ...NEW, short: { ...NEW.short, kk } } });
    expect(await refusalOf(message('one', short('{{number}}')))).toBe('invalid');
    expect(await refusalOf(message('one', short('{{number}} {{link}} {{iin}}')))).toBe('invalid');
    expect(await refusalOf(message('one', short(`{{number}} {{link}} ${'ә'.repeat(150)}`)))).toBe('invalid');
  });

  it('is worded by one of two who looked at the same time', async () => {
    const both = await Promise.all([refusalOf(message('one')), refusalOf(message('other'))]);
    expect(both.filter((code) => code === 'conflict')).toHaveLength(1);
  });

  it('that nobody gets is not found', async () => {
    expect(await refusalOf(findMessage(world.deps)(world.people.one, 'registered'))).toBe('not-found');
  });
});

it.each(['auditor', 'clerk'] as const)('texts are nothing for a member of staff like %s', async (who) => {
  const person = world.people[who];
  const refused = await Promise.all([
    refusalOf(ground(who)),
    refusalOf(message(who)),
    refusalOf(findGround(world.deps)(person, PLACE)),
    refusalOf(findMessage(world.deps)(person, 'filed')),
    refusalOf(listGrounds(world.deps)(person, '')),
    refusalOf(listMessages(world.deps)(person)),
  ]);
  expect(refused).toEqual(Array<string>(6).fill('forbidden'));
});
