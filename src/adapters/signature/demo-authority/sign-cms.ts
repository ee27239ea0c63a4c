import type { Certificate } from 'pkijs';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import type { IssuedKey } from './issue-certificate';
import { addSigner, signedAttributes, wrapped } from './signed-data';
import { stampSignature } from './stamp-signature';

/** How a signature is made. */
export interface SigningWish {
  readonly signers: readonly IssuedKey[];
  /** Certificates that go along beside those of the signers. */
  readonly chain: readonly Certificate[];
  readonly bytes: Buffer;
  /** The instant that the signer claims. */
  readonly at: Date;
  /** Whether the signed bytes are inside; false makes a detached signature. */
  readonly attached: boolean;
  /** Who stamps the time, and the instant of the stamp. */
  readonly stamp: { readonly authority: IssuedKey; readonly at: Date } | null;
}

/** Signs bytes as CMS SignedData (RFC 5652), DER. */
export async function signCms(pki: Pki, wish: SigningWish): Promise<Buffer> {
  const { pkijs, asn1js } = pki;
  const content = new asn1js.OctetString({ valueHex: asArrayBuffer(wish.bytes) });
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: OID.data,
      ...(wish.attached ? { eContent: content } : {}),
    }),
    certificates: [...wish.signers.map(({ certificate }) => certificate), ...wish.chain],
  });
  for (const signer of wish.signers) {
    await addSigner(pki, signed, signer, wish.bytes, signedAttributes(pki, OID.data, wish.bytes, wish.at));
    const info = signed.signerInfos.at(-1);
    if (info !== undefined && wish.stamp !== null) await stampSignature(pki, info, wish.stamp);
  }
  return wrapped(pki, signed);
}
