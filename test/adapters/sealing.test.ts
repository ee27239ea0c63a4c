import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cmsVerifier } from '../../src/adapters/signature/cms/cms-verifier';
import { revocationLists } from '../../src/adapters/signature/cms/revocation-lists';
import { openDemoAuthority } from '../../src/adapters/signature/demo-authority/demo-authority';
import { personCertificate } from '../../src/adapters/signature/demo-authority/person-certificate';
import { fetchBytes, type FetchBytes } from '../../src/adapters/http/fetch-bytes';
import { guard } from '../../src/adapters/resilience/guard';
import { demoSealing } from '../../src/adapters/signature/sealing/demo';
import { failingSealing, slowSealing } from '../../src/adapters/signature/sealing/fake';
import { keySealing, type SealingKey } from '../../src/adapters/signature/sealing/live';
import { noSealing } from '../../src/adapters/signature/sealing/off';
import type { Sealing } from '../../src/adapters/signature/sealing/port';
import type { SignatureVerifier } from '../../src/adapters/signature/port';
import { settableClock } from '../support/clock';
import { startTestPki, type TestPki } from '../support/test-pki';

const BYTES = Buffer.from('Шешім № 1: тағайындалсын');
const HOLDER = { iin: '750308300129', name: 'Тәуекелов Нұрлан Серікұлы' };
const DAY = 24 * 3_600_000;
const clock = settableClock('2026-11-20T09:00:00+05:00');
let pki: TestPki;
let folder: string;

beforeAll(async () => {
  pki = await startTestPki(clock);
  folder = mkdtempSync(join(tmpdir(), 'jardem-sealing-'));
});
afterAll(async () => {
  await pki.stop();
  rmSync(folder, { recursive: true, force: true });
});

function verifier(
  loadTrust: () => Promise<readonly Buffer[]>,
  crl: (() => Promise<Buffer>) | null,
): SignatureVerifier {
  const answerMs = 1_000;
  const fetch: FetchBytes =
    crl === null ? fetchBytes : async () => ({ kind: 'answered', bytes: await crl() });
  return cmsVerifier({
    clock,
    loadTrust,
    revocation: {
      ocspUrl: null,
      crlUrl: null,
      answerMs,
      fetch,
      lists: revocationLists({ fetch, clock, answerMs }),
      ocspGuard: guard({ failuresToOpen: 3, openMs: 10_000, atOnce: 8 }, clock),
    },
  });
}

/** A key of the test's authority in the shape in which a server holds it. */
async function pemKey(algorithm: 'RSA' | 'ECDSA', password?: string): Promise<SealingKey> {
  const now = clock.now().getTime();
  const { certificate, privateKey } = await personCertificate(pki.pki, HOLDER, {
    issuer: pki.issuing,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + DAY),
    crlUrl: `${pki.url}/crl`,
    ocspUrl: `${pki.url}/ocsp`,
    algorithm,
  });
  const pem = (der: ArrayBuffer) => new X509Certificate(Buffer.from(der)).toString();
  const key = createPrivateKey({
    key: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey)),
    format: 'der',
    type: 'pkcs8',
  });
  const written = key.export({
    type: 'pkcs8',
    format: 'pem',
    ...(password === undefined ? {} : { cipher: 'aes-256-cbc', passphrase: password }),
  });
  return {
    key: written.toString(),
    certificates: [certificate, pki.issuing.certificate].map((one) => pem(one.toSchema().toBER())).join('\n'),
    password,
  };
}

const live = (key: () => Promise<SealingKey>) => keySealing(key, clock);
const byPki = () => verifier(() => Promise.resolve(pki.trusted), null);
const byDemo = () => {
  const authority = openDemoAuthority(folder, clock);
  return verifier(
    async () => [...(await authority).roots, ...(await authority).intermediates],
    async () => (await authority).revocationList(),
  );
};

describe.each<[string, () => Sealing, () => SignatureVerifier]>([
  ['an RSA key as PEM', () => live(() => pemKey('RSA')), byPki],
  ['an ECDSA key under a password', () => live(() => pemKey('ECDSA', 'құпия сөз')), byPki],
  ['the demonstration', () => demoSealing(folder, clock), byDemo],
  [
    'a slow key',
    () =>
      slowSealing(
        live(() => pemKey('ECDSA')),
        20,
      ),
    byPki,
  ],
])('%s', (_name, sealing, verify) => {
  it('signs apart from the bytes, and the verifier of signatures finds it valid and its owner', async () => {
    const seal = await sealing().seal(BYTES);
    expect(seal?.iin).toBe(HOLDER.iin);
    const verdict = await verify().verify({
      cms: seal?.cms ?? '',
      document: BYTES,
      iin: HOLDER.iin,
      use: 'sign',
    });
    expect(verdict).toMatchObject({ kind: 'valid', signer: { iin: HOLDER.iin } });
  });

  it('signs these bytes and no others', async () => {
    const seal = await sealing().seal(BYTES);
    const document = Buffer.from('Шешім № 2');
    const verdict = await verify().verify({ cms: seal?.cms ?? '', document, iin: HOLDER.iin, use: 'sign' });
    expect(verdict).toMatchObject({ kind: 'invalid' });
  });
});

it('a portal without a key seals nothing, and a key that breaks says so', async () => {
  expect(await noSealing().seal(BYTES)).toBeNull();
  await expect(failingSealing().seal(BYTES)).rejects.toThrow('did not sign');
});

it('a file that was put right is read again', async () => {
  const keys: (() => Promise<SealingKey>)[] = [
    () => Promise.reject(new Error('no file')),
    () => pemKey('ECDSA'),
  ];
  const sealing = live(() => (keys.shift() ?? (() => Promise.reject(new Error('read too often'))))());
  await expect(sealing.seal(BYTES)).rejects.toThrow('no file');
  expect(await sealing.seal(BYTES)).toMatchObject({ iin: HOLDER.iin });
  expect(await sealing.seal(BYTES)).toMatchObject({ iin: HOLDER.iin });
});

it('a certificate that names nobody is refused', async () => {
  const { key } = await pemKey('ECDSA');
  await expect(live(() => Promise.resolve({ key, certificates: '' })).seal(BYTES)).rejects.toThrow(
    'names nobody',
  );
});
