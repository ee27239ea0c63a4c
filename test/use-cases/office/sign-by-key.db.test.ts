import { fakeSignatures } from '../../../src/adapters/signature/fake';
import type { Signer } from '../../../src/adapters/signature/port';
import { signatureRepository } from '../../../src/data/signatures';
import { waitingRepository } from '../../../src/data/waiting';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { verifyResult } from '../../../src/use-cases/catalogue/verify-result';
import { listWaiting } from '../../../src/use-cases/office/list-waiting';
import { readDecisionText } from '../../../src/use-cases/office/read-decision-text';
import { signDecision } from '../../../src/use-cases/office/sign-decision';
import { signSeveral, type OneOfSeveral } from '../../../src/use-cases/office/sign-several';
import { keepSignature } from '../../../src/use-cases/signatures/keep-signature';
import { recheckSignatures } from '../../../src/use-cases/signatures/recheck-signatures';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { office, PASSWORD } from './office';

const RULES = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const FILED_AT = '2026-03-17T10:42:00+05:00';
const HEAD_IIN = '750611300879';
const OTHER_IIN = '821105400338';

let database: TestDatabase;
let world: ReturnType<typeof keyWorld>;
let citizen: Citizen;
let clerk: StaffMember;
let head: StaffMember;
let otherHead: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  clerk = await insertStaff(database.knex, 'clerk', 'Сейітова Ақмарал Нұрланқызы');
  head = await insertStaff(database.knex, 'head', 'Омарова Гүлнар Сәкенқызы');
  otherHead = await insertStaff(database.knex, 'head', 'Екінші Басшы');
  await giveIin(head, HEAD_IIN);
  await giveIin(otherHead, OTHER_IIN);
  world = keyWorld();
});

function keyWorld() {
  const work = office(database.knex, [RULES, ROUTE], FILED_AT);
  const signatures = fakeSignatures(work.clock);
  const signatureRows = signatureRepository(database.knex);
  const keep = keepSignature({ signatures, signatureRows });
  const throttle = { spend: async () => 0 };
  const deps = { ...work.deps, keepSignature: keep, throttle };
  return {
    work,
    signatures,
    readText: readDecisionText(deps),
    several: signSeveral(deps),
    byPasswordOnly: (substitute: boolean) => signDecision({ ...deps, substitute }),
    waiting: listWaiting({ ...deps, waiting: waitingRepository(database.knex) }),
    verify: verifyResult({
      informationRequests: { findByNumber: async () => undefined },
      ...deps,
      signatureRows,
      library: { ofService: async () => [RULES] },
      spendLookUp: async () => 0,
    }),
    recheck: recheckSignatures({ ...deps, signatures, signatureRows }),
  };
}

const giveIin = ({ accountId }: StaffMember, iin: string) =>
  database.owner('accounts').where({ id: accountId }).update({ iin });

async function prepared(preparer = clerk): Promise<string> {
  const { work } = world;
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules: RULES, route: ROUTE, channel: 'portal' as const, filer: citizen, applicant };
  const { id: caseId } = await fileCase(database.knex, { ...wanted, filedAt: new Date(FILED_AT) });
  await work.claim(preparer, { caseId });
  await work.complete(preparer, { caseId, stepKey: '1', note: null, calledIn: [] });
  await work.complete(preparer, { caseId, stepKey: '2', note: null, calledIn: [] });
  await prepare(preparer, caseId);
  return caseId;
}

const prepare = (preparer: StaffMember, caseId: string) =>
  world.work.prepare(preparer, {
    ...{ caseId, stepKey: '3', outcome: 'not-confirmed', groundIds: [], reason: 'Выплат не было' },
  });

function signerOf(iin: string, name: string): Signer {
  const [notBefore, notAfter] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')];
  return { iin, name, organisation: null, serialNumber: iin, issuer: 'A test', notBefore, notAfter };
}

/** What a page sends for a case: as it is now, signed over its text by whomever. */
async function signed(caseId: string, iin = HEAD_IIN, change = ''): Promise<OneOfSeveral> {
  const document = Buffer.from((await world.readText(head, caseId)) + change);
  const signer = signerOf(iin, 'ОМАРОВА ГҮЛНАР');
  const cms = world.signatures.sign({ signer, use: 'sign', document, stampedAt: null });
  const { state } = await world.work.view(head, caseId);
  return { caseId, stepKey: '3-sign', seq: state.lastSeq, cms };
}

async function organisationOf({ organisationCode }: StaffMember) {
  const found = await world.work.deps.organisations.find(organisationCode);
  if (found === undefined) throw new Error('Nobody works there');
  return found;
}

async function codes(person: StaffMember, acts: readonly OneOfSeveral[]): Promise<(string | null)[]> {
  return (await world.several(person, acts)).map(({ refusal }) => refusal?.code ?? null);
}

interface Kept {
  id: string;
  document: Buffer;
  document_sha256: string;
}

const evidence = () => database.owner('signatures').orderBy('created_at').select<Kept[]>('*');

describe('a decision signed by key', () => {
  it('is signed by the head’s own valid signature over its text, and the evidence is kept with the case', async () => {
    const caseId = await prepared();
    const text = await world.readText(head, caseId);
    expect(text).toContain('Выплат не было');
    expect(text).toContain(citizen.name);
    expect(await codes(head, [await signed(caseId)])).toEqual([null]);
    const { state, events } = await world.work.view(head, caseId);
    expect(state.status).toBe('decided');
    const [kept] = await evidence();
    expect(kept).toMatchObject({
      purpose: 'decision',
      case_id: caseId,
      expected_iin: HEAD_IIN,
      verdict: 'valid',
    });
    expect(kept?.document.toString()).toBe(text);
    expect(events.find(({ type }) => type === 'decision-signed')?.payload).toMatchObject({
      signature: { way: 'eds', checked: 'valid', evidenceId: kept?.id, documentHash: kept?.document_sha256 },
    });
  });

  it.each([
    ['another person’s key', OTHER_IIN, '', 'another-person'],
    ['a key over an altered text', HEAD_IIN, ' ', 'altered'],
  ])('is not signed by %s: nothing is taken, stored or told', async (_what, iin, change, reason) => {
    const caseId = await prepared();
    const [one] = await world.several(head, [await signed(caseId, iin, change)]);
    expect(one?.refusal).toMatchObject({ code: 'signature-invalid', details: { reason } });
    const { state, workItem } = await world.work.view(head, caseId);
    expect([state.resultNumber, workItem?.holderId]).toEqual([null, null]);
  });

  it('is not signed while nobody can tell, and a verdict that comes later is no fact of the case', async () => {
    const caseId = await prepared();
    world.signatures.setRevocationKnown(false);
    expect(await codes(head, [await signed(caseId)])).toEqual(['signature-unknown']);
    world.signatures.setRevocationKnown(true);
    world.work.clock.advance(3_600_000);
    expect(await world.recheck()).toBe(1);
    const { state, events } = await world.work.view(head, caseId);
    expect(state.resultNumber).toBeNull();
    expect(events.some(({ type }) => type === 'signature-checked')).toBe(false);
  });

  it('is not signed by anybody whose IIN nobody has entered', async () => {
    const caseId = await prepared();
    await database.owner('accounts').where({ id: head.accountId }).update({ iin: null });
    expect(await codes(head, [await signed(caseId)])).toEqual(['own-iin-missing']);
    expect(await evidence()).toEqual([]);
  });

  it('is not signed by whoever prepared it', async () => {
    const caseId = await prepared();
    await database.owner('staff_members').where({ account_id: clerk.accountId }).update({ role: 'head' });
    const promoted: StaffMember = { ...clerk, role: 'head' };
    await giveIin(clerk, '900515300127');
    const act = await signed(caseId, '900515300127');
    expect(await codes(promoted, [act])).toEqual(['own-decision']);
    const { decisions } = await world.waiting(promoted, null);
    expect(decisions.map(({ own }) => own)).toEqual([true]);
  });

  it('is not signed when it was prepared anew after the page was opened', async () => {
    const caseId = await prepared();
    const act = await signed(caseId);
    await world.work.claim(head, { caseId });
    await world.work.giveBack(head, { caseId, stepKey: '3-sign', reason: 'Проверьте' });
    await world.work.claim(clerk, { caseId });
    await prepare(clerk, caseId);
    expect(await codes(head, [act])).toEqual(['conflict']);
    const { state } = await world.work.view(head, caseId);
    expect(await codes(head, [{ ...act, seq: state.lastSeq }])).toEqual(['signature-invalid']);
  });

  it('is signed by one of two heads at once', async () => {
    const caseId = await prepared();
    const acts = [await signed(caseId), await signed(caseId, OTHER_IIN)] as const;
    const both = await Promise.all([codes(head, [acts[0]]), codes(otherHead, [acts[1]])]);
    expect(both.flat().sort()).toEqual(['conflict', null]);
    expect(await database.owner('results')).toHaveLength(1);
  });
});

describe('several decisions', () => {
  it('are signed each for itself: a bad one keeps none of the others', async () => {
    const [one, two, three] = [await prepared(), await prepared(), await prepared()];
    const acts = [await signed(one), await signed(two, OTHER_IIN), await signed(three)];
    expect(await codes(head, acts)).toEqual([null, 'signature-invalid', null]);
    expect(await database.owner('results')).toHaveLength(2);
    const { decisions } = await world.waiting(head, null);
    expect(decisions.map(({ row }) => row.applicationId)).toEqual([two]);
  });

  it('pressed twice, one after the other or at once, are signed once and told as signed', async () => {
    const acts = [await signed(await prepared()), await signed(await prepared())];
    const both = await Promise.all([codes(head, acts), codes(head, acts)]);
    expect([...both, await codes(head, acts)].flat().every((code) => code === null)).toBe(true);
    expect(await database.owner('results')).toHaveLength(2);
  });

  it('are listed for heads of the unit, without those in other hands, and signed by nobody else', async () => {
    const caseId = await prepared();
    expect((await world.waiting(otherHead, null)).decisions).toHaveLength(1);
    await world.work.claim(head, { caseId });
    expect((await world.waiting(otherHead, null)).decisions).toEqual([]);
    expect((await world.waiting(head, null)).decisions[0]?.row).toMatchObject({ outcome: 'not-confirmed' });
    await expect(world.waiting(clerk, null)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.several(clerk, [await signed(caseId)])).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the public check of the document', () => {
  it('says who signed by the certificate, for which body, when, and when that was checked', async () => {
    const caseId = await prepared();
    const at = world.work.clock.now();
    expect(await codes(head, [await signed(caseId)])).toEqual([null]);
    await world.work.claim(clerk, { caseId });
    await world.work.issue(clerk, { caseId, stepKey: '4' });
    const { result } = await world.work.view(clerk, caseId);
    const found = await world.verify(result?.number ?? '', '');
    const { name } = await organisationOf(head);
    expect(found?.signedBy).toEqual({
      ...{ way: 'key', name: 'ОМАРОВА ГҮЛНАР', organisation: name, at, checkedAt: at },
    });
  });
});

describe('the password in the place of a key', () => {
  it('is taken only where the substitute is', async () => {
    const caseId = await prepared();
    await world.work.claim(head, { caseId });
    const { state } = await world.work.view(head, caseId);
    const act = { caseId, stepKey: '3-sign', seq: state.lastSeq, password: PASSWORD };
    await expect(world.byPasswordOnly(false)(head, act)).rejects.toMatchObject({ code: 'forbidden' });
    await world.byPasswordOnly(true)(head, act);
    const { events } = await world.work.view(head, caseId);
    expect(events.at(-1)?.payload).toMatchObject({ signature: { way: 'session', evidenceId: null } });
  });
});
