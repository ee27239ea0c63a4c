import { buffer } from 'node:stream/consumers';
import type { Gateway } from '../../../src/adapters/gateway/port';
import type { Citizen } from '../../../src/domain/access/person';
import * as prints from '../../../src/print/register';
import { verifyResult } from '../../../src/use-cases/catalogue/verify-result';
import { answerInformation } from '../../../src/use-cases/information/answer-information';
import { tellInformation } from '../../../src/use-cases/information/tell-information';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const IIN = '851230450012';
const CHILD = '150310550011';
const STRANGER = '900515300127';
const DISABILITY = seededEdition('disability-allowance@order-509-2024');
const BURIAL = seededEdition('burial-payment@order-509-2024');
/** Somebody whom the person buried. */
const BURIED = '501103300126';

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;
let isSilent: boolean;
let asked: string[];

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  [isSilent, asked] = [false, []];
  world = await citizenWorld(database.knex, {
    ...{ editions: [DISABILITY, BURIAL], startedAt: '2026-11-20T10:00:00+05:00', gateway: registry },
  });
  person = await insertCitizen(database.owner, IIN, 'Ахметова Айгүл Серікқызы');
  await database.owner('accounts').update({ phone: '+77000000001' });
});

const award = (recipientIin: string, subjectIin: string) => ({
  ...{ benefit: 'disability-allowance', recipientIin, subjectIin, since: '2024-05-01' },
});

/** One child, whose mother is the person; its allowance goes to the mother, and another one because of her to a stranger. */
function registry(usual: Gateway): Gateway {
  const answer = (question: { registry: string; iin?: string }): object => {
    const answeredAt = world.clock.now();
    if (isSilent) return { kind: 'unavailable', reason: 'timeout', answeredAt };
    const { iin = '' } = question;
    if (question.registry === 'births') {
      const records = iin === CHILD ? [{ child: { iin: CHILD }, mother: { iin: IIN } }] : [];
      return { kind: 'found', answeredAt, facts: { iin, as: 'child', records } };
    }
    asked.push(`${question.registry} ${iin}`);
    const awards = [award(IIN, CHILD), award(IIN, IIN), award(STRANGER, IIN), award(STRANGER, CHILD)];
    awards.push(
      { ...award(IIN, BURIED), benefit: 'burial-payment' },
      { ...award(STRANGER, CHILD), benefit: 'burial-payment' },
    );
    const own = awards.filter(({ recipientIin, subjectIin }) => [recipientIin, subjectIin].includes(iin));
    return { kind: 'found', answeredAt, facts: { iin, awards: own, applications: [] } };
  };
  return {
    ...usual,
    ask: ((question: { registry: string }) => Promise.resolve(answer(question))) as Gateway['ask'],
  };
}

const begin = (subjectIin = IIN, by = person, serviceId = DISABILITY.id) =>
  world.uses.beginInformation(by, { serviceId, subjectIin, language: 'kk' });

async function sent(subjectIin = IIN, serviceId = DISABILITY.id): Promise<string> {
  const id = await begin(subjectIin, person, serviceId);
  await world.uses.requestInformationCode(person, id, 'kk');
  await world.uses.signInformationByCode(person, id, world.lastCode());
  return id;
}

const answer = (id: string, last = false) =>
  answerInformation({ ...world.deps, prints, baseUrl: 'http://localhost:3000' })(id, last);
const requestOf = async (id: string) => (await world.uses.findInformation(person, id)).request;

// Order 509, burial Rules: a registry finds the payment by the number of the deceased (clause 13, items 2–5).
describe('information about a payment that hangs on somebody else', () => {
  const paid = { benefit: 'burial-payment', since: '2024-05-01', until: null };
  const awardsOf = async (id: string) => {
    expect(await answer(id)).toBe('done');
    return (await requestOf(id)).answered?.answer.awards;
  };

  it('asks by the number of whom the person applied for, and says for whom they were paid', async () => {
    await fileCase(database.owner, {
      ...{ rules: BURIAL, route: null, channel: 'portal', filer: person, filedAt: world.clock.now() },
      ...{ applicant: { iin: IIN, name: person.name }, answers: { deceased_iin: BURIED } },
    });
    expect(await awardsOf(await sent(IIN, BURIAL.id))).toEqual([{ ...paid, forIins: [BURIED] }]);
    expect(asked).toContain(`benefits ${BURIED}`);
  });

  it('tells of one whose number is given what the person received, and nothing that others did', async () => {
    expect(await awardsOf(await sent(BURIED, BURIAL.id))).toEqual([{ ...paid, forIins: [BURIED] }]);
    expect(await awardsOf(await sent(CHILD, BURIAL.id))).toEqual([]);
    // What the person so named was paid is nobody else's affair either.
    expect(await awardsOf(await sent(STRANGER, BURIAL.id))).toEqual([]);
    expect(asked).not.toContain(`births ${BURIED}`);
  });
});

describe('information about an assigned benefit', () => {
  it('is asked for once however often one presses, signed over its very text, and due in thirty minutes', async () => {
    const ids = new Set(await Promise.all(Array.from({ length: 5 }, () => begin())));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    await world.uses.requestInformationCode(person, id, 'kk');
    const wrong = await world.uses.signInformationByCode(person, id, '0');
    expect(wrong.kind).toBe('wrong-code');
    const code = world.lastCode();
    const presses = Array.from({ length: 5 }, () => world.uses.signInformationByCode(person, id, code));
    await Promise.allSettled(presses);
    const { sent: is, signedText } = await requestOf(id);
    expect(signedText).toContain(IIN);
    if (!is) throw new Error('not sent');
    expect(is.dueAt.getTime() - is.at.getTime()).toBe(30 * 60_000);
    const jobs: { run_at: Date | null }[] = await database
      .owner('job_requests')
      .where({ task: 'answer-information' })
      .orderBy('id');
    expect(jobs).toHaveLength(2);
    expect(jobs[1]?.run_at).toEqual(new Date(is.dueAt.getTime() - 2 * 60_000));
  });

  it('tells what the person is paid and never what others are paid, on a paper that can be verified', async () => {
    const id = await sent();
    expect(await answer(id)).toBe('done');
    await answer(id);
    const { answered, sent: is } = await requestOf(id);
    const paid = { benefit: 'disability-allowance', since: '2024-05-01', until: null };
    // What she is paid herself, and because of her child; what a stranger is paid because of either is not hers to know.
    expect(answered?.answer).toMatchObject({
      awards: [paid, paid],
      ...{ decisions: [], silent: [] },
    });
    const file = await world.uses.getInformationFile(person, id);
    expect((await buffer(file.content)).subarray(0, 5).toString()).toBe('%PDF-');
    const told = tellInformation({ ...world.deps, deliverMessage: () => Promise.resolve('done' as const) });
    await told(id);
    await told(id);
    expect(await database.owner('messages').where({ fact: 'information-ready' })).toHaveLength(2);
    const cabinet = await world.uses.cabinet.messages(person, null);
    expect(cabinet.rows).toMatchObject([{ informationId: id, number: is?.number }]);
    const verify = verifyResult({
      ...world.repositories,
      ...{ library: world.repositories.editions, spendLookUp: async () => 0 },
    });
    expect(await verify(is?.number ?? '', '')).toMatchObject({
      iinLastFour: '0012',
      signedBy: { way: 'portal' },
    });
  });

  it('is given about one’s own child, as the record of the birth shows, and about nobody else', async () => {
    const id = await sent(CHILD);
    await answer(id);
    expect((await requestOf(id)).answered?.answer.awards).toHaveLength(1);
    await expect(begin(STRANGER)).rejects.toMatchObject({ code: 'not-own-child' });
    const other = await insertCitizen(database.owner, STRANGER, 'Омаров Данияр');
    await expect(begin(CHILD, other)).rejects.toMatchObject({ code: 'not-own-child' });
    await expect(world.uses.findInformation(other, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(world.uses.getInformationFile(other, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is given to a representative once an official has granted what they applied for, and not for having applied', async () => {
    const { id } = await fileCase(database.owner, {
      ...{ rules: DISABILITY, route: null, channel: 'portal', filer: person, filedAt: world.clock.now() },
      applicant: { iin: STRANGER, name: 'Омаров Данияр' },
      representative: { iin: IIN, name: person.name, basis: '1-77' },
    });
    await expect(begin(STRANGER)).rejects.toMatchObject({ code: 'not-own-child' });
    const ofCase = database.owner('applications').where({ id });
    await ofCase.clone().update({ status: 'issued', outcome: 'refused' });
    await expect(begin(STRANGER)).rejects.toMatchObject({ code: 'not-own-child' });
    await ofCase.update({ outcome: 'assigned' });
    await begin(STRANGER);
  });

  it('waits for a silent registry, and names it in the answer when the term is nearly over', async () => {
    const id = await sent();
    isSilent = true;
    expect(await answer(id)).toBe('waiting');
    expect((await requestOf(id)).answered).toBeNull();
    expect(await answer(id, true)).toBe('done');
    expect((await requestOf(id)).answered?.answer).toMatchObject({ awards: [], silent: ['benefits'] });
    await expect(begin(CHILD)).rejects.toMatchObject({ code: 'registry-silent' });
  });

  it('is asked for ten times an hour at most, and a new request may follow an answer', async () => {
    const first = await sent();
    await answer(first);
    expect(await begin()).not.toBe(first);
    const many = await Promise.allSettled(Array.from({ length: 10 }, () => begin()));
    expect(many.some(({ status }) => status === 'rejected')).toBe(true);
  });
});
