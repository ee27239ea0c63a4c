import type { ApplicationRepository } from '../../data/applications';
import type { RegistryQuestionRecord, RegistryQuestionRepository } from '../../data/registry-questions';
import type { EventPayload } from '../../domain/application/event';
import { fold } from '../../domain/application/fold';
import { findCheckQuestion, type RegistryCheck } from '../../domain/registry/registry-check';
import type { Answers } from '../../domain/fields/answer';
import { dayOf } from '../../kernel/day-of';
import { applicationProofs, type ApplicationProofsDeps } from './application-proofs';
import { askForProofs, type AskForProofsDeps } from './ask-for-proofs';
import type { AskingContext } from './ask-registry';

export interface CheckApplicationDeps extends ApplicationProofsDeps, AskForProofsDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listOfCase'>;
  readonly checks: readonly RegistryCheck[];
}

/** Purpose under which the checks after filing are journaled. */
export const CHECK_PURPOSE = 'check-after-filing';

/**
 * Asks the registries what the route has an official check, and what may confirm the papers of the application, so that
 * the answers lie beside it when the clerk opens it. What was answered already is not asked again.
 * @throws Error when a registry was out of reach; the job queue then tries again, and the clerk sees each try.
 */
export function checkApplication(deps: CheckApplicationDeps) {
  const askProofs = askForProofs(deps);
  return async (applicationId: string): Promise<void> => {
    const found = await deps.applications.findCase(applicationId);
    if (found === undefined) return;
    const state = fold(found.events);
    const asked = await deps.questions.listOfCase(applicationId);
    const context = {
      caseId: applicationId,
      consentId: state.filed.consentIds[0] ?? null,
      askedBy: 'check-registries',
    };
    const proofs = await applicationProofs(deps, state, dayOf(deps.clock.now()));
    const silent =
      (await askChecks(deps, state.filed, asked, context)) + (await askProofs(proofs, asked, context, true));
    if (silent > 0) throw new Error(`${silent} questions to registries found nobody`);
  };
}

/** @returns how many checks of the route nobody answered */
async function askChecks(
  deps: CheckApplicationDeps,
  filed: EventPayload<'filed'>,
  asked: readonly RegistryQuestionRecord[],
  context: Omit<AskingContext, 'purpose'>,
): Promise<number> {
  let silent = 0;
  for (const check of deps.checks.filter(({ service }) => service === filed.serviceId)) {
    // The answers were normalised by the form's own schema when they were filed.
    const question = findCheckQuestion(check, filed.applicant.iin, filed.answers as Answers);
    const isAnswered = asked.some(
      ({ purpose, status, question: earlier }) =>
        purpose === CHECK_PURPOSE && status !== 'unavailable' && earlier.registry === check.registry,
    );
    if (question === undefined || isAnswered) continue;
    const answer = await deps.askRegistry(question, { ...context, purpose: CHECK_PURPOSE });
    if (answer.kind === 'unavailable') silent += 1;
  }
  return silent;
}
