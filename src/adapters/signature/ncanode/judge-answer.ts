import type { InvalidReason, KeyUse, Signer, UnknownReason } from '../port';
import type { NcanodeAnswer, NcanodeCertificate, NcanodeSigner } from './ncanode-answer';

/** Verdict, as far as NCANode's answer tells. */
export type Judgement =
  | { readonly kind: 'valid'; readonly signer: Signer; readonly signedAt: Date | null }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason; readonly signer: Signer | null }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** Who was to sign, with what kind of key, and when it is looked at. */
export interface Expected {
  readonly iin: string | null;
  readonly use: KeyUse;
  readonly now: Date;
}

const KEY_USAGE = { sign: 'SIGN', authenticate: 'AUTH' } as const satisfies Record<KeyUse, string>;
const KEY_USERS = ['INDIVIDUAL', 'ORGANIZATION', 'CEO', 'CAN_SIGN', 'CAN_SIGN_FINANCIAL', 'HR', 'EMPLOYEE'];
/** What the new line adds to INVALID and INDETERMINATE (names of ETSI EN 319 102-1, with and without their tail). */
const SUB_INDICATIONS: readonly (readonly [RegExp, InvalidReason | UnknownReason])[] = [
  [/^(REVOCATION_DATA_MISSING|TRY_LATER|REVOCATION_.*UNAVAILABLE)/, 'revocation-unavailable'],
  [/^(HASH_FAILURE|SIG_CRYPTO_FAILURE)/, 'altered'],
  [/^REVOKED/, 'revoked'],
  [/^(EXPIRED|OUT_OF_BOUNDS|NOT_YET_VALID)/, 'expired'],
  [/^(NO_CERTIFICATE_CHAIN_FOUND|CHAIN_CONSTRAINTS_FAILURE|NO_SIGNING_CERTIFICATE_FOUND)/, 'untrusted'],
];
const UNKNOWN: readonly string[] = ['revocation-unavailable'];

/**
 * What NCANode's answer means. It is not taken at its word: `valid` is true for a signature of nobody, says nothing of
 * whose it is, and is false as well when a responder was not there.
 */
export function judgeAnswer(answer: NcanodeAnswer, expected: Expected): Judgement {
  const only = findOnly(answer);
  if (only.kind !== 'only') return only;
  const { signer, certificate } = only;
  const facts = findFacts(certificate);
  if (facts === undefined) return { kind: 'invalid', reason: 'wrong-key', signer: null };
  const flaw = findFlaw(certificate, facts, expected);
  if (flaw !== undefined) return { kind: 'invalid', reason: flaw, signer: facts };
  const reason = findReason(answer, signer, certificate, expected.now);
  if (reason === undefined) return { kind: 'valid', signer: facts, signedAt: signer.tsp?.genTime ?? null };
  return isUnknown(reason) ? { kind: 'unknown', reason } : { kind: 'invalid', reason, signer: facts };
}

type Only =
  | { readonly kind: 'only'; readonly signer: NcanodeSigner; readonly certificate: NcanodeCertificate }
  | Exclude<Judgement, { kind: 'valid' }>;

/** The one signer that there must be, with their certificate. */
function findOnly({ signers }: NcanodeAnswer): Only {
  const [signer, another] = signers ?? [];
  if (signer === undefined) return { kind: 'invalid', reason: 'no-signer', signer: null };
  if (another !== undefined) return { kind: 'invalid', reason: 'several-signers', signer: null };
  const [certificate] = signer.certificates ?? signer.signers ?? [];
  return certificate === undefined
    ? { kind: 'unknown', reason: 'invalid-answer' }
    : { kind: 'only', signer, certificate };
}

function isUnknown(reason: InvalidReason | UnknownReason): reason is UnknownReason {
  return UNKNOWN.includes(reason) || reason === 'invalid-answer' || reason === 'unsupported';
}

function findFacts({ subject, issuer, ...certificate }: NcanodeCertificate): Signer | undefined {
  const { iin, bin, commonName, lastName, organization } = subject;
  if (typeof iin !== 'string' || !/^\d{12}$/.test(iin)) return undefined;
  return {
    iin,
    name: [commonName, lastName].filter((part) => typeof part === 'string' && part !== '').join(' '),
    organisation: typeof bin === 'string' && bin !== '' ? { bin, name: organization ?? '' } : null,
    serialNumber: certificate.serialNumber,
    issuer: issuer?.commonName ?? '',
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
  };
}

/** Whose key it is and what for: this holds whatever the responders say. */
function findFlaw(
  { keyUsage, keyUser }: NcanodeCertificate,
  facts: Signer,
  { iin, use }: Expected,
): InvalidReason | undefined {
  if (keyUsage !== KEY_USAGE[use]) return 'wrong-key';
  if (!(keyUser ?? []).some((user) => KEY_USERS.includes(user))) return 'wrong-key';
  return iin !== null && iin !== facts.iin ? 'another-person' : undefined;
}

/** Why the signature is not valid, undefined when it is. */
function findReason(
  answer: NcanodeAnswer,
  signer: NcanodeSigner,
  certificate: NcanodeCertificate,
  now: Date,
): InvalidReason | UnknownReason | undefined {
  const at = signer.tsp?.genTime ?? null;
  const told = findSubIndication(signer) ?? findEnd(certificate, at, now);
  if (told !== undefined) return told;
  if (!isRevocationTold(certificate)) return 'revocation-unavailable';
  return isConfirmed(answer, signer, certificate) ? undefined : findDoubt(signer, certificate, now);
}

/** Whether the certificate had come to an end before the signature was certainly there. */
function findEnd(certificate: NcanodeCertificate, at: Date | null, now: Date): InvalidReason | undefined {
  if (isRevoked(certificate, at)) return 'revoked';
  const instant = at ?? now;
  return instant < certificate.notBefore || instant > certificate.notAfter ? 'expired' : undefined;
}

/** Why NCANode does not confirm it, when it names no reason. */
function findDoubt(
  signer: NcanodeSigner,
  { valid, notAfter }: NcanodeCertificate,
  now: Date,
): InvalidReason | UnknownReason {
  // The certificate is over by now but was not when it was stamped: the 3.x line does not tell this from altered bytes.
  if (!hasStatus(signer) && now > notAfter) return 'unsupported';
  return valid === false ? 'untrusted' : 'altered';
}

function hasStatus({ status }: NcanodeSigner): boolean {
  return typeof status === 'string';
}

/** The new line says `VALID`; the 3.x line has only `valid`, of the whole and of the certificate. */
function isConfirmed(answer: NcanodeAnswer, signer: NcanodeSigner, { valid }: NcanodeCertificate): boolean {
  return answer.valid && (hasStatus(signer) ? signer.status === 'VALID' : valid !== false);
}

function findSubIndication({
  status,
  subIndication,
}: NcanodeSigner): InvalidReason | UnknownReason | undefined {
  if (typeof status !== 'string' || status === 'VALID') return undefined;
  const known = SUB_INDICATIONS.find(([pattern]) => pattern.test(subIndication ?? ''))?.[1];
  if (known !== undefined) return known;
  return status === 'INVALID' ? undefined : 'invalid-answer';
}

/** Called back, unless a trusted stamp shows that the signature was there before. */
function isRevoked({ revocations }: NcanodeCertificate, at: Date | null): boolean {
  return (revocations ?? []).some(({ revoked, revocationTime }) => {
    if (revoked !== true) return false;
    return at === null || !(revocationTime instanceof Date) || revocationTime <= at;
  });
}

/** Whether anybody really looked: a source that gives a reason without a revocation was not to be reached. */
function isRevocationTold({ revocations }: NcanodeCertificate): boolean {
  return (revocations ?? []).some(
    ({ revoked, reason }) => revoked === true || (revoked === false && !isText(reason)),
  );
}

function isText(value: string | null | undefined): boolean {
  return typeof value === 'string' && value !== '';
}
