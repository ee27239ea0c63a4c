import type { ApplicationRepository } from '../../data/applications';
import type { RegistryQuestionRepository } from '../../data/registry-questions';
import { fold } from '../../domain/application/fold';
import { findCheckQuestion, type RegistryCheck } from '../../domain/registry/registry-check';
import type { Answers } from '../../domain/fields/answer';
import type { AskRegistry } from './ask-registry';

export interface CheckApplicationDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listOfCase'>;
  readonly checks: readonly RegistryCheck[];
  readonly askRegistry: AskRegistry;
}

/** Purpose under which the checks after filing are journaled. */
export const CHECK_PURPOSE = 'check-after-filing';

/**
 * Asks the registries what the route has an official check, so that the answer lies beside the application when the
 * clerk opens it. What was answered already is not asked again.
 * @throws Error when a registry was out of reach; the job queue then tries again, and the clerk sees each try.
 */
export function checkApplication(deps: CheckApplicationDeps) {
  return async (applicationId: string): Promise<void> => {
    const found = await deps.applications.findCase(applicationId);
    if (found === undefined) return;
    const { filed } = fold(found.events);
    const asked = await deps.questions.listOfCase(applicationId);
    for (const check of deps.checks.filter(({ service }) => service === filed.serviceId)) {
      // The answers were normalised by the form's own schema when they were filed.
      const question = findCheckQuestion(check, filed.applicant.iin, filed.answers as Answers);
      const isAnswered = asked.some(
        ({ purpose, status, question: earlier }) =>
          purpose === CHECK_PURPOSE && status !== 'unavailable' && earlier.registry === check.registry,
      );
      if (question === undefined || isAnswered) continue;
      const answer = await deps.askRegistry(question, {
        caseId: applicationId,
        purpose: CHECK_PURPOSE,
        consentId: filed.consentIds[0] ?? null,
        askedBy: 'check-registries',
      });
      if (answer.kind === 'unavailable')
        throw new Error(`Registry ${check.registry} is out of reach: ${answer.reason}`);
    }
  };
}
