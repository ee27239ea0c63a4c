import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import type { KeyUse } from '../port';
import { issueCertificate, KEY_BITS, type CertificateWish, type IssuedKey } from './issue-certificate';

/** Whose key it is to be. `name` is surname, given name and patronymic, with spaces between. */
export interface KeyHolder {
  readonly iin: string;
  readonly name: string;
  /** For whom the person acts; `isHead`: as its first head. */
  readonly organisation?: { readonly bin: string; readonly name: string; readonly isHead?: boolean };
  /** `sign` when not said. */
  readonly use?: KeyUse;
}

/** What the certificate says besides whose it is. */
export type CertificateFrame = Pick<
  CertificateWish,
  'issuer' | 'notBefore' | 'notAfter' | 'crlUrl' | 'ocspUrl' | 'algorithm'
>;

/** A certificate as the National Certification Authority writes them for people and for those who act for organisations. */
export function personCertificate(pki: Pki, holder: KeyHolder, frame: CertificateFrame): Promise<IssuedKey> {
  const isForLogin = holder.use === 'authenticate';
  return issueCertificate(pki, {
    ...frame,
    subject: subjectOf(holder),
    keyBits: isForLogin ? KEY_BITS.authentication : KEY_BITS.signing,
    purposes: [isForLogin ? OID.clientAuthentication : OID.emailProtection, ...holderPurposes(holder)],
    isAuthority: false,
  });
}

/** IIN and BIN carry their kind before the digits; the patronymic stands apart from the common name. */
function subjectOf({ iin, name, organisation }: KeyHolder): CertificateWish['subject'] {
  const [surname = name, given = '', ...patronymic] = name.split(' ');
  return [
    [OID.commonName, `${surname} ${given}`.trim()],
    [OID.surname, surname],
    [OID.serialNumber, `IIN${iin}`],
    [OID.country, 'KZ'],
    ...(organisation === undefined
      ? []
      : ([
          [OID.organisation, organisation.name],
          [OID.organisationalUnit, `BIN${organisation.bin}`],
        ] as const)),
    ...(patronymic.length === 0 ? [] : ([[OID.givenName, patronymic.join(' ')]] as const)),
  ];
}

function holderPurposes({ organisation }: KeyHolder): readonly string[] {
  if (organisation === undefined) return [OID.kzPerson];
  return [OID.kzOrganisation, organisation.isHead === true ? OID.kzFirstHead : OID.kzEmployee];
}
