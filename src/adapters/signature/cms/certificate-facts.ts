import type { Certificate } from 'pkijs';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import type { KeyUse, Signer } from '../port';

const IIN = /^IIN(\d{12})$/;
const BIN = /^BIN(\d{12})$/;
const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;
const CERTIFICATE_SIGNING = 0x04;

/** Whose certificate it is; undefined when it names no IIN. */
export function findSignerFacts(certificate: Certificate): Signer | undefined {
  const iin = IIN.exec(partOf(certificate, OID.serialNumber) ?? '')?.[1];
  if (iin === undefined) return undefined;
  return {
    iin,
    name: [partOf(certificate, OID.commonName), partOf(certificate, OID.givenName)]
      .filter((part) => part !== undefined)
      .join(' '),
    organisation: findOrganisation(certificate),
    serialNumber: serialOf(certificate),
    issuer: issuerOf(certificate),
    notBefore: certificate.notBefore.value,
    notAfter: certificate.notAfter.value,
  };
}

/** Serial number in hexadecimal, as the authority prints it. */
export function serialOf({ serialNumber }: Certificate): string {
  return Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex');
}

/** Whether a key may be used so: by its key usage, and by the purposes of the National Certification Authority. */
export function isKeyFor(pki: Pki, certificate: Certificate, use: KeyUse): boolean {
  const purposes = purposesOf(pki, certificate);
  const bits = keyBitsOf(certificate);
  if ((bits & (DIGITAL_SIGNATURE | NON_REPUDIATION)) === 0) return false;
  const isSomebodys = purposes.some((one) => one === OID.kzPerson || one.startsWith(OID.kzOrganisation));
  return isSomebodys && purposes.includes(use === 'sign' ? OID.emailProtection : OID.clientAuthentication);
}

/** Whether a certificate may vouch for others. */
export function isAuthority({ pkijs }: Pki, certificate: Certificate): boolean {
  const constraints: unknown = parsedOf(certificate, OID.basicConstraints);
  const isCa = constraints instanceof pkijs.BasicConstraints && constraints.cA;
  return isCa && (keyBitsOf(certificate) & CERTIFICATE_SIGNING) !== 0;
}

/** The purposes that a certificate names; none when it has no such extension. */
export function purposesOf({ pkijs }: Pki, certificate: Certificate): readonly string[] {
  const usage = parsedOf(certificate, OID.extendedKeyUsage);
  return usage instanceof pkijs.ExtKeyUsage ? usage.keyPurposes : [];
}

/** An extension as the library reads it; undefined when it is absent. */
export function parsedOf({ extensions = [] }: Certificate, oid: string): unknown {
  return extensions.find(({ extnID }) => extnID === oid)?.parsedValue;
}

function keyBitsOf(certificate: Certificate): number {
  const usage = parsedOf(certificate, OID.keyUsage);
  return hasBits(usage) ? (usage.valueBlock.valueHexView[0] ?? 0) : 0;
}

function hasBits(value: unknown): value is { readonly valueBlock: { readonly valueHexView: Uint8Array } } {
  if (typeof value !== 'object' || value === null || !('valueBlock' in value)) return false;
  const { valueBlock } = value;
  return typeof valueBlock === 'object' && valueBlock !== null && 'valueHexView' in valueBlock;
}

function findOrganisation(certificate: Certificate): Signer['organisation'] {
  const bin = BIN.exec(partOf(certificate, OID.organisationalUnit) ?? '')?.[1];
  return bin === undefined ? null : { bin, name: partOf(certificate, OID.organisation) ?? '' };
}

function issuerOf({ issuer }: Certificate): string {
  const name = issuer.typesAndValues.find(({ type }) => type === OID.commonName);
  return name === undefined ? '' : textOf(name.value);
}

function partOf({ subject }: Certificate, oid: string): string | undefined {
  const part = subject.typesAndValues.find(({ type }) => type === oid);
  return part === undefined ? undefined : textOf(part.value);
}

function textOf({ valueBlock }: { readonly valueBlock: { readonly value: unknown } }): string {
  return typeof valueBlock.value === 'string' ? valueBlock.value : '';
}
