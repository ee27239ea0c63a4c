import { isHandedOut } from '../../../src/domain/application/hand-out';
import type { RouteStage } from '../../../src/domain/routing/route-plan';
import type { StaffMember } from '../../../src/domain/access/person';
import { HANDED_TO } from '../../support/builders/handed-to';
import { samplePayment } from '../../use-cases/payments/sample-payment';
import { PASSWORD } from '../../use-cases/office/office';
import type { BaseWorld } from './base-world';

/** A step of a case in the hands of whoever does it. */
export interface InHands {
  readonly caseId: string;
  readonly stepKey: string;
  readonly person: StaffMember;
}

/** More steps than any route has. */
const MOST_STEPS = 40;

/** The way of a case through the office, by the acts that its steps ask for. */
export function walkActs({ work, staffOf }: BaseWorld) {
  /** Takes the open step; null when the case has ended. */
  async function take(
    caseId: string,
  ): Promise<(InHands & { readonly stage: RouteStage | undefined }) | null> {
    const found = await work.deps.applications.findCase(caseId);
    if (!found?.workItem) return null;
    const { role, organisationCode, stepKey, holderId } = found.workItem;
    const person = await staffOf(role, organisationCode);
    if (holderId === null) await work.claim(person, { caseId });
    const { step } = await work.view(person, caseId);
    return { caseId, stepKey, person, stage: step?.stage };
  }

  /** Passes the steps before the one at which a decision is prepared, and takes that one. */
  async function toDecision(caseId: string): Promise<InHands> {
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const at = await take(caseId);
      if (at === null) break;
      if (at.stage === 'prepare') return at;
      await work.complete(at.person, { caseId, stepKey: at.stepKey, note: null, calledIn: [] });
    }
    throw new Error('The case never came to its decision');
  }

  /** Decides, signs and hands out. */
  async function decide(caseId: string, outcome: string, groundIds: readonly string[] = []): Promise<void> {
    const { person, stepKey } = await toDecision(caseId);
    const { state } = await work.view(person, caseId);
    const reason = groundIds.length > 0 ? 'Себебі жазылды' : null;
    await work.prepare(person, {
      caseId,
      stepKey,
      outcome,
      groundIds,
      reason,
      payment: samplePayment(state, outcome),
    });
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const at = await take(caseId);
      if (at === null) return;
      await doLast(at);
    }
  }

  async function doLast({ caseId, stepKey, person, stage }: NonNullable<Awaited<ReturnType<typeof take>>>) {
    const { state } = await work.view(person, caseId);
    const act = { caseId, stepKey };
    if (stage === 'sign') await work.sign(person, { ...act, seq: state.lastSeq, password: PASSWORD });
    else if (stage === 'issue' && state.issuedAt === null)
      await work.issue(person, isHandedOut(state.filed) ? { ...act, handedTo: HANDED_TO } : act);
    else await work.complete(person, { ...act, note: null, calledIn: [] });
  }

  return { take, toDecision, decide };
}
