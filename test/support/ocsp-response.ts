import { createHash } from 'node:crypto';
import type { IssuedKey } from '../../src/adapters/signature/demo-authority/issue-certificate';
import { asArrayBuffer } from '../../src/adapters/signature/pki/as-array-buffer';
import type { Pki } from '../../src/adapters/signature/pki/load-pki';
import { OID } from '../../src/adapters/signature/pki/oids';

/** What a responder answers to a request: each certificate good, or revoked since an instant; DER. */
export async function ocspResponse(
  { pkijs, asn1js }: Pki,
  body: Buffer,
  signer: IssuedKey,
  revoked: ReadonlyMap<string, Date>,
  valid: { readonly from: Date; readonly until: Date },
): Promise<Buffer> {
  const request = pkijs.OCSPRequest.fromBER(asArrayBuffer(body));
  const basic = new pkijs.BasicOCSPResponse();
  const name = createHash('sha1').update(
    signer.certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView,
  );
  basic.tbsResponseData.responderID = new asn1js.OctetString({ valueHex: asArrayBuffer(name.digest()) });
  basic.tbsResponseData.producedAt = valid.from;
  for (const { reqCert } of request.tbsRequest.requestList) {
    const since = revoked.get(Buffer.from(reqCert.serialNumber.valueBlock.valueHexView).toString('hex'));
    const single = new pkijs.SingleResponse({ certID: reqCert });
    single.certStatus =
      since === undefined
        ? new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } })
        : new asn1js.Constructed({
            idBlock: { tagClass: 3, tagNumber: 1 },
            value: [new asn1js.GeneralizedTime({ valueDate: since })],
          });
    single.thisUpdate = valid.from;
    single.nextUpdate = valid.until;
    basic.tbsResponseData.responses.push(single);
  }
  const { requestExtensions } = request.tbsRequest;
  if (requestExtensions !== undefined) basic.tbsResponseData.responseExtensions = requestExtensions;
  await basic.sign(signer.privateKey, 'SHA-256');
  const response = new pkijs.OCSPResponse({
    responseStatus: new asn1js.Enumerated({ value: 0 }),
    responseBytes: new pkijs.ResponseBytes({
      responseType: OID.ocspBasic,
      response: new asn1js.OctetString({ valueHex: basic.toSchema().toBER() }),
    }),
  });
  return Buffer.from(response.toSchema().toBER());
}
