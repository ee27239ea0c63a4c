import type { Route } from '../route';
import { showOutbox, type ListOutbox } from './outbox.handler';

/** Pages of the demonstration. */
export function devRoutes(listOutbox: ListOutbox): Route[] {
  return [{ method: 'get', path: '/dev/outbox', permission: 'demo', handler: showOutbox(listOutbox) }];
}
