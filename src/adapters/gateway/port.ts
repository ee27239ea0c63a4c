import type { RegistryAnswer } from '../../domain/registry/answer';
import type { RegistryQuestion, RegistrySystem } from '../../domain/registry/question';
import type { Checkable, SystemCheck } from '../system-check';

/** Who asks a registry, what for and on whose leave. Goes along with each question and is kept by both sides. */
export interface QuestionContext {
  /** A stable code of the reason, such as `prefill` or `asp-check`. */
  readonly purpose: string;
  /** The recorded consent of the person asked about; null where the law itself lets the portal ask. */
  readonly consentId: string | null;
  /** The account that asks, or the name of the job that asks for it. */
  readonly askedBy: string;
  /** Ties the question to the log lines on both sides. The same for each attempt at one question. */
  readonly requestId: string;
}

/** The gateway to the state registries. */
export interface Gateway extends Checkable {
  /**
   * Puts one question. Never throws for an outage: a dead, slow or lying registry is `unavailable` with its reason.
   * Ends within the configured time whatever the registry does.
   */
  ask<Question extends RegistryQuestion>(
    question: Question,
    context: QuestionContext,
  ): Promise<RegistryAnswer<Question['registry']>>;

  /**
   * Asks the gateway for a sign of life, or one system behind it. Names no person, counts for no breaker, never throws, and
   * ends within the patience of one attempt.
   */
  check(system?: RegistrySystem): Promise<SystemCheck>;

  /** The same of every system that the portal asks. */
  checkAll(): Promise<ReadonlyMap<RegistrySystem, SystemCheck>>;
}
