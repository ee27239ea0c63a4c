import { listJournal } from '../use-cases/administration/list-journal';
import type { AdminDeps } from '../web/admin/admin.routes';
import { createCalendarPages } from './admin-calendar';
import { deadlinesDeps } from './deadlines-deps';
import { organisationsPage } from './organisations-page';
import type { ContainerParts } from './parts';
import { createStaffDeps } from './staff-deps';
import { createServicesDeps, createTextsDeps } from './texts-deps';
import { useCaseDeps } from './use-case-deps';

/** What the administrators' pages do. */
export function createAdminDeps(parts: ContainerParts): AdminDeps {
  const deps = useCaseDeps(parts);
  return {
    listJournal: listJournal(deps),
    ...deadlinesDeps(deps),
    ...createCalendarPages(parts),
    ...createServicesDeps(deps),
    ...createTextsDeps(deps),
    ...organisationsPage(deps),
    ...createStaffDeps(deps),
  };
}
