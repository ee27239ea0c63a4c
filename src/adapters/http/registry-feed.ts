import { z } from 'zod';
import { RegistryEventPage } from '../../domain/proactive/registry-event';
import { findJson } from './find-json';

/** Where the gateway serves the feed. */
export const FEED_PATH = '/events/page';

/** Asks for one page of the feed. */
export const WireFeedRequest = z.strictObject({
  cursor: z.string().max(200),
  limit: z.int().min(1).max(1_000),
});
export type WireFeedRequest = z.infer<typeof WireFeedRequest>;

/** Reads a page; undefined when it is none. A page with one broken event is no page: nothing may be passed over. */
export function readPage(body: string): RegistryEventPage | undefined {
  const page = RegistryEventPage.safeParse(findJson(body));
  return page.success ? page.data : undefined;
}
