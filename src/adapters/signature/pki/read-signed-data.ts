import type { Certificate, SignedData, SignerInfo } from 'pkijs';
import type { InvalidReason } from '../port';
import { asArrayBuffer } from './as-array-buffer';
import type { Pki } from './load-pki';
import { OID } from './oids';

/** A detached signature of exactly one signer. */
export interface ReadSignature {
  readonly kind: 'read';
  readonly signed: SignedData;
  readonly info: SignerInfo;
  /** Absent when the signer's certificate is not inside. */
  readonly certificate: Certificate | undefined;
}

/** What bytes are, as far as their structure tells. */
export type StructureVerdict =
  | ReadSignature
  | {
      readonly kind: 'invalid';
      readonly reason: Extract<
        InvalidReason,
        'no-signer' | 'several-signers' | 'not-detached' | 'unreadable'
      >;
    };

/** Looks at the structure of a signature before anybody is asked about it: it must be detached and have one signer. */
export function readSignedData(pki: Pki, cms: Buffer): StructureVerdict {
  const signed = findSignedData(pki, cms);
  if (signed === undefined) return { kind: 'invalid', reason: 'unreadable' };
  const [info, another] = signed.signerInfos;
  if (info === undefined) return { kind: 'invalid', reason: 'no-signer' };
  if (another !== undefined) return { kind: 'invalid', reason: 'several-signers' };
  if (signed.encapContentInfo.eContent !== undefined) return { kind: 'invalid', reason: 'not-detached' };
  return { kind: 'read', signed, info, certificate: findSigner(pki, signed, info) };
}

/** SignedData in its ContentInfo, or undefined when the bytes are something else. */
export function findSignedData({ pkijs }: Pki, cms: Buffer): SignedData | undefined {
  try {
    const content = pkijs.ContentInfo.fromBER(asArrayBuffer(cms));
    if (content.contentType !== OID.signedData) return undefined;
    return new pkijs.SignedData({ schema: content.content });
  } catch {
    return undefined;
  }
}

/** The certificate that a signature names as its signer's, when it is inside. */
export function findSigner({ pkijs }: Pki, signed: SignedData, { sid }: SignerInfo): Certificate | undefined {
  // By key identifier (the other way of RFC 5652) nobody signs in Kazakhstan; such a signer counts as not named.
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return undefined;
  return signed.certificates?.find(
    (one): one is Certificate =>
      one instanceof pkijs.Certificate &&
      one.issuer.isEqual(sid.issuer) &&
      one.serialNumber.isEqual(sid.serialNumber),
  );
}
