import type { NewJob } from '../../data/application-records';
import type { ToldFact } from '../../domain/messages/facts';

/**
 * The job that tells the person of a fact of their case, enqueued in the transaction of the fact itself.
 * @param seq number of the fact in its case, for one that may happen more than once
 */
export function tellJob(applicationId: string, fact: ToldFact, seq: number | null = null): NewJob {
  const key = `tell:${applicationId}:${fact}${seq === null ? '' : `:${seq}`}`;
  return { task: 'tell-person', payload: { applicationId, fact, seq }, key };
}
