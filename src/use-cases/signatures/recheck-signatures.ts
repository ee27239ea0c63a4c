import type { SignatureVerdict, SignatureVerifier } from '../../adapters/signature/port';
import type { ApplicationRepository } from '../../data/applications';
import type { SignatureSettlement } from '../../data/settle-signature';
import type { SignatureRecord, SignatureRepository } from '../../data/signatures';
import { mustSignAgain } from '../../domain/signature/must-sign-again';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';
import { untilAgreed } from '../cases/until-agreed';
import { tellJob } from '../office/tell-job';
import { followJobs } from './follow-signature';
import { signerRecord } from './signer-record';

export interface RecheckDeps {
  readonly signatures: Pick<SignatureVerifier, 'verify'>;
  readonly signatureRows: Pick<SignatureRepository, 'claimDue' | 'noteUnknown' | 'settle'>;
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'findById' | 'commit'>;
  readonly clock: Clock;
}

/** So many are taken at once: they are looked at one after another, and another worker takes the next ones. */
const AT_ONCE = 20;

type Known = Exclude<SignatureVerdict, { kind: 'unknown' }>;

/**
 * Looks again at the signatures of which nobody could tell. A verdict that stands is written once, and where the signature
 * belongs to a case that was filed, in one transaction with the fact on the case. Each may be delivered more than once.
 * @returns how many are known by now
 */
export function recheckSignatures(deps: RecheckDeps) {
  return async (): Promise<number> => {
    const due = await deps.signatureRows.claimDue(deps.clock.now(), AT_ONCE);
    let known = 0;
    for (const record of due) if (await recheck(deps, record)) known += 1;
    return known;
  };
}

async function recheck(deps: RecheckDeps, record: SignatureRecord): Promise<boolean> {
  const { cms, document, expectedIin: iin, keyUse: use } = record;
  const verdict = await deps.signatures.verify({ cms, document, iin, use });
  if (verdict.kind === 'unknown') {
    await deps.signatureRows.noteUnknown(record.id, verdict.reason, verdict.checkedAt, verdict.answer);
    return false;
  }
  const settled = settlementOf(record.id, verdict);
  const { caseId, purpose } = record;
  // A decision is signed by a valid signature alone: what is learned later of another one is no fact of the case.
  const isFiled =
    caseId !== null && purpose === 'filing' && (await deps.applications.findById(caseId)) !== undefined;
  if (!isFiled) return deps.signatureRows.settle(settled);
  return untilAgreed(() =>
    changeCase(deps.applications)(caseId, (before) => decisionOf(before, settled, deps.clock.now())),
  ).then(() => true, whenBusy);
}

/** Somebody acts on the case without end, or the verdict is written already: what is still unknown comes up again. */
function whenBusy(problem: unknown): boolean {
  if (problem instanceof DomainError && problem.code === 'conflict') return false;
  throw problem;
}

function settlementOf(id: string, verdict: Known): SignatureSettlement {
  return {
    id,
    verdict: verdict.kind,
    reason: verdict.kind === 'valid' ? null : verdict.reason,
    signer: signerRecord(verdict.signer),
    signedAt: verdict.kind === 'valid' ? verdict.signedAt : null,
    checkedAt: verdict.checkedAt,
    answer: verdict.answer,
  };
}

/** Another worker may have looked at the same signature: what is a fact already is not told again. */
function decisionOf(before: CaseBefore, settled: SignatureSettlement, at: Date): CaseDecision | null {
  const isTold = before.events.some(
    (event) => event.type === 'signature-checked' && event.payload.signatureId === settled.id,
  );
  if (isTold) return null;
  const { id: signatureId, verdict, reason, checkedAt } = settled;
  return {
    events: [
      {
        type: 'signature-checked',
        at,
        actor: { kind: 'portal' },
        payload: { signatureId, verdict, reason, checkedAt: checkedAt.toISOString() },
      },
    ],
    settledSignature: settled,
    jobs: [...toBeSignedAgain(before, settled), ...followJobs(before.application)],
  };
}

/** Whoever must sign again is told so; a signature that another has taken the place of concerns nobody. */
function toBeSignedAgain(
  { application, state }: CaseBefore,
  { id, verdict }: SignatureSettlement,
): CaseDecision['jobs'] {
  const { signature } = state;
  const after = { ...state, signature: { ...signature, checked: verdict } };
  const concerns = signature.evidenceId === id && mustSignAgain(after);
  return concerns ? [tellJob(application.id, 'signature-invalid', state.lastSeq + 1)] : [];
}
