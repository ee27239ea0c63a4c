import { read, type Route } from '../route';
import { showAdminHome, type HomeUses } from './home/home.handler';
import { journalRoutes, type JournalPageDeps } from './journal/journal.routes';
import { openingsRoutes, type OpeningsPageDeps } from './openings/openings.routes';
import { textsRoutes, type TextsPageDeps } from './texts/texts.routes';

/** What the pages of administrators are made of. */
export interface AdminDeps extends HomeUses, OpeningsPageDeps, TextsPageDeps, JournalPageDeps {}

/** The routes of administrators, and of auditors to the journal. */
export function adminRoutes(deps: AdminDeps): Route[] {
  return [
    read('/admin', 'administer', showAdminHome(deps)),
    ...openingsRoutes(deps),
    ...textsRoutes(deps),
    ...journalRoutes(deps),
  ];
}
