import type { RegistryId } from '../edition/vocabulary';
import type { RegistryName, RegistryQuestion } from '../registry/question';
import { REGISTRY_CODES } from '../registry/question';
import type { CheckCase, Known } from './check-case';
import type { CheckVerdict } from './check-result';

/** What a judge says: the verdict, its reason as a code, and the facts for its words. */
export interface Judgement {
  readonly verdict: CheckVerdict;
  readonly reason: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly registry?: RegistryId;
  /** Further ones on whose answers it rests: a paper of several people may be confirmed by several. */
  readonly also?: readonly RegistryId[];
  /** Left out where the portal looked in its own records. */
  readonly at?: Date;
}

/** One rule of the automatic checks: what must be asked for it, and what the answers say. Pure. */
export interface CheckJudge {
  readonly questions: (about: CheckCase) => readonly RegistryQuestion[];
  readonly judge: (about: CheckCase) => Judgement;
}

/** What is said when a registry was not asked or did not answer. */
export function silent(registry: RegistryName, { at }: { readonly at: Date | null }): Judgement {
  return {
    verdict: 'not-known',
    reason: 'registry-silent',
    registry: REGISTRY_CODES[registry],
    ...(at === null ? {} : { at }),
  };
}

/** A judgement that rests on an answer. */
export function said(
  registry: RegistryName,
  { at }: { readonly at: Date },
  judgement: Pick<Judgement, 'verdict' | 'reason' | 'facts'>,
): Judgement {
  return { ...judgement, registry: REGISTRY_CODES[registry], at };
}

/** Whether an answer came. */
export function isKnown<Name extends RegistryName>(
  known: Known<Name>,
): known is Exclude<Known<Name>, { kind: 'not-known' }> {
  return known.kind !== 'not-known';
}

const GRAVITY: readonly CheckVerdict[] = ['failed', 'not-known', 'passed'];

/** Of several people the one counts of whom the worst is said; nobody named is nothing known. */
export function worst(judgements: readonly Judgement[]): Judgement {
  const sorted = [...judgements].sort((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict));
  return sorted[0] ?? { verdict: 'not-known', reason: 'nobody-named' };
}

/** The verdict that counts of several. */
export function worstVerdict(verdicts: readonly CheckVerdict[]): CheckVerdict {
  return GRAVITY.find((one) => verdicts.includes(one)) ?? 'not-known';
}
