import type { AdminDeps } from '../web/admin/admin.routes';
import { createJournalDeps } from './journal-deps';
import { createOpeningsDeps } from './openings-deps';
import type { ContainerParts } from './parts';
import { createTextsDeps } from './texts-deps';

/** What the administrators' pages do. */
export function createAdminDeps(parts: ContainerParts): AdminDeps {
  return {
    ...createJournalDeps(parts),
    ...createOpeningsDeps(parts),
    ...createTextsDeps(parts),
  };
}
