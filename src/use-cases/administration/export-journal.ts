import type { JournalEntry, JournalFilter, JournalKey } from '../../data/administered-journal';
import type { AdministeredRepository } from '../../data/administered';
import type { Person } from '../../domain/access/person';
import { demandReader } from './list-journal';

/** So many entries are in memory at once, however long the journal is. */
const PORTION = 500;

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'listJournal'>;
}

/**
 * The whole journal under a filter, portion by portion, the latest first. A portion is asked for when the one before was
 * taken.
 * @throws DomainError `forbidden` for everybody but administrators and auditors, before the first portion
 */
export function exportJournal({ administered }: Deps) {
  return (person: Person, filter: JournalFilter): AsyncIterable<readonly JournalEntry[]> => {
    demandReader(person);
    return portions((after) => administered.listJournal(filter, after, PORTION));
  };
}

async function* portions(
  list: (after: JournalKey | null) => Promise<readonly JournalEntry[]>,
): AsyncGenerator<readonly JournalEntry[]> {
  let after: JournalKey | null = null;
  for (;;) {
    const portion: readonly JournalEntry[] = await list(after);
    if (portion.length > 0) yield portion;
    after = portion.at(-1) ?? null;
    if (after === null || portion.length < PORTION) return;
  }
}
