import type { NewJob } from '../../data/application-records';
import type { StoredMessage } from '../../data/messages';

type Which = Pick<StoredMessage, 'id' | 'round'>;

/** The job that hands a message over in a round. */
export function deliverJob({ id, round }: Which): NewJob {
  return { task: 'deliver-message', payload: { messageId: id }, key: `deliver:${id}:${round}` };
}

/** The job that looks again after a message of unknown fate. */
export function settleJob({ id, round }: Which, runAt: Date): NewJob {
  return { task: 'settle-message', payload: { messageId: id }, key: `settle:${id}:${round}`, runAt };
}
