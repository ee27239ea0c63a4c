import { listJournal } from '../use-cases/administration/list-journal';
import type { AdminDeps } from '../web/admin/admin.routes';
import { createCalendarPages } from './admin-calendar';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the administrators' pages do. */
export function createAdminDeps(parts: ContainerParts): AdminDeps {
  const deps = useCaseDeps(parts);
  return { listJournal: listJournal(deps), ...createCalendarPages(parts) };
}
