import { listUndelivered } from '../use-cases/messages/list-undelivered';
import { resendMessages } from '../use-cases/messages/resend-messages';
import type { AdminDeps } from '../web/admin/admin.routes';
import { createCalendarPages } from './admin-calendar';
import { deadlinesDeps } from './deadlines-deps';
import { createJournalDeps } from './journal-deps';
import { createOpeningsDeps } from './openings-deps';
import { organisationsPage } from './organisations-page';
import type { ContainerParts } from './parts';
import { createSystemsDeps } from './systems-deps';
import { findBatch, listBatches } from '../use-cases/payments/list-payments';
import { findOffer, listOffers } from '../use-cases/proactive/list-offers';
import { createStaffDeps } from './staff-deps';
import { createTextsDeps } from './texts-deps';
import { useCaseDeps } from './use-case-deps';

/** What the administrators' pages do. */
export function createAdminDeps(parts: ContainerParts): AdminDeps {
  const deps = useCaseDeps(parts);
  return {
    ...createJournalDeps(parts),
    ...deadlinesDeps(deps),
    ...createCalendarPages(parts),
    ...createOpeningsDeps(parts),
    ...createTextsDeps(parts),
    ...organisationsPage(deps),
    ...createStaffDeps(deps),
    ...createSystemsDeps(parts),
    listUndelivered: listUndelivered(deps),
    resendMessages: resendMessages(deps),
    listBatches: listBatches(deps),
    findBatch: findBatch(deps),
    listOffers: listOffers(deps),
    findOffer: findOffer(deps),
  };
}
