import { createHash, randomBytes } from 'node:crypto';
import type { Attribute, SignerInfo } from 'pkijs';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import type { IssuedKey } from './issue-certificate';
import { addSigner, signedAttributes, wrapped } from './signed-data';

/** The policy that the stamps of pki.gov.kz name. */
const POLICY = '1.2.398.3.3.2.6.1';

/** Puts a time stamp token (RFC 3161) over a signature beside it. */
export async function stampSignature(
  pki: Pki,
  info: SignerInfo,
  { authority, at }: { readonly authority: IssuedKey; readonly at: Date },
): Promise<void> {
  const { pkijs, asn1js } = pki;
  const token = await timeStampToken(pki, Buffer.from(info.signature.valueBlock.valueHexView), authority, at);
  info.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [
      new pkijs.Attribute({
        type: OID.timeStampToken,
        values: [asn1js.fromBER(asArrayBuffer(token)).result],
      }),
    ],
  });
}

/** A signed statement that these bytes were there at an instant, DER of its ContentInfo. */
async function timeStampToken(pki: Pki, stamped: Buffer, authority: IssuedKey, at: Date): Promise<Buffer> {
  const { pkijs, asn1js } = pki;
  const hashed = asArrayBuffer(createHash('sha256').update(stamped).digest());
  const information = new pkijs.TSTInfo({
    version: 1,
    policy: POLICY,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: OID.sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: hashed }),
    }),
    serialNumber: new asn1js.Integer({
      valueHex: asArrayBuffer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    }),
    genTime: at,
  });
  const content = Buffer.from(information.toSchema().toBER());
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: OID.timeStampInfo,
      eContent: new asn1js.OctetString({ valueHex: asArrayBuffer(content) }),
    }),
    certificates: [authority.certificate],
  });
  const attributes = [
    ...signedAttributes(pki, OID.timeStampInfo, content, at),
    stampingCertificate(pki, authority),
  ];
  await addSigner(pki, signed, authority, content, attributes);
  return wrapped(pki, signed);
}

/** Which certificate stamped (RFC 5816), so that nobody puts another in its place. */
function stampingCertificate({ pkijs, asn1js }: Pki, { certificate }: IssuedKey): Attribute {
  const hash = createHash('sha256').update(Buffer.from(certificate.toSchema().toBER())).digest();
  const id = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: asArrayBuffer(hash) })] });
  const ids = new asn1js.Sequence({ value: [id] });
  return new pkijs.Attribute({
    type: OID.signingCertificateV2,
    values: [new asn1js.Sequence({ value: [ids] })],
  });
}
