import { createHash } from 'node:crypto';
import type { Certificate, SignerInfo, TSTInfo } from 'pkijs';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import { findSignedData, findSigner } from '../pki/read-signed-data';
import { findChain, isInForce, type Trust } from './certificate-chain';
import { purposesOf } from './certificate-facts';
import { checkContent } from './check-content';

/** A stamp that a trusted authority put on the signature: when, by whom, and the certificate that issued its key. */
export interface TrustedStamp {
  readonly at: Date;
  readonly certificate: Certificate;
  readonly issuer: Certificate;
}

const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * The trusted time stamp of a signature (RFC 3161), undefined when it has none. A stamp that cannot be checked counts as
 * none: the signature is then judged at the moment of looking, which can only be stricter.
 */
export async function findStamp(pki: Pki, trust: Trust, info: SignerInfo): Promise<TrustedStamp | undefined> {
  try {
    const token = findToken(pki, info);
    return token === undefined ? undefined : await checkToken(pki, trust, info, token);
  } catch {
    return undefined;
  }
}

function findToken({ asn1js }: Pki, { unsignedAttrs }: SignerInfo): Buffer | undefined {
  const attribute = unsignedAttrs?.attributes.find(({ type }) => type === OID.timeStampToken);
  const value: unknown = attribute?.values[0];
  return value instanceof asn1js.BaseBlock ? Buffer.from(value.toBER()) : undefined;
}

async function checkToken(
  pki: Pki,
  trust: Trust,
  stamped: SignerInfo,
  token: Buffer,
): Promise<TrustedStamp | undefined> {
  const stamper = findStamper(pki, token);
  if (stamper === undefined || !purposesOf(pki, stamper.certificate).includes(OID.timeStamping))
    return undefined;
  const { info, certificate, content } = stamper;
  if ((await checkContent(pki, info, certificate, content, OID.timeStampInfo)) !== 'right') return undefined;
  const facts = pki.pkijs.TSTInfo.fromBER(asArrayBuffer(content));
  if (!isOver(facts, stamped) || !isInForce(certificate, facts.genTime)) return undefined;
  const issuer = (await findChain(pki, trust, certificate, facts.genTime))?.[1];
  return issuer === undefined ? undefined : { at: facts.genTime, certificate, issuer };
}

interface Stamper {
  readonly info: SignerInfo;
  readonly certificate: Certificate;
  readonly content: Buffer;
}

function findStamper(pki: Pki, token: Buffer): Stamper | undefined {
  const signed = findSignedData(pki, token);
  if (signed === undefined) return undefined;
  const [info] = signed.signerInfos;
  const content = signed.encapContentInfo.eContent?.getValue();
  if (info === undefined || content === undefined) return undefined;
  const certificate = findSigner(pki, signed, info);
  return certificate && { info, certificate, content: Buffer.from(content) };
}

/** Whether the stamp is on this very signature. */
function isOver({ messageImprint }: TSTInfo, { signature }: SignerInfo): boolean {
  const digest = DIGESTS[messageImprint.hashAlgorithm.algorithmId];
  if (digest === undefined) return false;
  const hash = createHash(digest).update(signature.valueBlock.valueHexView).digest();
  return hash.equals(messageImprint.hashedMessage.valueBlock.valueHexView);
}
