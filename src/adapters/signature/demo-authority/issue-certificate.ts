import { randomBytes, webcrypto } from 'node:crypto';
import type { Certificate, Extension } from 'pkijs';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';

/** Bits of the key usage extension (RFC 5280, 4.2.1.3), the first bit highest. */
export const KEY_BITS = { signing: 0xc0, authentication: 0xa0, stamping: 0x80, authority: 0x06 } as const;

/** A certificate and the key that signs with it. */
export interface IssuedKey {
  readonly certificate: Certificate;
  readonly privateKey: webcrypto.CryptoKey;
}

/** What a new certificate says. */
export interface CertificateWish {
  /** Parts of the name, each with its object identifier. */
  readonly subject: readonly (readonly [oid: string, value: string])[];
  /** Null: it vouches for itself, as a root does. */
  readonly issuer: IssuedKey | null;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly keyBits: number;
  /** What the key is for; empty for an authority. */
  readonly purposes: readonly string[];
  readonly isAuthority: boolean;
  readonly crlUrl?: string;
  readonly ocspUrl?: string;
  readonly algorithm?: 'ECDSA' | 'RSA';
}

const ALGORITHMS = {
  ECDSA: { name: 'ECDSA', namedCurve: 'P-256' },
  RSA: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
} as const;

/** Makes a key pair and a certificate (X.509 version 3) for it. */
export async function issueCertificate(pki: Pki, wish: CertificateWish): Promise<IssuedKey> {
  const { pkijs, asn1js } = pki;
  const algorithm = ALGORITHMS[wish.algorithm ?? 'ECDSA'];
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new pkijs.Certificate({ version: 2 });
  certificate.serialNumber = new asn1js.Integer({ valueHex: asArrayBuffer(positiveNumber()) });
  for (const [type, value] of wish.subject) {
    const part = new asn1js.Utf8String({ value });
    certificate.subject.typesAndValues.push(new pkijs.AttributeTypeAndValue({ type, value: part }));
  }
  certificate.issuer = wish.issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = wish.notBefore;
  certificate.notAfter.value = wish.notAfter;
  certificate.extensions = extensionsOf(pki, wish);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(wish.issuer?.privateKey ?? keys.privateKey, 'SHA-256');
  // Read back as everybody else will read it, so that names compare byte by byte.
  return {
    certificate: pkijs.Certificate.fromBER(certificate.toSchema(true).toBER()),
    privateKey: keys.privateKey,
  };
}

/** A serial number that is positive in DER. */
function positiveNumber(): Buffer {
  const number = randomBytes(16);
  number.writeUInt8((number.readUInt8(0) & 0x3f) | 0x40, 0);
  return number;
}

function extensionsOf({ pkijs, asn1js }: Pki, wish: CertificateWish): Extension[] {
  const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension =>
    new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });
  const address = (value: string) => new pkijs.GeneralName({ type: 6, value });
  const { purposes, crlUrl, ocspUrl } = wish;
  const bits = new asn1js.BitString({ valueHex: asArrayBuffer(Buffer.of(wish.keyBits)) });
  const found = [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: wish.isAuthority }).toSchema()),
    extension(OID.keyUsage, true, bits),
  ];
  if (purposes.length > 0) {
    const isStamp = purposes.includes(OID.timeStamping);
    const usage = new pkijs.ExtKeyUsage({ keyPurposes: [...purposes] });
    found.push(extension(OID.extendedKeyUsage, isStamp, usage.toSchema()));
  }
  if (crlUrl !== undefined) {
    const point = new pkijs.DistributionPoint({ distributionPoint: [address(crlUrl)] });
    const points = new pkijs.CRLDistributionPoints({ distributionPoints: [point] });
    found.push(extension(OID.cRLDistributionPoints, false, points.toSchema()));
  }
  if (ocspUrl !== undefined) {
    const access = new pkijs.AccessDescription({ accessMethod: OID.ocsp, accessLocation: address(ocspUrl) });
    const information = new pkijs.InfoAccess({ accessDescriptions: [access] });
    found.push(extension(OID.authorityInfoAccess, false, information.toSchema()));
  }
  return found;
}
