import type { z } from 'zod';
import { REGISTRY_FACTS, type RegistryFacts } from '../answer';
import { RegistryQuestion, type RegistryName } from '../question';
import type { ProofVerdict, Sought } from './sought';

/** One way of proving: what is asked, and what the facts of the answer say. */
export interface Judge {
  readonly registry: RegistryName;
  /** The question; undefined when the form does not say enough to ask it. */
  readonly ask: (sought: Sought) => RegistryQuestion | undefined;
  /** Takes the facts as they were kept. Facts that cannot be read prove nothing. */
  readonly judge: (facts: unknown, sought: Sought) => ProofVerdict;
  /** What it means that the registry has no record at all. */
  readonly absent: (sought: Sought) => ProofVerdict;
}

const FACTS: { readonly [Name in RegistryName]: z.ZodType<RegistryFacts[Name]> } = REGISTRY_FACTS;

/**
 * Makes a judge of a registry's typed facts.
 * @param ask the fields of the question beside the registry's name; undefined when they are not known
 */
export function defineJudge<Name extends RegistryName>(
  registry: Name,
  ask: (sought: Sought) => Readonly<Record<string, string>> | undefined,
  judge: (facts: RegistryFacts[Name], sought: Sought) => ProofVerdict,
  absent: (sought: Sought) => ProofVerdict = () => 'not-confirmed',
): Judge {
  return {
    registry,
    absent,
    ask: (sought) => {
      const fields = ask(sought);
      return fields && RegistryQuestion.safeParse({ registry, ...fields }).data;
    },
    judge: (facts, sought) => {
      const parsed = FACTS[registry].safeParse(facts);
      return parsed.success ? judge(parsed.data, sought) : 'not-confirmed';
    },
  };
}

/** Asked by the person's IIN alone. */
export function byIin({ iin }: Sought): { readonly iin: string } {
  return { iin };
}
