import { createHash } from 'node:crypto';
import type { BaseBlock } from 'asn1js';
import type { Attribute, SignedData } from 'pkijs';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import type { IssuedKey } from './issue-certificate';

/** The attributes that every signer signs: kind and hash of the content, and the instant. */
export function signedAttributes(
  { pkijs, asn1js }: Pki,
  kind: string,
  content: Buffer,
  at: Date,
): Attribute[] {
  const attribute = (type: string, value: BaseBlock): Attribute =>
    new pkijs.Attribute({ type, values: [value] });
  const hash = createHash('sha256').update(content).digest();
  return [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: kind })),
    attribute(OID.signingTime, new asn1js.UTCTime({ valueDate: at })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: asArrayBuffer(hash) })),
  ];
}

/** Adds one signature over the content. */
export async function addSigner(
  { pkijs }: Pki,
  signed: SignedData,
  { certificate, privateKey }: IssuedKey,
  content: Buffer,
  attributes: Attribute[],
): Promise<void> {
  const { issuer, serialNumber } = certificate;
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
  signed.signerInfos.push(info);
  await signed.sign(privateKey, signed.signerInfos.length - 1, 'SHA-256', asArrayBuffer(content));
}

/** SignedData in its ContentInfo, DER. */
export function wrapped({ pkijs }: Pki, signed: SignedData): Buffer {
  const content = new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}
