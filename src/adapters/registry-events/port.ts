import type { RegistryEventPage } from '../../domain/proactive/registry-event';
import type { Checkable } from '../system-check';

/** Why no page came. */
export type FeedFailure = 'timeout' | 'unreachable' | 'refused' | 'invalid-answer';

/** A page of the feed, or why there is none. */
export type PulledPage =
  | { readonly kind: 'page'; readonly page: RegistryEventPage }
  | { readonly kind: 'unavailable'; readonly reason: FeedFailure };

/** What registries tell of by themselves, through the gateway. */
export interface RegistryEvents extends Checkable {
  /**
   * The events behind a cursor, the oldest first. Reading takes nothing away: the same cursor gives the same events
   * again, and an event may come more than once. Never throws for an outage.
   * @param cursor `next` of the page before; empty at the very beginning
   */
  pull(cursor: string, limit: number): Promise<PulledPage>;
}
