import {
  failingSignatures,
  fakeSignatures,
  slowSignatures,
  type FakeSignatures,
} from '../../../src/adapters/signature/fake';
import type { SignatureVerifier } from '../../../src/adapters/signature/port';
import type { Citizen } from '../../../src/domain/access/person';
import { newId } from '../../../src/kernel/ids';
import { keepSignature } from '../../../src/use-cases/signatures/keep-signature';
import { recheckSignatures } from '../../../src/use-cases/signatures/recheck-signatures';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const RULES = fictionalEdition();
const DOCUMENT = Buffer.from('Өтініш №\u00a01');
const MINUTE = 60_000;

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;
let caseId: string;
let fake: FakeSignatures;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, { editions: [RULES] });
  fake = fakeSignatures(world.clock);
  person = await insertCitizen(database.knex, '851230450012', 'Ахметова Айгүл Серікқызы');
  const filed = await fileCase(database.knex, {
    rules: RULES,
    route: null,
    channel: 'portal',
    filer: person,
    applicant: person,
    filedAt: new Date('2026-03-17T10:42:00+05:00'),
  });
  caseId = filed.id;
});

function cmsOf(document = DOCUMENT): string {
  const now = world.clock.now().getTime();
  return fake.sign({
    signer: {
      iin: person.iin,
      name: person.name,
      organisation: null,
      serialNumber: '01',
      issuer: 'fake',
      notBefore: new Date(now - MINUTE),
      notAfter: new Date(now + 1_000 * MINUTE),
    },
    use: 'sign',
    document,
    stampedAt: null,
  });
}

const keep = (verifier: SignatureVerifier = fake, changes: { caseId?: string | null; cms?: string } = {}) =>
  keepSignature({ signatures: verifier, signatureRows: world.repositories.signatureRows })({
    purpose: 'filing',
    caseId,
    accountId: person.accountId,
    cms: cmsOf(),
    document: DOCUMENT,
    iin: person.iin,
    use: 'sign',
    ...changes,
  });
const recheck = (verifier: SignatureVerifier = fake) =>
  recheckSignatures({ ...world.repositories, signatures: verifier, clock: world.clock })();
const rowOf = (id: string) => world.repositories.signatureRows.find(id);
const told = async () => {
  const found = await world.repositories.applications.findCase(caseId);
  return (found?.events ?? []).flatMap((event) =>
    event.type === 'signature-checked' ? [event.payload] : [],
  );
};
const keepUnknown = () => keep(failingSignatures('revocation-unavailable', world.clock));

describe('keeping a signature', () => {
  it('keeps the bytes, the signature, the verdict and the answer', async () => {
    const { id, verdict } = await keep();
    expect(verdict.kind).toBe('valid');
    expect(await rowOf(id)).toMatchObject({
      document: DOCUMENT,
      documentSha256: expect.stringMatching(/^[\da-f]{64}$/),
      verdict: 'valid',
      reason: null,
      signer: { iin: person.iin, serialNumber: '01' },
      answer: { verifier: 'fake' },
      nextCheckAt: null,
    });
  });

  it('keeps one that does not hold as well, with the reason', async () => {
    const { id } = await keep(fake, { cms: 'no signature\0' });
    expect(await rowOf(id)).toMatchObject({ verdict: 'invalid', reason: 'unreadable', nextCheckAt: null });
  });

  it('lets the portal change nothing but the verdict, and delete nothing', async () => {
    await keep();
    for (const statement of [
      'UPDATE signatures SET cms = cms',
      'UPDATE signatures SET document = document',
      'DELETE FROM signatures',
    ])
      await expect(database.knex.raw(statement)).rejects.toThrow('permission denied');
  });
});

describe('looking again', () => {
  it('waits a minute, then longer and longer, at most six hours', async () => {
    const { id } = await keepUnknown();
    const failing = failingSignatures('timeout', world.clock);
    await recheck();
    expect(await rowOf(id)).toMatchObject({ verdict: 'unknown', tries: 1 });
    const pauses: number[] = [];
    for (let tries = 1; tries < 12; tries += 1) {
      const before = await rowOf(id);
      world.clock.set(before?.nextCheckAt?.toISOString() ?? '');
      expect(await recheck(failing)).toBe(0);
      const after = await rowOf(id);
      expect(after).toMatchObject({ verdict: 'unknown', reason: 'timeout', tries: tries + 1 });
      pauses.push(((after?.nextCheckAt?.getTime() ?? 0) - world.clock.now().getTime()) / MINUTE);
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    expect(await told()).toEqual([]);
  });

  it('writes a verdict that stands once, with a fact on the case', async () => {
    const { id } = await keepUnknown();
    world.clock.advance(MINUTE);
    expect(await recheck()).toBe(1);
    expect(await rowOf(id)).toMatchObject({ verdict: 'valid', reason: null, nextCheckAt: null });
    expect(await told()).toEqual([
      { signatureId: id, verdict: 'valid', reason: null, checkedAt: world.clock.now().toISOString() },
    ]);
    world.clock.advance(1_000 * MINUTE);
    expect(await recheck()).toBe(0);
    expect(await told()).toHaveLength(1);
  });

  it('tells the case as well when the signature does not hold', async () => {
    const { id } = await keepUnknown();
    fake.revoke('01');
    world.clock.advance(MINUTE);
    await recheck();
    expect(await told()).toMatchObject([{ signatureId: id, verdict: 'invalid', reason: 'revoked' }]);
    expect(await rowOf(id)).toMatchObject({ verdict: 'invalid', reason: 'revoked' });
  });

  it('settles a signature of a log-in or of a draft without a case', async () => {
    const failing = failingSignatures('timeout', world.clock);
    const kept = [await keep(failing, { caseId: null }), await keep(failing, { caseId: newId() })];
    world.clock.advance(MINUTE);
    expect(await recheck()).toBe(2);
    for (const { id } of kept) expect(await rowOf(id)).toMatchObject({ verdict: 'valid' });
    expect(await told()).toEqual([]);
  });

  it('is done by one worker when many look at the same moment', async () => {
    await keepUnknown();
    world.clock.advance(MINUTE);
    const done = await Promise.all(Array.from({ length: 8 }, () => recheck()));
    expect(done.reduce((sum, one) => sum + one)).toBe(1);
    expect(await told()).toHaveLength(1);
  });

  it('tells once also when a slow worker comes to an end after another took its place', async () => {
    const { id } = await keepUnknown();
    world.clock.advance(MINUTE);
    const slow = recheck(slowSignatures(fake, 400));
    await new Promise((resolve) => setTimeout(resolve, 100));
    world.clock.advance(2 * MINUTE);
    await recheck();
    await slow;
    expect(await told()).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ verdict: 'valid' });
  });

  it('comes up again when the worker died on the way, and nothing is lost or half written', async () => {
    const { id } = await keepUnknown();
    world.clock.advance(MINUTE);
    const dying: SignatureVerifier = {
      check: () => fake.check(),
      verify: () => Promise.reject(new Error('killed')),
    };
    await expect(recheck(dying)).rejects.toThrow('killed');
    const { applications, ...rest } = world.repositories;
    const cut = { ...applications, commit: () => Promise.reject(new Error('cut off')) };
    world.clock.advance(2 * MINUTE);
    const dies = recheckSignatures({ ...rest, applications: cut, signatures: fake, clock: world.clock });
    await expect(dies()).rejects.toThrow('cut off');
    expect(await rowOf(id)).toMatchObject({ verdict: 'unknown' });
    expect(await told()).toEqual([]);
    world.clock.advance(4 * MINUTE);
    expect(await recheck()).toBe(1);
    expect(await told()).toHaveLength(1);
  });
});
