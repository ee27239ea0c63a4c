import type { JournalAuthor, JournalEntry, JournalFilter, JournalKey } from '../../data/administered-journal';
import type { AdministeredRepository } from '../../data/administered';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';

/** Entries of one page. */
export const JOURNAL_PAGE = 50;

/** One page of the journal; `next` leads to the following one, null at the end. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  readonly next: JournalKey | null;
}

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'listJournal' | 'listAuthors'>;
}

/**
 * What administrators did, the latest first.
 * @param after the last entry of the page before
 * @throws DomainError `forbidden` for everybody but administrators and auditors
 */
export function listJournal({ administered }: Deps) {
  return async (person: Person, filter: JournalFilter, after: JournalKey | null): Promise<JournalPage> => {
    demandReader(person);
    const found = await administered.listJournal(filter, after, JOURNAL_PAGE + 1);
    const entries = found.slice(0, JOURNAL_PAGE);
    return { entries, next: found.length > JOURNAL_PAGE ? (entries.at(-1) ?? null) : null };
  };
}

/** Everybody of whom the journal tells, by name. @throws DomainError `forbidden` */
export function listJournalAuthors({ administered }: Deps) {
  return async (person: Person): Promise<readonly JournalAuthor[]> => {
    demandReader(person);
    return administered.listAuthors();
  };
}

/** @throws DomainError `forbidden` */
export function demandReader(person: Person): void {
  const reads = person.kind === 'staff' && (person.role === 'administrator' || person.role === 'auditor');
  if (!reads) throw new DomainError('forbidden');
}
