import type { Certificate } from 'pkijs';
import type { Clock } from '../../../kernel/clock';
import type { SystemCheck } from '../../system-check';
import { asArrayBuffer } from '../pki/as-array-buffer';
import { findCmsBytes } from '../pki/cms-bytes';
import { loadPki, type Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import { readSignedData } from '../pki/read-signed-data';
import type { InvalidReason, SignatureToVerify, SignatureVerdict, SignatureVerifier, Signer } from '../port';
import { findChain, isInForce, type Trust } from './certificate-chain';
import { findSignerFacts, isKeyFor } from './certificate-facts';
import { checkContent } from './check-content';
import { checkRevocation, type RevocationSources, type RevocationStatus } from './check-revocation';
import { findStamp, type TrustedStamp } from './check-stamp';

/** What the verifier of RSA and ECDSA signatures is given. */
export interface CmsVerifierDeps {
  readonly clock: Clock;
  /** The trusted certificates, DER: roots, and those that issue below them. Asked for at the first signature. */
  readonly loadTrust: () => Promise<readonly Buffer[]>;
  readonly revocation: RevocationSources;
}

/** Verifies RSA and ECDSA signatures in this process; of other kinds of keys it says `unsupported`. */
export function cmsVerifier(deps: CmsVerifierDeps): SignatureVerifier {
  let trust: Promise<Trust> | undefined;
  const trusted = (pki: Pki): Promise<Trust> => {
    trust ??= readTrust(pki, deps).catch((problem: unknown) => {
      // A folder that is mended is read again.
      trust = undefined;
      throw problem;
    });
    return trust;
  };
  return {
    verify: async (signature) => {
      const checkedAt = deps.clock.now();
      try {
        const pki = await loadPki();
        return {
          ...(await judge({ pki, deps, checkedAt, trust: await trusted(pki) }, signature)),
          checkedAt,
        };
      } catch {
        return { kind: 'unknown', reason: 'unreachable', checkedAt, answer: { verifier: 'cms' } };
      }
    },
    check: async (): Promise<SystemCheck> => {
      try {
        const pki = await loadPki();
        return await checkSources(pki, deps.revocation, await trusted(pki));
      } catch {
        return { kind: 'ill', reason: 'no-roots' };
      }
    },
  };
}

/**
 * Whether there is anybody to trust and, where one list of revoked certificates serves all, whether it is to be had: a list
 * that is in force is not fetched again for it.
 */
async function checkSources(
  pki: Pki,
  { crlUrl, ocspUrl, lists }: RevocationSources,
  { certificates }: Trust,
): Promise<SystemCheck> {
  if (certificates.length === 0) return { kind: 'ill', reason: 'no-roots' };
  if (crlUrl === null || ocspUrl !== null) return { kind: 'well' };
  const found = await Promise.all(certificates.map((issuer) => lists.find(pki, crlUrl, issuer)));
  return found.some((list) => list !== undefined)
    ? { kind: 'well' }
    : { kind: 'ill', reason: 'revocation-unavailable' };
}

async function readTrust({ pkijs }: Pki, { loadTrust }: CmsVerifierDeps): Promise<Trust> {
  const files = await loadTrust();
  return { certificates: files.map((der) => pkijs.Certificate.fromBER(asArrayBuffer(der))) };
}

interface Judging {
  readonly pki: Pki;
  readonly deps: CmsVerifierDeps;
  readonly trust: Trust;
  readonly checkedAt: Date;
}

/** A verdict but for its instant, which is the same for all. */
type Verdict = SignatureVerdict extends infer One
  ? One extends unknown
    ? Omit<One, 'checkedAt'>
    : never
  : never;

async function judge(judging: Judging, signature: SignatureToVerify): Promise<Verdict> {
  const { pki } = judging;
  const bytes = findCmsBytes(signature.cms);
  if (bytes === undefined) return invalid('unreadable', null);
  const structure = readSignedData(pki, bytes);
  if (structure.kind === 'invalid') return invalid(structure.reason, null);
  const { info, certificate } = structure;
  if (certificate === undefined) return invalid('unreadable', null);
  const content = await checkContent(pki, info, certificate, signature.document, OID.data);
  if (content === 'unsupported')
    return { kind: 'unknown', reason: 'unsupported', answer: { verifier: 'cms' } };
  if (content !== 'right') return invalid(content, null);
  const stamp = await findStamp(pki, judging.trust, info);
  return judgeSigner(judging, signature, certificate, stamp);
}

/** The signature is over these bytes; now whose it is, and whether the key was good when it was used. */
async function judgeSigner(
  judging: Judging,
  signature: SignatureToVerify,
  certificate: Certificate,
  stamp: TrustedStamp | undefined,
): Promise<Verdict> {
  const { pki, trust, checkedAt } = judging;
  const at = stamp?.at ?? checkedAt;
  const chain = await findChain(pki, trust, certificate, at);
  const issuer = chain?.[1];
  if (issuer === undefined) return invalid('untrusted', null);
  const signer = findSignerFacts(certificate);
  if (signer === undefined) return invalid('wrong-key', null);
  const flaw = findFlaw(pki, signature, certificate, signer, at);
  if (flaw !== undefined) return invalid(flaw, signer);
  return judgeRevocation(judging, certificate, issuer, signer, stamp);
}

function findFlaw(
  pki: Pki,
  { iin, use }: SignatureToVerify,
  certificate: Certificate,
  signer: Signer,
  at: Date,
): InvalidReason | undefined {
  if (!isInForce(certificate, at)) return 'expired';
  if (!isKeyFor(pki, certificate, use)) return 'wrong-key';
  return iin !== null && iin !== signer.iin ? 'another-person' : undefined;
}

async function judgeRevocation(
  { pki, deps, checkedAt }: Judging,
  certificate: Certificate,
  issuer: Certificate,
  signer: Signer,
  stamp: TrustedStamp | undefined,
): Promise<Verdict> {
  const ask = (whose: Certificate, by: Certificate): Promise<RevocationStatus> =>
    checkRevocation(pki, deps.revocation, whose, by, checkedAt);
  const status = await ask(certificate, issuer);
  const stampedAt = await findStampedAt(stamp, ask);
  const answer = { verifier: 'cms', stampedAt, revocation: status };
  if (status.kind === 'unavailable' || stampedAt === 'unavailable')
    return { kind: 'unknown', reason: 'revocation-unavailable', answer };
  const reason = findEnd(certificate, status.revokedAt, stampedAt, checkedAt);
  return reason === undefined
    ? { kind: 'valid', signer, signedAt: stampedAt, answer }
    : invalid(reason, signer, answer);
}

/** The instant of a stamp; null without one. A stamp of a revoked authority proves nothing: anybody may have its key. */
async function findStampedAt(
  stamp: TrustedStamp | undefined,
  ask: (whose: Certificate, by: Certificate) => Promise<RevocationStatus>,
): Promise<Date | 'unavailable' | null> {
  if (stamp === undefined) return null;
  const status = await ask(stamp.certificate, stamp.issuer);
  if (status.kind === 'unavailable') return 'unavailable';
  return status.revokedAt === null ? stamp.at : null;
}

/** Whether the certificate had come to an end before the signature was certainly there. */
function findEnd(
  certificate: Certificate,
  revokedAt: Date | null,
  signedAt: Date | null,
  checkedAt: Date,
): InvalidReason | undefined {
  if (signedAt === null && !isInForce(certificate, checkedAt)) return 'expired';
  return revokedAt !== null && (signedAt === null || revokedAt <= signedAt) ? 'revoked' : undefined;
}

function invalid(
  reason: InvalidReason,
  signer: Signer | null,
  answer: unknown = { verifier: 'cms' },
): Verdict {
  return { kind: 'invalid', reason, signer, answer };
}
