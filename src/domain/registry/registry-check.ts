import { z } from 'zod';
import { LocalizedTextSchema } from '../application/localized-text-schema';
import type { Answers } from '../fields/answer';
import { AspPaymentsQuestion, type RegistryQuestion } from './question';

/**
 * A question that the portal asks by itself after filing, because the route of a service has an official check it.
 * `year` and `quarter` name the fields of the application form that say for when.
 */
export const RegistryCheck = z.strictObject({
  service: z.string(),
  registry: z.literal('asp-payments'),
  year: z.string(),
  quarter: z.string(),
  title: LocalizedTextSchema,
  clause: z.string(),
});
export type RegistryCheck = z.infer<typeof RegistryCheck>;

/** The file `seeds/reference/registry-checks.yaml`. */
export const RegistryChecks = z
  .strictObject({ checks: z.array(RegistryCheck) })
  .transform((file) => file.checks);

/** The question of a check for one application; undefined when its answers do not make one. */
export function findCheckQuestion(
  check: RegistryCheck,
  iin: string,
  answers: Answers,
): RegistryQuestion | undefined {
  const question = AspPaymentsQuestion.safeParse({
    registry: check.registry,
    iin,
    year: answers[check.year],
    quarter: answers[check.quarter],
  });
  return question.success ? question.data : undefined;
}
