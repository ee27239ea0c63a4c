import type { NewJob } from '../../data/application-records';
import type { ToldFact } from '../../domain/messages/facts';

/** The job that tells the person of a fact of their case, enqueued in the transaction of the fact itself. */
export function tellJob(applicationId: string, fact: ToldFact): NewJob {
  return { task: 'tell-person', payload: { applicationId, fact }, key: `tell:${applicationId}:${fact}` };
}
