import type { LoadedCase } from '../../data/applications';
import type { Throttle } from '../../data/throttle';
import { canSeeCase } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { MOST_AT_ONCE } from '../../domain/signature/most-at-once';
import { DomainError } from '../../kernel/domain-error';
import { caseFacts } from '../cases/case-facts';
import { spendTries } from '../identity/spend-tries';
import type { StepAct } from './office-deps';
import { signDecision, type SignDecisionDeps } from './sign-decision';

export type SignSeveralDeps = SignDecisionDeps & { readonly throttle: Pick<Throttle, 'spend'> };

/** One of several decisions: what the head saw of it, and the signature over its text. */
export interface OneOfSeveral extends StepAct {
  readonly seq: number;
  readonly cms: string;
}

/** What came of one of them: signed, or why not. */
export interface SignedOne {
  readonly caseId: string;
  /** Null for a case that the head may not see. */
  readonly number: string | null;
  readonly refusal: DomainError | null;
}

/**
 * Signs several decisions by key, one after another, each in a transaction of its own: one that does not hold or has
 * changed meanwhile keeps none of the others. What the same head has signed already, by a second press, is signed.
 * @throws DomainError `forbidden` for anybody but a head, `invalid` for more than a page, `too-many-requests`
 */
export function signSeveral(deps: SignSeveralDeps) {
  const sign = signDecision(deps);
  return async (person: Person, acts: readonly OneOfSeveral[]): Promise<SignedOne[]> => {
    if (person.kind !== 'staff' || person.role !== 'head') throw new DomainError('forbidden');
    if (acts.length > MOST_AT_ONCE) throw new DomainError('invalid');
    await spendTries(deps.throttle, { 'decision-signature': person.accountId });
    const signed: SignedOne[] = [];
    for (const act of acts) signed.push(await one(deps, person, act, sign));
    return signed;
  };
}

async function one(
  { applications }: Pick<SignDecisionDeps, 'applications'>,
  person: Person,
  act: OneOfSeveral,
  sign: ReturnType<typeof signDecision>,
): Promise<SignedOne> {
  const { caseId } = act;
  const refusal = await refusalOf(sign(person, { ...act, takes: true }));
  const found = await applications.findCase(caseId);
  if (found === undefined || !canSeeCase(person, caseFacts(found))) return { caseId, number: null, refusal };
  const isDone = refusal?.code === 'conflict' && isSignedBy(person, found, act);
  return { caseId, number: found.application.number, refusal: isDone ? null : refusal };
}

async function refusalOf(signing: Promise<unknown>): Promise<DomainError | null> {
  try {
    await signing;
    return null;
  } catch (problem) {
    if (problem instanceof DomainError) return problem;
    throw problem;
  }
}

/** Whether what the head saw is followed by their own signature. */
function isSignedBy({ accountId }: Person, { events }: LoadedCase, { seq, stepKey }: OneOfSeveral): boolean {
  return events.some(
    ({ seq: at, type, payload, actor }) =>
      at > seq &&
      type === 'decision-signed' &&
      payload.stepKey === stepKey &&
      actor.kind === 'staff' &&
      actor.accountId === accountId,
  );
}
