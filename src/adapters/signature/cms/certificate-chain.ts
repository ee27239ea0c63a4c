import type { Certificate } from 'pkijs';
import type { Pki } from '../pki/load-pki';
import { isAuthority } from './certificate-facts';

/** Root, issuing and personal certificate are three; more than six is a loop or a trick. */
const LONGEST = 6;

/** The certificates that the portal trusts: those that vouch for themselves are roots, the others stand between. */
export interface Trust {
  readonly certificates: readonly Certificate[];
}

/**
 * The chain from a certificate to a trusted root, the certificate first; undefined when there is none at that instant.
 * Only configured certificates stand between: one that a signature brings along may have been revoked long ago.
 */
export async function findChain(
  pki: Pki,
  trust: Trust,
  certificate: Certificate,
  at: Date,
): Promise<Certificate[] | undefined> {
  const chain = [certificate];
  for (let last = certificate; chain.length <= LONGEST;) {
    const issuer = await findIssuer(pki, trust, last, at);
    if (issuer === undefined) return undefined;
    chain.push(issuer);
    if (issuer.subject.isEqual(issuer.issuer)) return chain;
    last = issuer;
  }
  return undefined;
}

/** Whether an instant lies in the certificate's validity, both ends included. */
export function isInForce({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

async function findIssuer(
  pki: Pki,
  { certificates }: Trust,
  certificate: Certificate,
  at: Date,
): Promise<Certificate | undefined> {
  for (const candidate of certificates) {
    if (!candidate.subject.isEqual(certificate.issuer) || !isInForce(candidate, at)) continue;
    if (!isAuthority(pki, candidate)) continue;
    if (await certificate.verify(candidate).catch(() => false)) return candidate;
  }
  return undefined;
}
