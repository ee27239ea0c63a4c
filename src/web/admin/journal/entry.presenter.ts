import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { plainDate } from '../../../kernel/plain-date';
import type { JournalPage } from '../../../use-cases/administration/list-journal';
import type { SubjectNames } from '../../../use-cases/administration/subject-names';
import type { RequestContext } from '../../route';
import type { DifferenceModel } from '../decision/history.presenter';
import { entryDifferences } from './entry-differences';
import { subjectInWords } from './subject-in-words';

type Entry = JournalPage['entries'][number];
type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** An entry of the journal in plain words. */
export interface EntryModel {
  readonly when: string;
  readonly who: string;
  readonly kind: string;
  readonly subject: string;
  /** The page of the thing, after the language. */
  readonly place: string;
  readonly version: string;
  readonly holds: string;
  readonly reason: string;
  readonly act: string | null;
  readonly differences: readonly DifferenceModel[];
}

/** Presents an entry; the same for the page and for the table that is downloaded. */
export function presentEntry(entry: Entry, names: SubjectNames, context: Context): EntryModel {
  const { words: w } = context;
  const { text: subject, place } = subjectInWords(entry, names, context);
  return {
    when: instantInWords(entry.madeAt, context),
    who: entry.authorName,
    kind: w[`admin.kind.${entry.kind}`],
    subject,
    place,
    version: versionOf(entry, context),
    holds: instantInWords(entry.effectiveFrom, context),
    reason: entry.reason,
    act: actOf(entry, context),
    differences: entryDifferences(entry, names, context),
  };
}

function versionOf({ version, returnsTo, value }: Entry, { words: w, t }: Context): string {
  const title =
    returnsTo === null
      ? t('admin.history.version', { version })
      : t('admin.history.returned', { version, to: returnsTo });
  return value === null ? `${title} (${w['admin.journal.withdrawn']})` : title;
}

/** A day and the time on it. */
export function instantInWords(at: Date, { language }: Pick<Context, 'language'>): string {
  return `${dateInWords(at, language)}, ${timeOfDay(at)}`;
}

function actOf({ act }: Entry, { words: w, t, language }: Context): string | null {
  if (act === null) return null;
  return t('admin.history.act', {
    title: act.title === '' ? w['admin.history.act-word'] : act.title,
    number: act.number,
    date: dateInWords(plainDate(act.date), language),
  });
}
