import { act, read, type Route } from '../../route';
import { showUndelivered, submitResend, type UndeliveredUses } from './messages.handler';

/** Messages that did not arrive, and sending them again. */
export function undeliveredRoutes(deps: UndeliveredUses): Route[] {
  return [
    read('/admin/messages', 'administer', showUndelivered(deps)),
    act('/admin/messages', 'administer', submitResend(deps)),
  ];
}
