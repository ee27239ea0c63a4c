import type { SignatureVerdict } from '../../src/adapters/signature/port';
import { newId } from '../../src/kernel/ids';
import type { KeepSignature, SignatureToKeep } from '../../src/use-cases/signatures/keep-signature';

const AT = new Date('2026-03-17T05:42:00Z');
const SIGNER = {
  iin: '851230450012',
  name: 'Ахметова Айгүл Серікқызы',
  organisation: null,
  serialNumber: '1',
  issuer: 'Jardem demo issuing authority',
  notBefore: AT,
  notAfter: AT,
};

/** A keeper of signatures that says of each what the signature itself says: `valid`, `unknown`, or a reason of an invalid one. */
export function saidVerdicts() {
  const given: SignatureToKeep[] = [];
  const keep: KeepSignature = (signature) => {
    given.push(signature);
    return Promise.resolve({ id: newId(), verdict: verdictOf(signature.cms) });
  };
  return { keep, given };
}

function verdictOf(said: string): SignatureVerdict {
  const looked = { checkedAt: AT, answer: null };
  if (said === 'valid') return { kind: 'valid', signer: SIGNER, signedAt: AT, ...looked };
  if (said === 'unknown') return { kind: 'unknown', reason: 'unreachable', ...looked };
  const reason = said as Extract<SignatureVerdict, { kind: 'invalid' }>['reason'];
  return { kind: 'invalid', reason, signer: null, ...looked };
}
