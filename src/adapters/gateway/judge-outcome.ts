import type { RegistryAnswer, UnavailableReason } from '../../domain/registry/answer';
import type { RegistryQuestion } from '../../domain/registry/question';
import type { PostOutcome } from '../http/post-json';
import type { Attempt } from '../resilience/retry';
import { readAnswer } from './wire';

const FAILURES = {
  timeout: 'timeout',
  connection: 'refused',
  'broken-answer': 'invalid-answer',
} as const satisfies Record<string, UnavailableReason>;

/**
 * What one attempt at a question gave, and whether another may do better: a server error or a lost connection may
 * pass; a refusal of the request itself (4xx) would be repeated every time.
 */
export function judgeOutcome<Question extends RegistryQuestion>(
  question: Question,
  outcome: PostOutcome,
  answeredAt: Date,
): Attempt<RegistryAnswer<Question['registry']>> {
  const unavailable = (
    reason: UnavailableReason,
    again: boolean,
  ): Attempt<RegistryAnswer<Question['registry']>> => ({
    value: { kind: 'unavailable', reason, answeredAt },
    again,
  });
  if (outcome.kind === 'failed') return unavailable(FAILURES[outcome.reason], true);
  if (outcome.status >= 500 || outcome.status === 429) return unavailable('refused', true);
  if (outcome.status !== 200) return unavailable('refused', false);
  const value = readAnswer(question, outcome.body, answeredAt);
  return { value, again: value.kind === 'unavailable' };
}
