import type { ApplicationRepository } from '../../data/applications';
import type { QueueRepository } from '../../data/queue';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';

export interface EscalateDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly queue: Pick<QueueRepository, 'listToEscalate'>;
  readonly clock: Clock;
}

/** So many open steps are taken up at once. */
const AT_ONCE = 200;

/**
 * Brings every open step that is nearly, or already, late before the head of its unit: the fact is written to the case,
 * and the head's list shows it. Once before lateness and once at it; run again it changes nothing.
 * @returns how many steps were brought up
 */
export function escalate({ applications, queue, clock }: EscalateDeps) {
  return async (): Promise<number> => {
    let escalated = 0;
    for (;;) {
      const now = clock.now();
      const waiting = await queue.listToEscalate(now, AT_ONCE);
      for (const { applicationId } of waiting) {
        escalated += await changeCase(applications)(applicationId, (before) => decisionOf(before, now))
          .then(() => 1)
          .catch(whenBusy);
      }
      if (waiting.length < AT_ONCE) return escalated;
    }
  };
}

/** Somebody acts on the case at this moment: the next minute looks at it again. */
function whenBusy(problem: unknown): number {
  if (problem instanceof DomainError && problem.code === 'conflict') return 0;
  throw problem;
}

function decisionOf({ workItem }: CaseBefore, now: Date): CaseDecision | null {
  if (workItem === null || workItem.escalateAt === null || workItem.escalateAt > now) return null;
  const isLate = workItem.dueAt <= now;
  return {
    events: [
      {
        type: 'escalated',
        at: now,
        actor: { kind: 'portal' },
        payload: {
          stage: isLate ? 'late' : 'soon',
          stepKey: workItem.stepKey,
          dueAt: workItem.dueAt.toISOString(),
          organisationCode: workItem.organisationCode,
        },
      },
    ],
    workItem: { kind: 'escalate', id: workItem.id, next: isLate ? null : workItem.dueAt },
    jobs: [],
  };
}
