import { read, type Route } from '../../route';
import { downloadJournal, type ExportUses } from './export.handler';
import { showJournal, type JournalUses } from './journal.handler';

/** What the pages of the journal are made of. */
export interface JournalPageDeps extends JournalUses, ExportUses {}

/** The journal of administrators, which auditors read too. */
export function journalRoutes(deps: JournalPageDeps): Route[] {
  return [
    read('/admin/journal', 'journal', showJournal(deps)),
    read('/admin/journal/export', 'journal', downloadJournal(deps)),
  ];
}
