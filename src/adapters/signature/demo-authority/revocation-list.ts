import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import type { IssuedKey } from './issue-certificate';

const HASH = 'SHA-256';

/** A certificate that is called back, by its serial number in hexadecimal, and since when. */
export interface CalledBack {
  readonly serialNumber: string;
  readonly at: Date;
}

/** Signs the list of the certificates that an authority has called back (CRL, RFC 5280), DER. */
export async function revocationList(
  { pkijs, asn1js }: Pki,
  authority: IssuedKey,
  calledBack: readonly CalledBack[],
  valid: { readonly from: Date; readonly until: Date },
): Promise<Buffer> {
  const time = (value: Date) => new pkijs.Time({ type: 0, value });
  const list = new pkijs.CertificateRevocationList({
    version: 1,
    issuer: authority.certificate.subject,
    thisUpdate: time(valid.from),
    nextUpdate: time(valid.until),
  });
  if (calledBack.length > 0)
    list.revokedCertificates = calledBack.map(
      ({ serialNumber, at }) =>
        new pkijs.RevokedCertificate({
          userCertificate: new asn1js.Integer({ valueHex: asArrayBuffer(Buffer.from(serialNumber, 'hex')) }),
          revocationDate: time(at),
        }),
    );
  await list.sign(authority.privateKey, HASH);
  return Buffer.from(list.toString('base64'), 'base64');
}
