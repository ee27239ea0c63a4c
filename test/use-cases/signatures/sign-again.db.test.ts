import { failingSignatures, fakeSignatures, type FakeSignatures } from '../../../src/adapters/signature/fake';
import type { SignatureVerifier } from '../../../src/adapters/signature/port';
import type { Citizen } from '../../../src/domain/access/person';
import { fold } from '../../../src/domain/application/fold';
import { sendSigned } from '../../../src/use-cases/filing/send-signed';
import { findToSignAgain } from '../../../src/use-cases/signatures/find-to-sign-again';
import { keepSignature } from '../../../src/use-cases/signatures/keep-signature';
import { recheckSignatures } from '../../../src/use-cases/signatures/recheck-signatures';
import { signAgainByKey } from '../../../src/use-cases/signatures/sign-again-by-key';
import { insertCitizen } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const RULES = fictionalEdition();
const MINUTE = 60_000;
const FIRST_KEY = '01';

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;
let fake: FakeSignatures;
let text: string;
let filed: { number: string; applicationId: string };

beforeAll(async () => {
  database = await testDatabase();
});

/** An application that was filed under a signature of which it turned out that it does not hold. */
beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, { editions: [RULES] });
  fake = fakeSignatures(world.clock);
  person = await insertCitizen(database.knex, '851230450012', 'Ахметова Айгүл Серікқызы');
  const { id: draftId } = await insertReadyDraft(database.knex, {
    person,
    rules: RULES,
    route: RULES,
    channel: 'portal',
    applicantIin: person.iin,
    at: world.clock.now(),
  });
  text = (await world.uses.loadDraft(person, draftId)).signed.text;
  const unknown = failingSignatures('timeout', world.clock);
  const send = sendSigned({ ...world.deps, loadDraft: world.uses.loadDraft, keepSignature: keepBy(unknown) });
  const sent = await send(person, { draftId, cms: cmsOf(FIRST_KEY) });
  if (sent.kind !== 'filed') throw new Error(sent.kind);
  filed = sent;
  fake.revoke(FIRST_KEY);
  await lookAgain();
});

const keepBy = (signatures: SignatureVerifier) =>
  keepSignature({ signatures, signatureRows: world.repositories.signatureRows });

async function lookAgain(): Promise<void> {
  world.clock.advance(2 * MINUTE);
  await recheckSignatures({ ...world.repositories, signatures: fake, clock: world.clock })();
}

function cmsOf(serialNumber: string, document = text, iin = person.iin): string {
  const now = world.clock.now().getTime();
  return fake.sign({
    signer: {
      ...{ iin, name: person.name, organisation: null, serialNumber, issuer: 'fake' },
      notBefore: new Date(now - MINUTE),
      notAfter: new Date(now + 1_000 * MINUTE),
    },
    use: 'sign',
    document: Buffer.from(document),
    stampedAt: null,
  });
}

const signAgain = (cms: string, verifier: SignatureVerifier = fake, who = person) =>
  signAgainByKey({
    ...world.deps,
    findToSignAgain: findToSignAgain(world.deps),
    findSigningWays: world.uses.findSigningWays,
    keepSignature: keepBy(verifier),
  })(who, { number: filed.number, cms });

const eventsOf = async () =>
  (await world.repositories.applications.findCase(filed.applicationId))?.events ?? [];
const signature = async () => fold(await eventsOf()).signature;
const again = async () => (await eventsOf()).filter(({ type }) => type === 'signed-again');
const told = async () => {
  const rows: { payload: { fact: string } }[] = await database
    .owner('job_requests')
    .where({ task: 'tell-person' });
  return rows.filter(({ payload }) => payload.fact === 'signature-invalid').length;
};

describe('an application whose signature turned out not to hold', () => {
  it('is told to the person, and cannot be decided', async () => {
    expect(await signature()).toMatchObject({ checked: 'invalid', reason: 'revoked' });
    expect(await told()).toBe(1);
  });

  it('is signed again over the very text that was filed', async () => {
    const found = await world.uses.findToSignAgain(person, filed.number);
    expect(found.kind === 'to-sign' && found.signed.text.toString()).toBe(text);
    expect(await signAgain(cmsOf('02'))).toEqual({ kind: 'signed' });
    expect(await signature()).toMatchObject({ way: 'eds', checked: 'valid', reason: null });
    const [event] = await again();
    const [first] = await eventsOf();
    const hashes = [event, first].map((one) =>
      one?.type === 'signed-again' || one?.type === 'filed' ? one.payload.signature.documentHash : '',
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect(await signAgain(cmsOf('03'))).toEqual({ kind: 'settled' });
  });

  it.each([
    ['another text', 'altered', () => cmsOf('02', `${text}.`)],
    ['another person’s key', 'another-person', () => cmsOf('02', text, '900515300127')],
    ['the revoked key', 'revoked', () => cmsOf(FIRST_KEY)],
  ])('is not signed by %s', async (_what, reason, cms) => {
    expect(await signAgain(cms())).toEqual({ kind: 'invalid', reason });
    expect(await again()).toEqual([]);
    expect(await signature()).toMatchObject({ checked: 'invalid' });
  });

  it('takes a signature of which nobody can tell yet; the job finds out, and tells again when it does not hold', async () => {
    const unknown = failingSignatures('timeout', world.clock);
    expect(await signAgain(cmsOf('02'), unknown)).toEqual({ kind: 'signed' });
    expect(await signature()).toMatchObject({ checked: 'not-yet' });
    fake.revoke('02');
    await lookAgain();
    expect(await signature()).toMatchObject({ checked: 'invalid' });
    expect(await told()).toBe(2);
    await signAgain(cmsOf('03'), unknown);
    await lookAgain();
    expect(await signature()).toMatchObject({ checked: 'valid' });
    expect(await told()).toBe(2);
  });

  it('is signed once from five tabs', async () => {
    const outcomes = await Promise.all(['2', '3', '4', '5', '6'].map((serial) => signAgain(cmsOf(serial))));
    expect(outcomes.every(({ kind }) => kind === 'signed' || kind === 'settled')).toBe(true);
    expect(await again()).toHaveLength(1);
  });

  it('does not exist for anybody else', async () => {
    const other = await insertCitizen(database.knex, '900515300127', 'Омаров Данияр');
    await expect(signAgain(cmsOf('02'), fake, other)).rejects.toMatchObject({ code: 'not-found' });
    expect(await again()).toEqual([]);
  });

  it('is not signed over a text that is not what was filed', async () => {
    await database.owner('signatures').update({ document: Buffer.from('Басқа мәтін') });
    await expect(signAgain(cmsOf('02'))).rejects.toMatchObject({ code: 'signed-text-differs' });
  });
});

describe('signing again by a code', () => {
  const type = (code: string) => world.uses.signAgainByCode(person, { number: filed.number, code });

  it('signs once with the code that was sent, from two tabs as well', async () => {
    await database.owner('accounts').where({ id: person.accountId }).update({ phone: '+77000000000' });
    await world.uses.requestCodeAgain(person, filed.number, 'kk');
    expect(await type('000')).toEqual({ kind: 'wrong-code', triesLeft: 4 });
    const code = world.lastCode();
    const outcomes = await Promise.all([type(code), type(code)]);
    expect(outcomes.every(({ kind }) => kind === 'signed' || kind === 'settled')).toBe(true);
    expect(await again()).toHaveLength(1);
    expect(await signature()).toMatchObject({ way: 'sms-code', checked: 'valid' });
  });

  it('takes no code that was sent for something else', async () => {
    expect(await type('123456')).toEqual({ kind: 'code-expired' });
    expect(await again()).toEqual([]);
  });
});
