import type { Certificate, DistributionPoint } from 'pkijs';
import type { FetchBytes } from '../../http/fetch-bytes';
import type { Guard } from '../../resilience/guard';
import type { Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import { askOcsp } from './ask-ocsp';
import { parsedOf, serialOf } from './certificate-facts';
import type { RevocationLists } from './revocation-lists';

/** Whether a certificate was called back, who says so, and what is kept of it. */
export type RevocationStatus =
  | {
      readonly kind: 'told';
      readonly by: 'OCSP' | 'CRL';
      readonly revokedAt: Date | null;
      /** The responder's answer (Base64), or when the list was issued. */
      readonly proof: string;
    }
  | { readonly kind: 'unavailable' };

/** How the portal learns of revocations. Addresses given here are asked instead of those in the certificate. */
export interface RevocationSources {
  readonly ocspUrl: string | null;
  readonly crlUrl: string | null;
  readonly answerMs: number;
  readonly fetch: FetchBytes;
  readonly lists: RevocationLists;
  /** Keeps a dead responder from costing its whole patience at every signature. */
  readonly ocspGuard: Guard;
}

/** Asks the responder, and where it says nothing looks into the list. */
export async function checkRevocation(
  pki: Pki,
  sources: RevocationSources,
  certificate: Certificate,
  issuer: Certificate,
  now: Date,
): Promise<RevocationStatus> {
  return (
    (await byResponder(pki, sources, certificate, issuer, now)) ??
    (await byList(pki, sources, certificate, issuer)) ?? { kind: 'unavailable' }
  );
}

async function byResponder(
  pki: Pki,
  sources: RevocationSources,
  certificate: Certificate,
  issuer: Certificate,
  now: Date,
): Promise<RevocationStatus | undefined> {
  const url = sources.ocspUrl ?? findOcspUrl(pki, certificate);
  if (url === undefined) return undefined;
  const outcome = await sources.ocspGuard(async () => {
    const wanted = { url, certificate, issuer, now, answerMs: sources.answerMs };
    const value = await askOcsp(pki, wanted, sources.fetch);
    return { value, isWell: value !== undefined };
  });
  if (outcome.kind !== 'asked' || outcome.value === undefined) return undefined;
  const { revokedAt, response } = outcome.value;
  return { kind: 'told', by: 'OCSP', revokedAt, proof: response.toString('base64') };
}

async function byList(
  pki: Pki,
  { crlUrl, lists }: RevocationSources,
  certificate: Certificate,
  issuer: Certificate,
): Promise<RevocationStatus | undefined> {
  const url = crlUrl ?? findCrlUrl(pki, certificate);
  const list = url === undefined ? undefined : await lists.find(pki, url, issuer);
  if (list === undefined) return undefined;
  const revokedAt = list.revoked.get(serialOf(certificate)) ?? null;
  return { kind: 'told', by: 'CRL', revokedAt, proof: list.issued.toISOString() };
}

function findOcspUrl({ pkijs }: Pki, certificate: Certificate): string | undefined {
  const access = parsedOf(certificate, OID.authorityInfoAccess);
  if (!(access instanceof pkijs.InfoAccess)) return undefined;
  const values = access.accessDescriptions
    .filter(({ accessMethod }) => accessMethod === OID.ocsp)
    .map(({ accessLocation }): unknown => accessLocation.value);
  return values.find(isHttp);
}

function findCrlUrl({ pkijs }: Pki, certificate: Certificate): string | undefined {
  const points = parsedOf(certificate, OID.cRLDistributionPoints);
  return points instanceof pkijs.CRLDistributionPoints
    ? points.distributionPoints.flatMap(namesOf).find(isHttp)
    : undefined;
}

function namesOf({ distributionPoint }: DistributionPoint): unknown[] {
  return Array.isArray(distributionPoint) ? distributionPoint.map(({ value }): unknown => value) : [];
}

function isHttp(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}
