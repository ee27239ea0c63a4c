import { createHash } from 'node:crypto';
import type { Certificate, SignerInfo } from 'pkijs';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';

/** Whether a signature is over these bytes; `unsupported` when its algorithms are not known here. */
export type ContentVerdict = 'right' | 'altered' | 'unsupported' | 'unreadable';

const DIGESTS: Readonly<Record<string, { readonly node: string; readonly web: string }>> = {
  '2.16.840.1.101.3.4.2.1': { node: 'sha256', web: 'SHA-256' },
  '2.16.840.1.101.3.4.2.2': { node: 'sha384', web: 'SHA-384' },
  '2.16.840.1.101.3.4.2.3': { node: 'sha512', web: 'SHA-512' },
};
const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
/** RSA with PKCS#1 padding, alone or with a hash; ECDSA with a hash. SHA-1 is not accepted any more. */
const RSA_SIGNATURES = [RSA, ...['11', '12', '13'].map((hash) => `1.2.840.113549.1.1.${hash}`)];
const EC_SIGNATURES = ['2', '3', '4'].map((hash) => `1.2.840.10045.4.3.${hash}`);

/**
 * Checks hash and signature. Signed attributes are demanded: without them the same bytes could be shown as content of one
 * signature and as attributes of another.
 */
export async function checkContent(
  pki: Pki,
  info: SignerInfo,
  certificate: Certificate,
  content: Buffer,
  kind: string,
): Promise<ContentVerdict> {
  const digest = DIGESTS[info.digestAlgorithm.algorithmId];
  if (digest === undefined || !isKnown(info, certificate)) return 'unsupported';
  const attributes = signedFacts(pki, info);
  if (attributes === undefined || attributes.kind !== kind) return 'unreadable';
  const hash = createHash(digest.node).update(content).digest();
  if (!hash.equals(attributes.digest)) return 'altered';
  const isRight = await pki.pkijs
    .getCrypto(true)
    .verifyWithPublicKey(
      attributes.signedBytes,
      info.signature,
      certificate.subjectPublicKeyInfo,
      info.signatureAlgorithm,
      digest.web,
    )
    .catch(() => false);
  return isRight ? 'right' : 'altered';
}

/** Whether Node's own cryptography knows the kind of key. */
function isKnown({ signatureAlgorithm }: SignerInfo, { subjectPublicKeyInfo }: Certificate): boolean {
  const key = subjectPublicKeyInfo.algorithm.algorithmId;
  const signature = signatureAlgorithm.algorithmId;
  return (
    (key === RSA && RSA_SIGNATURES.includes(signature)) || (key === EC && EC_SIGNATURES.includes(signature))
  );
}

interface SignedFacts {
  readonly kind: string;
  readonly digest: Buffer;
  readonly signedBytes: ArrayBuffer;
}

/** Kind and hash that the signer signed; undefined when either is absent or there twice. */
function signedFacts({ asn1js }: Pki, { signedAttrs }: SignerInfo): SignedFacts | undefined {
  if (signedAttrs === undefined) return undefined;
  const valueOf = (oid: string): unknown => {
    const found = signedAttrs.attributes.filter(({ type }) => type === oid);
    const values: readonly unknown[] = found[0]?.values ?? [];
    return found.length === 1 && values.length === 1 ? values[0] : undefined;
  };
  const kind = valueOf(OID.contentType);
  const digest = valueOf(OID.messageDigest);
  if (!(kind instanceof asn1js.ObjectIdentifier && digest instanceof asn1js.OctetString)) return undefined;
  return {
    kind: kind.getValue(),
    digest: Buffer.from(digest.valueBlock.valueHexView),
    signedBytes: asArrayBuffer(new Uint8Array(signedAttrs.encodedValue)),
  };
}
