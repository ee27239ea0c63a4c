import { exportJournal } from '../use-cases/administration/export-journal';
import { listJournal, listJournalAuthors } from '../use-cases/administration/list-journal';
import { subjectNames } from '../use-cases/administration/subject-names';
import type { JournalPageDeps } from '../web/admin/journal/journal.routes';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the pages of the administrators' journal do. */
export function createJournalDeps(parts: ContainerParts): JournalPageDeps {
  const deps = useCaseDeps(parts);
  return {
    listJournal: listJournal(deps),
    listJournalAuthors: listJournalAuthors(deps),
    exportJournal: exportJournal(deps),
    subjectNames: subjectNames(deps),
    clock: deps.clock,
  };
}
