import { randomBytes } from 'node:crypto';
import type { BasicOCSPResponse, Certificate, SingleResponse } from 'pkijs';
import type { FetchBytes } from '../../http/fetch-bytes';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import { isInForce } from './certificate-chain';
import { purposesOf } from './certificate-facts';

const MAX_BYTES = 65_536;
const NONCE = '1.3.6.1.5.5.7.48.1.2';
/** How far the clocks of responder and portal may differ, and how old an answer without a next update may be. */
const TOLERANCE_MS = 5 * 60_000;
const NO_LONGER_MS = 24 * 3_600_000;
/** Context tags of the status (RFC 6960): good, revoked; a third means that the responder does not know. */
const GOOD = 0;
const REVOKED = 1;

/** What a responder said of a certificate, with its answer as evidence. */
export interface OcspStatus {
  /** Since when it is revoked; null when it is good. */
  readonly revokedAt: Date | null;
  readonly response: Buffer;
}

/** Asks a responder about a certificate (OCSP, RFC 6960); undefined when there is no answer to be believed. */
export async function askOcsp(
  pki: Pki,
  wanted: {
    readonly url: string;
    readonly certificate: Certificate;
    readonly issuer: Certificate;
    readonly now: Date;
    readonly answerMs: number;
  },
  fetch: FetchBytes,
): Promise<OcspStatus | undefined> {
  const nonce = randomBytes(16);
  const request = await ocspRequest(pki, wanted.certificate, wanted.issuer, nonce);
  const outcome = await fetch({
    url: new URL(wanted.url),
    body: { type: 'application/ocsp-request', bytes: request },
    answerMs: wanted.answerMs,
    maxBytes: MAX_BYTES,
  });
  if (outcome.kind === 'failed') return undefined;
  try {
    const basic = findBasicResponse(pki, outcome.bytes);
    if (basic === undefined || !(await isResponders(pki, basic, wanted.issuer, wanted.now))) return undefined;
    if (!repeatsNonce(basic, nonce)) return undefined;
    const single = await findSingle(pki, basic, wanted.certificate, wanted.issuer);
    if (single === undefined || !isFresh(single, wanted.now)) return undefined;
    return statusOf(pki, single, outcome.bytes);
  } catch {
    return undefined;
  }
}

async function ocspRequest(
  { pkijs, asn1js }: Pki,
  certificate: Certificate,
  issuerCertificate: Certificate,
  nonce: Buffer,
): Promise<Buffer> {
  const request = new pkijs.OCSPRequest();
  // SHA-1 only names the issuer here; every responder knows it.
  await request.createForCertificate(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate });
  const value = new asn1js.OctetString({ valueHex: asArrayBuffer(nonce) });
  request.tbsRequest.requestExtensions = [new pkijs.Extension({ extnID: NONCE, extnValue: value.toBER() })];
  return Buffer.from(request.toSchema(true).toBER());
}

function findBasicResponse({ pkijs }: Pki, bytes: Buffer): BasicOCSPResponse | undefined {
  const { responseStatus, responseBytes } = pkijs.OCSPResponse.fromBER(asArrayBuffer(bytes));
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== OID.ocspBasic)
    return undefined;
  return pkijs.BasicOCSPResponse.fromBER(asArrayBuffer(responseBytes.response.valueBlock.valueHexView));
}

/** Whether the issuer signed the answer, or somebody whom the issuer named for that (RFC 6960, 4.2.2.2). */
async function isResponders(
  pki: Pki,
  basic: BasicOCSPResponse,
  issuer: Certificate,
  now: Date,
): Promise<boolean> {
  for (const candidate of [issuer, ...(basic.certs ?? [])]) {
    if (candidate !== issuer && !(await isDelegate(pki, candidate, issuer, now))) continue;
    const isSigned = await pki.pkijs
      .getCrypto(true)
      .verifyWithPublicKey(
        asArrayBuffer(basic.tbsResponseData.tbsView),
        basic.signature,
        candidate.subjectPublicKeyInfo,
        basic.signatureAlgorithm,
      )
      .catch(() => false);
    if (isSigned) return true;
  }
  return false;
}

async function isDelegate(
  pki: Pki,
  candidate: Certificate,
  issuer: Certificate,
  now: Date,
): Promise<boolean> {
  if (!candidate.issuer.isEqual(issuer.subject) || !isInForce(candidate, now)) return false;
  if (!purposesOf(pki, candidate).includes(OID.ocspSigning)) return false;
  return candidate.verify(issuer).catch(() => false);
}

/** An answer without a nonce may be one that was prepared; one with another nonce was made for somebody else. */
function repeatsNonce({ tbsResponseData }: BasicOCSPResponse, nonce: Buffer): boolean {
  const told = tbsResponseData.responseExtensions?.find(({ extnID }) => extnID === NONCE);
  return told === undefined || Buffer.from(told.extnValue.valueBlock.valueHexView).subarray(2).equals(nonce);
}

async function findSingle(
  { pkijs }: Pki,
  basic: BasicOCSPResponse,
  certificate: Certificate,
  issuerCertificate: Certificate,
): Promise<SingleResponse | undefined> {
  const wanted = new pkijs.CertID();
  await wanted.createForCertificate(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate });
  return basic.tbsResponseData.responses.find(({ certID }) => certID.isEqual(wanted));
}

function isFresh({ thisUpdate, nextUpdate }: SingleResponse, now: Date): boolean {
  const until = nextUpdate?.getTime() ?? thisUpdate.getTime() + NO_LONGER_MS;
  return thisUpdate.getTime() - TOLERANCE_MS <= now.getTime() && now.getTime() <= until + TOLERANCE_MS;
}

function statusOf({ asn1js }: Pki, single: SingleResponse, response: Buffer): OcspStatus | undefined {
  const status: unknown = single.certStatus;
  if (!(status instanceof asn1js.BaseBlock)) return undefined;
  if (status.idBlock.tagNumber === GOOD) return { revokedAt: null, response };
  if (status.idBlock.tagNumber !== REVOKED || !(status instanceof asn1js.Constructed)) return undefined;
  const [time] = status.valueBlock.value;
  return time instanceof asn1js.GeneralizedTime ? { revokedAt: time.toDate(), response } : undefined;
}
