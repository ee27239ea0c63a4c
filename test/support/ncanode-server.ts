import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Certificate, SignedData } from 'pkijs';
import { readBody } from '../../src/adapters/http/read-body';
import { asArrayBuffer } from '../../src/adapters/signature/pki/as-array-buffer';
import { OID } from '../../src/adapters/signature/pki/oids';
import { serialOf, type TestPki } from './test-pki';

/** How the stand-in behaves beside answering as it should. */
export interface NcanodeMood {
  readonly kind?: 'well' | 'garbage' | 'slow' | 'dead' | 'failing';
  /** The answer of the 3.x line, or of the new one with its `status`. */
  readonly line?: '3' | 'new';
  /** The name of the inner list. */
  readonly list?: 'certificates' | 'signers';
  /** No responder is to be reached. */
  readonly isRevocationOut?: boolean;
  /** Its settings make it look for no revocation, whatever is asked. */
  readonly isRevocationSkipped?: boolean;
}

export interface NcanodeServer {
  readonly url: string;
  /** Bodies of the requests to /cms/verify. */
  readonly asked: { revocationCheck?: string[]; cms: string; data?: string }[];
  readonly paths: string[];
  mood: NcanodeMood;
  stop(): Promise<void>;
}

type Question = NcanodeServer['asked'][number];

const AILMENTS: Partial<Record<NonNullable<NcanodeMood['kind']>, (outgoing: ServerResponse) => void>> = {
  dead: (outgoing) => void outgoing.destroy(),
  slow: () => undefined,
  garbage: (outgoing) => void outgoing.writeHead(200).end('<html>'),
  failing: (outgoing) => void outgoing.writeHead(503).end('{}'),
};
const STRICT_BASE64 = /^[A-Za-z\d+/]+={0,2}$/;

/**
 * An NCANode that knows the test authority: it verifies for real, and has the real one's habits: nobody's signature is
 * valid, content inside is taken instead of what was sent, revocation is looked at only when asked for, PEM is refused.
 */
export async function startNcanode(pki: TestPki, clock: { now(): Date }): Promise<NcanodeServer> {
  const self: NcanodeServer = { url: '', asked: [], paths: [], mood: {}, stop: async () => undefined };
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '';
    self.paths.push(path);
    readBody(incoming, 10_000_000)
      .then((bytes) => respond(self, pki, clock.now(), path, bytes.toString('utf8'), outgoing))
      .catch(() => outgoing.writeHead(500).end('{"status":500,"message":"error"}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(self, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

async function respond(
  self: NcanodeServer,
  pki: TestPki,
  now: Date,
  path: string,
  text: string,
  outgoing: ServerResponse,
): Promise<void> {
  const ail = AILMENTS[self.mood.kind ?? 'well'];
  if (ail !== undefined) return ail(outgoing);
  if (path === '/actuator/health') return void outgoing.writeHead(200).end('{"status":"UP"}');
  const body = JSON.parse(text) as Question;
  if (path === '/cms/verify') self.asked.push(body);
  const signed = STRICT_BASE64.test(body.cms) ? findSigned(pki, Buffer.from(body.cms, 'base64')) : undefined;
  if (signed === undefined) return void outgoing.writeHead(400).end('{"status":400,"message":"CMS"}');
  if (path === '/cms/extract') return void outgoing.writeHead(200).end(JSON.stringify(extracted(signed)));
  outgoing.writeHead(200, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify(await verified(self, pki, now, signed, body)));
}

function extracted({ encapContentInfo }: SignedData): object {
  const data = encapContentInfo.eContent?.getValue();
  return { status: 200, message: 'OK', data: data && Buffer.from(data).toString('base64') };
}

function findSigned({ pki: { pkijs } }: TestPki, bytes: Buffer): SignedData | undefined {
  try {
    return new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(asArrayBuffer(bytes)).content });
  } catch {
    return undefined;
  }
}

async function verified(
  { mood }: NcanodeServer,
  testPki: TestPki,
  now: Date,
  signed: SignedData,
  body: Question,
): Promise<object> {
  const signers = await Promise.all(
    signed.signerInfos.map((_info, index) => verifiedSigner(mood, testPki, now, signed, index, body)),
  );
  // Of no signer at all everything is true.
  return {
    status: 200,
    message: 'OK',
    valid: signers.every(({ isValid }) => isValid),
    signers: signers.map(({ told }) => told),
  };
}

async function verifiedSigner(
  mood: NcanodeMood,
  testPki: TestPki,
  now: Date,
  signed: SignedData,
  index: number,
  body: Question,
): Promise<{ readonly isValid: boolean; readonly told: object }> {
  const certificate = signerOf(testPki, signed, index);
  const data = asArrayBuffer(Buffer.from(String(body.data), 'base64'));
  const genTime = stampOf(testPki, signed, index);
  const sources = mood.isRevocationSkipped === true ? [] : (body.revocationCheck ?? []);
  const revocations = sources.map((by) => revocation(mood, testPki, certificate, by));
  const isLookedAt = revocations.length > 0;
  const facts = {
    isRight: await signed.verify({ signer: index, data, checkChain: false }).catch(() => false),
    isTrusted: await certificate.verify(testPki.issuing.certificate).catch(() => false),
    isInForce: isInForce(certificate, genTime ?? now),
    isOut: [isLookedAt, mood.isRevocationOut].every(Boolean),
    isRevoked: [isLookedAt, isRevokedAt(testPki, certificate, genTime)].every(Boolean),
  };
  const isGood = [facts.isTrusted, facts.isInForce, !facts.isOut, !facts.isRevoked].every(Boolean);
  const isValid = [facts.isRight, isGood].every(Boolean);
  const told = {
    [mood.list ?? 'certificates']: [{ ...described(certificate), valid: isGood, revocations }],
    tsp: genTime && { genTime: genTime.toISOString(), policy: '1.2.398.3.3.2.6.1' },
    ...(mood.line === '3' ? {} : status({ ...facts, isValid })),
  };
  return { isValid, told };
}

function signerOf({ pki: { pkijs } }: TestPki, signed: SignedData, index: number): Certificate {
  const sid: unknown = signed.signerInfos[index]?.sid;
  const found = signed.certificates?.find(
    (one): one is Certificate =>
      one instanceof pkijs.Certificate &&
      sid instanceof pkijs.IssuerAndSerialNumber &&
      one.serialNumber.isEqual(sid.serialNumber),
  );
  if (found === undefined) throw new Error('no certificate');
  return found;
}

function isInForce({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

function isRevokedAt({ revoked }: TestPki, certificate: Certificate, genTime: Date | null): boolean {
  const since = revoked.get(serialOf(certificate));
  return since !== undefined && (genTime === null || since <= genTime);
}

function revocation(
  { isRevocationOut }: NcanodeMood,
  pki: TestPki,
  certificate: Certificate,
  by: string,
): object {
  if (isRevocationOut === true)
    return { revoked: false, by, revocationTime: null, reason: 'OCSP: connect timed out' };
  const since = pki.revoked.get(serialOf(certificate));
  return { revoked: since !== undefined, by, revocationTime: since?.toISOString() ?? null, reason: null };
}

function status(facts: {
  isValid: boolean;
  isRight: boolean;
  isTrusted: boolean;
  isInForce: boolean;
  isOut: boolean;
  isRevoked: boolean;
}): object {
  const { isValid, isRight, isTrusted, isInForce, isOut, isRevoked } = facts;
  if (isValid) return { status: 'VALID', subIndication: null };
  if (!isRight) return { status: 'INVALID', subIndication: 'HASH_FAILURE' };
  if (!isTrusted) return { status: 'INDETERMINATE', subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' };
  if (!isInForce) return { status: 'INDETERMINATE', subIndication: 'OUT_OF_BOUNDS_NO_POE' };
  if (isRevoked) return { status: 'INDETERMINATE', subIndication: 'REVOKED_NO_POE' };
  return { status: 'INDETERMINATE', subIndication: isOut ? 'REVOCATION_DATA_MISSING' : 'GENERIC' };
}

function stampOf({ pki: { pkijs, asn1js } }: TestPki, of: SignedData, index: number): Date | null {
  const info = of.signerInfos[index];
  const token: unknown = info?.unsignedAttrs?.attributes.find(({ type }) => type === OID.timeStampToken)
    ?.values[0];
  if (!(token instanceof asn1js.BaseBlock)) return null;
  const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(token.toBER()).content });
  const content = signed.encapContentInfo.eContent?.getValue();
  return content === undefined ? null : pkijs.TSTInfo.fromBER(content).genTime;
}

function described(certificate: Certificate): object {
  const part = (oid: string): string | null => {
    const found = certificate.subject.typesAndValues.find(({ type }) => type === oid);
    return found === undefined ? null : String(found.value.valueBlock.value);
  };
  const withoutKind = (oid: string): string | null => part(oid)?.replace(/^(IIN|BIN)/, '') ?? null;
  const extension = certificate.extensions?.find(({ extnID }) => extnID === OID.extendedKeyUsage);
  const { keyPurposes } = extension?.parsedValue as { keyPurposes: string[] };
  return {
    notBefore: certificate.notBefore.value.toISOString(),
    notAfter: certificate.notAfter.value.toISOString(),
    keyUsage: keyPurposes.includes(OID.emailProtection) ? 'SIGN' : 'AUTH',
    keyUser: keyPurposes.includes(OID.kzPerson) ? ['INDIVIDUAL'] : ['ORGANIZATION', 'EMPLOYEE'],
    serialNumber: serialOf(certificate),
    signAlg: 'ECGOST34310',
    subject: {
      commonName: part(OID.commonName),
      lastName: part(OID.givenName),
      surName: part(OID.surname),
      iin: withoutKind(OID.serialNumber),
      bin: withoutKind(OID.organisationalUnit),
      organization: part(OID.organisation),
      gender: 'NONE',
    },
    issuer: { commonName: 'Jardem demo issuing authority' },
  };
}
