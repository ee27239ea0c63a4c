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
  const { kind } = self.mood;
  if (kind === 'dead') return void outgoing.destroy();
  if (kind === 'slow') return;
  if (kind === 'garbage') return void outgoing.writeHead(200).end('<html>');
  if (kind === 'failing') return void outgoing.writeHead(503).end('{}');
  if (path === '/actuator/health') return void outgoing.writeHead(200).end('{"status":"UP"}');
  const body = JSON.parse(text);
  if (path === '/cms/verify') self.asked.push(body);
  const signed = STRICT_BASE64.test(body.cms) ? findSigned(pki, Buffer.from(body.cms, 'base64')) : undefined;
  if (signed === undefined) return void outgoing.writeHead(400).end('{"status":400,"message":"CMS"}');
  if (path === '/cms/extract') {
    const data = signed.encapContentInfo.eContent?.getValue();
    const answer = { status: 200, message: 'OK', data: data && Buffer.from(data).toString('base64') };
    return void outgoing.writeHead(200).end(JSON.stringify(answer));
  }
  outgoing.writeHead(200, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify(await verified(self, pki, now, signed, body)));
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
  body: { revocationCheck?: string[]; data?: string },
): Promise<object> {
  let valid = true;
  const signers: object[] = [];
  for (const [index, info] of signed.signerInfos.entries()) {
    const sid = info.sid as InstanceType<typeof testPki.pki.pkijs.IssuerAndSerialNumber>;
    const certificate = signed.certificates?.find(
      (one): one is Certificate =>
        one instanceof testPki.pki.pkijs.Certificate && one.serialNumber.isEqual(sid.serialNumber),
    );
    if (certificate === undefined) throw new Error('no certificate');
    const data = asArrayBuffer(Buffer.from(body.data ?? '', 'base64'));
    const isRight = await signed.verify({ signer: index, data, checkChain: false }).catch(() => false);
    const isTrusted = await certificate.verify(testPki.issuing.certificate).catch(() => false);
    const genTime = stampOf(testPki, info);
    const at = genTime ?? now;
    const isInForce = certificate.notBefore.value <= at && at <= certificate.notAfter.value;
    const revocations = (mood.isRevocationSkipped === true ? [] : (body.revocationCheck ?? [])).map((by) =>
      revocation(mood, testPki, certificate, by),
    );
    const isOut = revocations.length > 0 && mood.isRevocationOut === true;
    const since = testPki.revoked.get(serialOf(certificate));
    const isRevoked = since !== undefined && (genTime === null || since <= genTime) && revocations.length > 0;
    const isCertificateValid = isTrusted && isInForce && !isOut && !isRevoked;
    const isValid = isRight && isCertificateValid;
    valid &&= isValid;
    signers.push({
      [mood.list ?? 'certificates']: [{ ...described(certificate), valid: isCertificateValid, revocations }],
      tsp: genTime === null ? null : { genTime: genTime.toISOString(), policy: '1.2.398.3.3.2.6.1' },
      ...(mood.line === '3' ? {} : status({ isValid, isRight, isTrusted, isInForce, isOut, isRevoked })),
    });
  }
  return { status: 200, message: 'OK', valid, signers };
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

function stampOf({ pki: { pkijs, asn1js } }: TestPki, info: SignedData['signerInfos'][number]): Date | null {
  const token: unknown = info.unsignedAttrs?.attributes.find(({ type }) => type === OID.timeStampToken)
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
  const purposes: string[] =
    certificate.extensions?.find(({ extnID }) => extnID === OID.extendedKeyUsage)?.parsedValue.keyPurposes ??
    [];
  const bin = part(OID.organisationalUnit)?.replace('BIN', '') ?? null;
  return {
    notBefore: certificate.notBefore.value.toISOString(),
    notAfter: certificate.notAfter.value.toISOString(),
    keyUsage: purposes.includes(OID.emailProtection) ? 'SIGN' : 'AUTH',
    keyUser: purposes.includes(OID.kzPerson) ? ['INDIVIDUAL'] : ['ORGANIZATION', 'EMPLOYEE'],
    serialNumber: serialOf(certificate),
    signAlg: 'ECGOST34310',
    subject: {
      commonName: part(OID.commonName),
      lastName: part(OID.givenName),
      surName: part(OID.surname),
      iin: part(OID.serialNumber)?.replace('IIN', '') ?? null,
      bin,
      organization: part(OID.organisation),
      gender: 'NONE',
    },
    issuer: { commonName: 'Jardem demo issuing authority' },
  };
}
