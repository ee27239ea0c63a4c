import type { Route } from '../route';
import { showOutbox, type Outbox } from './outbox.handler';

/** Pages of the demonstration. */
export function devRoutes(outbox: Outbox): Route[] {
  return [{ method: 'get', path: '/dev/outbox', permission: 'demo', handler: showOutbox(outbox) }];
}
