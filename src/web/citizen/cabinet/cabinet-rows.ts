import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { Language } from '../../../kernel/language';
import type { listCabinet } from '../../../use-cases/cabinet/list-cabinet';
import type { RequestContext } from '../../route';
import { type StatusTag, statusTag } from '../status/status-tag';

type Cabinet = ReturnType<typeof listCabinet>;
type Row<Name extends 'applications' | 'drafts' | 'messages'> = Awaited<
  ReturnType<Cabinet[Name]>
>['rows'][number];

/** The words of a message: written in the dictionary, filled with its facts. */
export type MessageWords = (
  template: string,
  language: Language,
  params: Readonly<Record<string, string>>,
) => { readonly subject: string; readonly text: string };

/** One row of a list: what it is, where it leads, and how it stands. */
export interface CabinetRow {
  readonly title: string;
  readonly href: string;
  readonly about: string;
  readonly tag: StatusTag | null;
  readonly side: string | null;
  /** A second way, e.g. to the file. */
  readonly link: { readonly href: string; readonly text: string } | null;
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** An application. */
export function applicationRow(row: Row<'applications'>, { language, words: w, t }: Context): CabinetRow {
  const isOpen = row.status === 'in-work';
  return {
    title: textIn(row.title, language),
    href: `/${language}/applications/${row.number}`,
    about: t('citizen.cabinet.filed', { number: row.number, date: dateInWords(row.filedAt, language) }),
    tag: statusTag(row.status, w),
    side: isOpen
      ? t('citizen.cabinet.until', { date: dateInWords(row.dueAt, language), time: timeOfDay(row.dueAt) })
      : null,
    link: null,
  };
}

/** An application whose result was handed out. */
export function documentRow(row: Row<'applications'>, context: Context): CabinetRow {
  const { language, words: w } = context;
  return {
    ...applicationRow(row, context),
    tag: null,
    side: null,
    link: { href: `/${language}/applications/${row.number}/result`, text: w['citizen.cabinet.download'] },
  };
}

/** A draft. */
export function draftRow(row: Row<'drafts'>, { language, words: w, t }: Context): CabinetRow {
  return {
    title: textIn(row.title, language),
    href: `/${language}/apply/${row.id}`,
    about: t('citizen.cabinet.saved', {
      date: dateInWords(row.savedAt, language),
      time: timeOfDay(row.savedAt),
    }),
    tag: { look: 'warn', text: w['citizen.cabinet.not-sent'] },
    side: null,
    link: null,
  };
}

/** A message, in the language in which the person now reads. */
export function messageRow(
  row: Row<'messages'>,
  { language, words: w }: Context,
  say: MessageWords,
): CabinetRow {
  const { subject, text } = say(row.template, language, row.params);
  return {
    title: subject,
    href: `/${language}/applications/${row.params.number ?? ''}`,
    about: `${dateInWords(row.createdAt, language)}, ${timeOfDay(row.createdAt)}`,
    tag: row.status === 'read' ? null : { look: 'info', text: w['citizen.cabinet.unread'] },
    side: text,
    link: null,
  };
}
