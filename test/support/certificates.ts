import { webcrypto } from 'node:crypto';
import {
  BasicConstraints,
  AttributeTypeAndValue,
  AltName,
  Certificate,
  CryptoEngine,
  Extension,
  GeneralName,
} from 'pkijs';
import { Integer, OctetString, Utf8String } from 'asn1js';

const COMMON_NAME = '2.5.4.3';
const SUBJECT_ALT_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const IP_ADDRESS = 7;
const LOOPBACK = new Uint8Array([127, 0, 0, 1]);
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };

// Node's and the browser's descriptions of the same object differ in names only.
const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as never });
let serial = 0;

/** A certificate and its private key, in PEM. */
export interface Issued {
  readonly certificate: string;
  readonly privateKey: string;
}

/** An authority of a test's own, which certifies machines that are reached on the loopback address. */
export interface Authority {
  readonly certificate: string;
  issue(name: string): Promise<Issued>;
}

/** A new authority: two of them do not trust each other. */
export async function makeAuthority(): Promise<Authority> {
  const own = await newKeys();
  const name = `Authority ${(serial += 1)}`;
  const root = await certify(name, name, own.publicKey, own.privateKey, [
    new Extension({
      extnID: BASIC_CONSTRAINTS,
      critical: true,
      extnValue: new BasicConstraints({ cA: true }).toSchema().toBER(false),
    }),
  ]);
  return {
    certificate: root,
    issue: async (subject) => {
      const keys = await newKeys();
      const address = new GeneralName({
        type: IP_ADDRESS,
        value: new OctetString({ valueHex: LOOPBACK.buffer }),
      });
      const certificate = await certify(subject, name, keys.publicKey, own.privateKey, [
        new Extension({
          extnID: SUBJECT_ALT_NAME,
          extnValue: new AltName({ altNames: [address] }).toSchema().toBER(false),
        }),
      ]);
      const privateKey = pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
      return { certificate, privateKey };
    },
  };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

async function certify(
  subject: string,
  issuer: string,
  publicKey: webcrypto.CryptoKey,
  signingKey: webcrypto.CryptoKey,
  extensions: Extension[],
): Promise<string> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: (serial += 1) });
  for (const [part, value] of [
    [certificate.subject, subject],
    [certificate.issuer, issuer],
  ] as const)
    part.typesAndValues.push(
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value }) }),
    );
  certificate.notBefore.value = new Date(Date.now() - 86_400_000);
  certificate.notAfter.value = new Date(Date.now() + 86_400_000);
  certificate.extensions = extensions;
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine);
  await certificate.sign(signingKey, 'SHA-256', engine);
  return pem('CERTIFICATE', certificate.toSchema(true).toBER(false));
}

function pem(label: string, bytes: ArrayBuffer): string {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{64})/g, '$1\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
