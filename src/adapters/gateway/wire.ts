import { z } from 'zod';
import { REGISTRY_FACTS, type RegistryAnswer, type RegistryFacts } from '../../domain/registry/answer';
import {
  RegistryQuestion,
  withoutSecrets,
  type RegistryName,
  type RegistrySystem,
} from '../../domain/registry/question';
import { findJson } from '../http/find-json';

/** The body of a request to the gateway. */
export const WireQuestion = z.strictObject({
  question: RegistryQuestion,
  context: z.strictObject({
    purpose: z.string().min(1),
    consentId: z.string().min(1).nullable(),
    askedBy: z.string().min(1),
  }),
});
export type WireQuestion = z.infer<typeof WireQuestion>;

/** The body of an answer of the gateway, before its facts are checked. */
export const WireAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), facts: z.looseObject({}) }),
  z.object({ kind: z.literal('not-found') }),
]);
export type WireAnswer = z.infer<typeof WireAnswer>;

const FACTS: { readonly [Name in RegistryName]: z.ZodType<RegistryFacts[Name]> } = REGISTRY_FACTS;

/** The path of the gateway under which a registry is asked. It names no person. */
export function registryPath(registry: RegistryName): string {
  return `/registries/${registry}/questions`;
}

/** The path under which the gateway, or one system behind it, gives a sign of life. */
export function healthPath(system?: RegistrySystem): string {
  return system === undefined ? '/health' : `/registries/${system}/health`;
}

/** Reads an answer. What does not fit the registry, or speaks of something else than was asked, is no answer at all. */
export function readAnswer<Question extends RegistryQuestion>(
  question: Question,
  body: string,
  answeredAt: Date,
): RegistryAnswer<Question['registry']> {
  const wire = WireAnswer.safeParse(findJson(body));
  if (!wire.success) return { kind: 'unavailable', reason: 'invalid-answer', answeredAt };
  if (wire.data.kind === 'not-found') return { kind: 'not-found', answeredAt };
  const registry: Question['registry'] = question.registry;
  const facts = FACTS[registry].safeParse(wire.data.facts);
  if (!facts.success || !repeatsQuestion(question, facts.data)) {
    return { kind: 'unavailable', reason: 'invalid-answer', answeredAt };
  }
  return { kind: 'found', facts: facts.data, answeredAt };
}

/**
 * A registry repeats everything it was asked about, but for a code. Facts about another person are worse than none.
 */
function repeatsQuestion(question: RegistryQuestion, facts: object): boolean {
  const told = new Map<string, unknown>(Object.entries(facts));
  return Object.entries(withoutSecrets(question)).every(
    ([field, value]) => field === 'registry' || told.get(field) === value,
  );
}
