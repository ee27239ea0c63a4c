import { generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type {
  InvalidReason,
  KeyUse,
  SignatureToVerify,
  SignatureVerdict,
  SignatureVerifier,
  Signer,
  UnknownReason,
} from './port';

/** How somebody signs with the stand-in. */
export interface FakeSigning {
  readonly signer: Signer;
  readonly use: KeyUse;
  readonly document: Buffer;
  readonly stampedAt: Date | null;
  readonly isAttached?: boolean;
  /** How many sign; one when not said. */
  readonly signers?: number;
}

/** A verifier in memory and the keys that it trusts. */
export interface FakeSignatures extends SignatureVerifier {
  /** Signs with a key of this stand-in's own authority. */
  sign(signing: FakeSigning): string;
  /** Calls back every key of a serial number. */
  revoke(serialNumber: string): void;
  /** Whether it can learn of revocations. */
  setRevocationKnown(isKnown: boolean): void;
}

const Token = z.object({
  facts: z.object({
    signer: z.object({
      iin: z.string(),
      name: z.string(),
      organisation: z.object({ bin: z.string(), name: z.string() }).nullable(),
      serialNumber: z.string(),
      issuer: z.string(),
      notBefore: z.coerce.date(),
      notAfter: z.coerce.date(),
    }),
    use: z.enum(['sign', 'authenticate']),
    stampedAt: z.coerce.date().nullable(),
  }),
  isAttached: z.boolean(),
  signatures: z.array(z.string()),
});
type Token = z.infer<typeof Token>;

/** Signatures that only this stand-in makes and trusts: real Ed25519 over document and facts, in a form of its own. */
export function fakeSignatures(clock: { now(): Date }): FakeSignatures {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const revoked = new Set<string>();
  let isRevocationKnown = true;
  return {
    sign: ({ signer, use, document, stampedAt, isAttached = false, signers = 1 }) => {
      // Read as it will be read back, so that its parts come in the same order.
      const facts = Token.shape.facts.parse({ signer, use, stampedAt });
      const one = sign(null, signedBytes(document, facts), privateKey).toString('base64');
      const signatures = Array.from({ length: signers }, () => one);
      return Buffer.from(JSON.stringify({ facts, isAttached, signatures })).toString('base64');
    },
    revoke: (serialNumber) => {
      revoked.add(serialNumber);
    },
    setRevocationKnown: (isKnown) => {
      isRevocationKnown = isKnown;
    },
    verify: async (signature) => {
      const checkedAt = clock.now();
      const answer = { verifier: 'fake' };
      const token = findToken(signature.cms);
      if (token === undefined)
        return { kind: 'invalid', reason: 'unreadable', signer: null, checkedAt, answer };
      const { signer } = token.facts;
      const reason = findReason(token, signature, publicKey, checkedAt);
      if (reason !== undefined) return { kind: 'invalid', reason, signer, checkedAt, answer };
      if (!isRevocationKnown) return { kind: 'unknown', reason: 'revocation-unavailable', checkedAt, answer };
      if (revoked.has(signer.serialNumber))
        return { kind: 'invalid', reason: 'revoked', signer, checkedAt, answer };
      return { kind: 'valid', signer, signedAt: token.facts.stampedAt, checkedAt, answer };
    },
    check: async () => ({ kind: 'well' }),
  };
}

/** A verifier that cannot tell, always for one reason. */
export function failingSignatures(reason: UnknownReason, clock: { now(): Date }): SignatureVerifier {
  return {
    verify: async (): Promise<SignatureVerdict> => ({
      kind: 'unknown',
      reason,
      checkedAt: clock.now(),
      answer: null,
    }),
    check: async () => ({ kind: 'ill', reason }),
  };
}

/** A verifier that takes `ms` milliseconds over what another one does. */
export function slowSignatures(verifier: SignatureVerifier, ms: number): SignatureVerifier {
  return {
    verify: async (signature) => {
      await sleep(ms);
      return verifier.verify(signature);
    },
    check: () => verifier.check(),
  };
}

function findToken(cms: string): Token | undefined {
  try {
    const letters = cms.replaceAll(/-----[A-Z ]+-----|\s/g, '');
    return Token.safeParse(JSON.parse(Buffer.from(letters, 'base64').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

function findReason(
  { facts, isAttached, signatures }: Token,
  { document, iin, use }: SignatureToVerify,
  key: KeyObject,
  now: Date,
): InvalidReason | undefined {
  const [signature] = signatures;
  if (signature === undefined) return 'no-signer';
  if (signatures.length > 1) return 'several-signers';
  if (isAttached) return 'not-detached';
  if (!verify(null, signedBytes(document, facts), key, Buffer.from(signature, 'base64'))) return 'altered';
  return findFlaw(facts, { iin, use, at: facts.stampedAt ?? now });
}

function findFlaw(
  { signer, use }: Token['facts'],
  wanted: { readonly iin: string | null; readonly use: KeyUse; readonly at: Date },
): InvalidReason | undefined {
  if (wanted.at < signer.notBefore || wanted.at > signer.notAfter) return 'expired';
  if (use !== wanted.use) return 'wrong-key';
  return wanted.iin !== null && wanted.iin !== signer.iin ? 'another-person' : undefined;
}

function signedBytes(document: Buffer, facts: Token['facts']): Buffer {
  return Buffer.concat([document, Buffer.from(JSON.stringify(facts))]);
}
