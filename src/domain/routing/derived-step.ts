import { derivedWords, partOfStepWords, PORTAL_REGISTERS, type DerivedStage } from './derived-words';
import type { PlannedStep } from './route-plan';

const ROLES = { register: 'specialist', prepare: 'specialist', sign: 'head', issue: 'specialist' } as const;

const UNTIMED = { limit: null, atLeast: null, derived: true, when: 'always' } as const;

/** A step that no act describes, in the portal's words, held by the provider's office. */
export function derivedStep(stage: DerivedStage): PlannedStep {
  return {
    ...UNTIMED,
    ...derivedWords(stage),
    key: stage,
    n: 0,
    stage,
    role: ROLES[stage],
    performer: 'office',
    clause: null,
    automatic: false,
  };
}

/**
 * The head's signature, or the handing-out, as a work item of its own inside `whole`, a step of the act that says both
 * in one breath ("drafts the certificate, has it signed by the head"). It shares the limit of `whole`.
 */
export function partOfStep(whole: PlannedStep, stage: 'sign' | 'issue'): PlannedStep {
  const words = partOfStepWords(stage);
  const held =
    stage === 'sign' ? { role: ROLES.sign, actor: words.actor } : { role: whole.role, actor: whole.actor };
  return {
    ...UNTIMED,
    ...words,
    ...held,
    key: `${whole.n}-${stage}`,
    n: whole.n,
    stage,
    performer: stage === 'sign' ? 'office' : whole.performer,
    clause: whole.clause,
    automatic: false,
  };
}

/** The registration that the portal itself does when no official of the plan registers. */
export function portalRegisters(): PlannedStep {
  return {
    ...derivedStep('register'),
    ...PORTAL_REGISTERS,
    role: 'system',
    performer: 'automatic',
    automatic: true,
  };
}
