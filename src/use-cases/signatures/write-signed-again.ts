import type { ApplicationRepository } from '../../data/applications';
import { actorOf } from '../../domain/application/actor-of';
import type { EventPayload } from '../../domain/application/event';
import { mustSignAgain } from '../../domain/signature/must-sign-again';
import type { Clock } from '../../kernel/clock';
import { changeCase } from '../cases/change-case';
import { untilAgreed } from '../cases/until-agreed';
import { followJobs } from './follow-signature';
import type { ToSignAgain } from './find-to-sign-again';

export interface WriteSignedAgainDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly clock: Clock;
}

/** How the same text was signed again. */
export type NewSignature = Omit<EventPayload<'signed-again'>['signature'], 'documentHash'>;

/**
 * Writes that an application was signed again, once: from two tabs the first one counts, and whatever else happened to
 * the case meanwhile (an official took it) is no hindrance.
 */
export async function writeSignedAgain(
  { applications, clock }: WriteSignedAgainDeps,
  { caseId, person, signed }: ToSignAgain,
  signature: NewSignature,
): Promise<void> {
  await untilAgreed(() =>
    changeCase(applications)(caseId, ({ application, state }) =>
      mustSignAgain(state)
        ? {
            events: [
              {
                type: 'signed-again',
                at: clock.now(),
                actor: actorOf(person),
                payload: { signature: { ...signature, documentHash: signed.hash } },
              },
            ],
            jobs: followJobs(application),
          }
        : null,
    ),
  );
}
