import type { ApplicationEvent, NewEvent } from './event';
import { eventHash } from './event-hash';

/** Numbers new facts after the last one and chains their hashes to it. A new case begins at number 0 with no hash. */
export function chainEvents(
  applicationId: string,
  last: { readonly lastSeq: number; readonly lastHash: string },
  events: readonly NewEvent[],
): ApplicationEvent[] {
  let { lastSeq: seq, lastHash: previousHash } = last;
  return events.map((event) => {
    seq += 1;
    const hash = eventHash(applicationId, seq, event, previousHash);
    const chained = { ...event, seq, previousHash, hash };
    previousHash = hash;
    return chained;
  });
}
