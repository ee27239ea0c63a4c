import {
  findStructureFlaw,
  ncanodeVerifier,
  type NcanodeDeps,
  type NcanodeSettings,
} from '../../src/adapters/signature/ncanode/ncanode-verifier';
import { cmsVerifier } from '../../src/adapters/signature/cms/cms-verifier';
import { revocationLists } from '../../src/adapters/signature/cms/revocation-lists';
import { failingSignatures, fakeSignatures, slowSignatures } from '../../src/adapters/signature/fake';
import { liveSignatures } from '../../src/adapters/signature/live';
import { judgeAnswer, type Judgement } from '../../src/adapters/signature/ncanode/judge-answer';
import { NcanodeAnswer } from '../../src/adapters/signature/ncanode/ncanode-answer';
import { findCmsBytes } from '../../src/adapters/signature/pki/cms-bytes';
import { fetchBytes } from '../../src/adapters/http/fetch-bytes';
import { guard } from '../../src/adapters/resilience/guard';
import type { SignatureVerdict, SignatureVerifier, UnknownReason } from '../../src/adapters/signature/port';
import { settableClock } from '../support/clock';
import { startNcanode, type NcanodeMood, type NcanodeServer } from '../support/ncanode-server';
import { startTestPki, type SourceMood, type TestPki, type TestSigning } from '../support/test-pki';
import { DOCUMENT, HOLDER, IIN, signatureContract, type SignatureBench } from './signature.contract';

const NOW = '2026-11-20T09:00:00+05:00';
const DAY = 24 * 3_600_000;
const clock = settableClock(NOW);
let pki: TestPki;
let ncanode: NcanodeServer;

beforeAll(async () => {
  pki = await startTestPki(clock);
  ncanode = await startNcanode(pki, clock);
});
afterEach(() => {
  clock.set(NOW);
  ncanode.mood = {};
  pki.setMood('ocsp', 'well');
  pki.setMood('crl', 'well');
});
afterAll(async () => {
  await ncanode.stop();
  await pki.stop();
});

function cms(trusted: readonly Buffer[] = pki.trusted): SignatureVerifier {
  const answerMs = 300;
  return cmsVerifier({
    clock,
    loadTrust: async () => trusted,
    revocation: {
      ocspUrl: null,
      crlUrl: null,
      answerMs,
      fetch: fetchBytes,
      lists: revocationLists({ fetch: fetchBytes, clock, answerMs }),
      ocspGuard: guard({ failuresToOpen: 3, openMs: 10_000, atOnce: 8 }, clock),
    },
  });
}

function overNcanode(
  changes: Partial<NcanodeSettings> = {},
  eyes: Pick<NcanodeDeps, 'findFlaw'> | null = null,
): SignatureVerifier {
  const settings = {
    url: ncanode.url,
    connectMs: 200,
    answerMs: 2_000,
    totalMs: 4_000,
    attempts: 2,
    restMs: 5,
    atOnce: 20,
    failuresToOpen: 3,
    openMs: 30_000,
    ...changes,
  };
  return ncanodeVerifier(settings, { clock, random: () => 0.5, findFlaw: findStructureFlaw, ...eyes });
}

function throughNcanode(verifier: SignatureVerifier, mood: NcanodeMood): SignatureBench {
  ncanode.mood = mood;
  return {
    verifier: {
      check: () => verifier.check(),
      verify: (signature) => {
        ncanode.mood = { ...mood, ...ncanode.mood };
        return verifier.verify(signature);
      },
    },
    sign: (signing) => pki.sign(signing),
    setRevocationKnown: (isKnown) => {
      ncanode.mood = { ...mood, isRevocationOut: !isKnown };
    },
  };
}

/** A list that was fetched is kept: when the sources go, so does the verifier that has asked them. */
function locally(make: () => SignatureVerifier): SignatureBench {
  let verifier = make();
  return {
    verifier: { verify: (signature) => verifier.verify(signature), check: () => verifier.check() },
    sign: (signing) => pki.sign(signing),
    setRevocationKnown: (isKnown) => {
      verifier = make();
      for (const source of ['ocsp', 'crl'] as const) pki.setMood(source, isKnown ? 'well' : 'dead');
    },
  };
}

function inMemory(wrap: (verifier: SignatureVerifier) => SignatureVerifier = (one) => one): SignatureBench {
  const [fake, stranger] = [fakeSignatures(clock), fakeSignatures(clock)];
  let serial = 0;
  const verify: SignatureVerifier['verify'] = async (signature) => {
    const verdict = await fake.verify(signature);
    // The stand-in has one key: what another made is altered to it.
    const isStrange = (await stranger.verify(signature)).kind === 'valid';
    return isStrange && verdict.kind === 'invalid' ? { ...verdict, reason: 'untrusted' } : verdict;
  };
  return {
    verifier: wrap({ check: () => fake.check(), verify }),
    setRevocationKnown: (isKnown) => fake.setRevocationKnown(isKnown),
    sign: async ({ holder, document, isUntrusted, ...signing }: TestSigning) => {
      const now = clock.now().getTime();
      serial += 1;
      if (signing.isRevoked === true) fake.revoke(String(serial));
      return (isUntrusted === true ? stranger : fake).sign({
        signer: {
          ...{ iin: holder.iin, name: holder.name, organisation: holder.organisation ?? null },
          ...{ serialNumber: String(serial), issuer: 'fake' },
          notBefore: new Date(now - 90 * DAY),
          notAfter: new Date(signing.isExpired === true ? now - 1000 : now + 90 * DAY),
        },
        use: holder.use ?? 'sign',
        document,
        stampedAt: signing.isStamped === true ? new Date(now - DAY) : null,
        ...signing,
      });
    },
  };
}

signatureContract('the verifier of ECDSA signatures', async () => locally(() => cms()));
signatureContract('NCANode, new line', async () => throughNcanode(overNcanode(), {}));
signatureContract('NCANode 3.x', async () => throughNcanode(overNcanode(), { line: '3', list: 'signers' }));
signatureContract('the verifier that has both', async () =>
  locally(() => liveSignatures({ clock, cms: cms(), ncanode: overNcanode() })),
);
signatureContract('the stand-in in memory', async () => inMemory());
signatureContract('a slow stand-in', async () => inMemory((one) => slowSignatures(one, 5)));

test('a failing verifier says why, and throws nothing', async () => {
  const failing = failingSignatures('timeout', clock);
  const signature = { cms: '', document: DOCUMENT, iin: IIN, use: 'sign' as const };
  expect(await failing.verify(signature)).toMatchObject({ kind: 'unknown', reason: 'timeout' });
  expect(await failing.check()).toEqual({ kind: 'ill', reason: 'timeout' });
});

async function judge(
  verifier: SignatureVerifier,
  signing: Partial<TestSigning> = {},
): Promise<SignatureVerdict> {
  const made = await pki.sign({ holder: HOLDER, document: DOCUMENT, ...signing });
  return verifier.verify({ cms: made, document: DOCUMENT, iin: IIN, use: 'sign' });
}

describe('the seven traps of NCANode', () => {
  const CASES: readonly NcanodeMood[] = [{ line: 'new' }, { line: '3' }, { line: '3', list: 'signers' }];

  async function answered(changes: object, mood: NcanodeMood = {}): Promise<Judgement> {
    const cms = await pki.sign({ holder: HOLDER, document: DOCUMENT });
    ncanode.mood = mood;
    const response = await fetch(`${ncanode.url}/cms/verify`, {
      method: 'POST',
      body: JSON.stringify({
        revocationCheck: ['OCSP', 'CRL'],
        cms: findCmsBytes(cms)?.toString('base64'),
        data: DOCUMENT.toString('base64'),
      }),
    });
    const answer = NcanodeAnswer.parse({ ...((await response.json()) as object), ...changes });
    return judgeAnswer(answer, { iin: IIN, use: 'sign', now: clock.now() });
  }

  test.each(CASES)('1: valid signatures of nobody are refused, here and in the answer (%j)', async (mood) => {
    ncanode.asked.length = 0;
    ncanode.mood = mood;
    expect(await judge(overNcanode(), { signers: 0 })).toMatchObject({
      kind: 'invalid',
      reason: 'no-signer',
    });
    expect(ncanode.asked).toEqual([]);
    expect(await answered({ signers: [] }, mood)).toMatchObject({ kind: 'invalid', reason: 'no-signer' });
    expect(await answered({ signers: null }, mood)).toMatchObject({ kind: 'invalid', reason: 'no-signer' });
  });

  test('2: content inside is never taken for what was to be signed', async () => {
    ncanode.asked.length = 0;
    const cms = await pki.sign({ holder: HOLDER, document: Buffer.from('another'), isAttached: true });
    const signature = { document: DOCUMENT, iin: IIN, use: 'sign' as const };
    expect(await overNcanode().verify({ cms, ...signature })).toMatchObject({ reason: 'not-detached' });
    expect(ncanode.asked).toEqual([]);
  });

  test('2: where the structure cannot be read here, NCANode is asked whether there is content', async () => {
    const blind = { findFlaw: async () => 'unreadable' as const };
    const cms = await pki.sign({ holder: HOLDER, document: Buffer.from('another'), isAttached: true });
    ncanode.paths.length = 0;
    const verdict = await overNcanode({}, blind).verify({ cms, document: DOCUMENT, iin: IIN, use: 'sign' });
    expect(verdict).toMatchObject({ kind: 'invalid', reason: 'not-detached' });
    expect(ncanode.paths).toEqual(['/cms/extract']);
    const detached = await pki.sign({ holder: HOLDER, document: DOCUMENT });
    const good = await overNcanode({}, blind).verify({
      cms: detached,
      document: DOCUMENT,
      iin: IIN,
      use: 'sign',
    });
    expect(good.kind).toBe('valid');
  });

  test('3: revocation is always asked for, and an answer without any counts as not known', async () => {
    ncanode.asked.length = 0;
    await judge(overNcanode());
    expect(ncanode.asked.map(({ revocationCheck }) => revocationCheck)).toEqual([['OCSP', 'CRL']]);
    const verifier = overNcanode();
    const cms = await pki.sign({ holder: HOLDER, document: DOCUMENT });
    ncanode.mood = { isRevocationSkipped: true };
    expect(await verifier.verify({ cms, document: DOCUMENT, iin: IIN, use: 'sign' })).toMatchObject({
      kind: 'unknown',
      reason: 'revocation-unavailable',
    });
  });

  test.each(CASES)('4: a responder that is out makes nothing forged (%j)', async (mood) => {
    ncanode.mood = { ...mood, isRevocationOut: true };
    expect(await judge(overNcanode())).toMatchObject({ kind: 'unknown', reason: 'revocation-unavailable' });
  });

  test('5: what is sent is one line of Base64, whatever came', async () => {
    ncanode.asked.length = 0;
    await judge(overNcanode());
    expect(ncanode.asked[0]?.cms).toMatch(/^[A-Za-z\d+/]+=*$/);
    expect(ncanode.asked[0]?.data).toBe(DOCUMENT.toString('base64'));
  });

  test.each(CASES)(
    '6: a valid signature of another person, or by a key for logging in, is refused (%j)',
    async (mood) => {
      ncanode.mood = mood;
      const stranger = { iin: '900515300127', name: 'Омаров Данияр Қайратұлы' };
      expect(await judge(overNcanode(), { holder: stranger })).toMatchObject({
        kind: 'invalid',
        reason: 'another-person',
        signer: { iin: '900515300127' },
      });
      const login = { holder: { ...HOLDER, use: 'authenticate' as const } };
      expect(await judge(overNcanode(), login)).toMatchObject({ reason: 'wrong-key' });
    },
  );

  test('7: without a stamp a signature ends with its certificate, with one it does not', async () => {
    const [bare, stamped] = [
      await pki.sign({ holder: HOLDER, document: DOCUMENT }),
      await pki.sign({ holder: HOLDER, document: DOCUMENT, isStamped: true }),
    ];
    clock.advance(100 * DAY);
    const signature = { document: DOCUMENT, iin: IIN, use: 'sign' as const };
    expect(await overNcanode().verify({ cms: bare, ...signature })).toMatchObject({ reason: 'expired' });
    expect(await overNcanode().verify({ cms: stamped, ...signature })).toMatchObject({
      kind: 'valid',
      signedAt: new Date(NOW),
    });
  });
});

const AILMENTS: readonly (readonly [NcanodeMood['kind'], UnknownReason])[] = [
  ['slow', 'timeout'],
  ['dead', 'unreachable'],
  ['garbage', 'invalid-answer'],
  ['failing', 'invalid-answer'],
];

test.each(AILMENTS)('when NCANode is %s nobody can tell yet, within its patience', async (kind, reason) => {
  ncanode.mood = kind === undefined ? {} : { kind };
  const verifier = overNcanode({ answerMs: 100, totalMs: 300 });
  const cms = await pki.sign({ holder: HOLDER, document: DOCUMENT });
  const begun = performance.now();
  const verdict = await verifier.verify({ cms, document: DOCUMENT, iin: IIN, use: 'sign' });
  expect(verdict).toMatchObject({ kind: 'unknown', reason });
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect((await verifier.check()).kind).toBe('ill');
});

test('NCANode that fails is left alone for a while, and then asked again', async () => {
  const verifier = overNcanode({ attempts: 1 });
  ncanode.mood = { kind: 'failing' };
  for (let i = 0; i < 3; i += 1) expect((await judge(verifier)).kind).toBe('unknown');
  ncanode.mood = {};
  ncanode.paths.length = 0;
  expect(await judge(verifier)).toMatchObject({ kind: 'unknown', reason: 'unreachable' });
  expect(ncanode.paths).toEqual([]);
  clock.advance(30_000);
  expect((await judge(verifier)).kind).toBe('valid');
});

describe('the verifier of RSA and ECDSA signatures', () => {
  test('knows RSA keys, and bytes that were changed after an RSA signature', async () => {
    const cmsText = await pki.sign({ holder: HOLDER, document: DOCUMENT, algorithm: 'RSA', isStamped: true });
    const signature = { cms: cmsText, iin: IIN, use: 'sign' as const };
    expect((await cms().verify({ ...signature, document: DOCUMENT })).kind).toBe('valid');
    expect(await cms().verify({ ...signature, document: Buffer.from('x') })).toMatchObject({
      reason: 'altered',
    });
  });

  const OUTAGES: readonly SourceMood[] = ['dead', 'slow', 'garbage', 'stale', 'foreign', 'endless'];

  test.each(OUTAGES)('looks into the list when the responder is %s', async (mood) => {
    pki.setMood('ocsp', mood);
    expect(await judge(cms())).toMatchObject({ kind: 'valid', answer: { revocation: { by: 'CRL' } } });
    expect(await judge(cms(), { isRevoked: true })).toMatchObject({ reason: 'revoked' });
  });

  test.each(OUTAGES)('cannot tell when the responder is dead and the list %s', async (mood) => {
    pki.setMood('ocsp', 'dead');
    pki.setMood('crl', mood);
    expect(await judge(cms())).toMatchObject({ kind: 'unknown', reason: 'revocation-unavailable' });
  });

  test('fetches a list once until its next update', async () => {
    const verifier = cms();
    pki.setMood('ocsp', 'dead');
    pki.asked.crl = 0;
    await Promise.all([judge(verifier), judge(verifier)]);
    await judge(verifier);
    expect(pki.asked.crl).toBe(1);
    clock.advance(2 * 3_600_000);
    expect((await judge(verifier)).kind).toBe('valid');
    expect(pki.asked.crl).toBe(2);
  });

  test('a certificate that was called back after the stamp leaves the signature as it was', async () => {
    const stampedAt = new Date(clock.now().getTime() - 3_600_000);
    expect(await judge(cms(), { isRevoked: true, isStamped: true, stampedAt })).toMatchObject({
      kind: 'valid',
    });
  });

  test('trusts nobody without roots, and says so', async () => {
    expect(await judge(cms([]))).toMatchObject({ kind: 'invalid', reason: 'untrusted' });
    expect(await cms([]).check()).toEqual({ kind: 'ill', reason: 'no-roots' });
  });

  test('hands a key that it does not know to NCANode, and without one cannot tell', async () => {
    const unknown = failingSignatures('unsupported', clock);
    const both = liveSignatures({ clock, cms: unknown, ncanode: overNcanode() });
    expect((await judge(both)).kind).toBe('valid');
    const alone = liveSignatures({ clock, cms: unknown, ncanode: null });
    expect(await judge(alone)).toMatchObject({ kind: 'unknown', reason: 'unsupported' });
    const none = liveSignatures({ clock, cms: null, ncanode: null });
    expect(await judge(none)).toMatchObject({ kind: 'unknown', reason: 'unsupported' });
    expect(await none.check()).toEqual({ kind: 'off' });
  });
});
