import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { unbrokenNumber } from '../../../domain/numbering/unbroken-number';
import type { HouseholdMember } from '../../../domain/household/household-member';
import { memberAbout } from '../family/member-about';
import type { MessageWords } from '../../../use-cases/messages/deliver-message';
import type { listCabinet } from '../../../use-cases/cabinet/list-cabinet';
import { isRefusedRecord } from '../../../use-cases/reapplication/find-refused';
import type { RequestContext } from '../../route';
import { asSentence } from '../../text/as-sentence';
import { type StatusTag, statusTag } from '../status/status-tag';

type Cabinet = ReturnType<typeof listCabinet>;
type AtCounter = Awaited<ReturnType<Cabinet['atCounter']>>[number];
type Row<Name extends 'applications' | 'drafts' | 'messages'> = Awaited<
  ReturnType<Cabinet[Name]>
>['rows'][number];

/** One row of a list: what it is, where it leads, and how it stands. */
export interface CabinetRow {
  readonly title: string;
  /** Null where nothing is to be opened. */
  readonly href: string | null;
  readonly about: string;
  readonly tag: StatusTag | null;
  readonly side: string | null;
  /** A second way, e.g. to the file. */
  readonly link: { readonly href: string; readonly text: string } | null;
  /** What can be done with it at once. */
  readonly act?: { readonly action: string; readonly text: string };
  /** The words of a message; between its parts stands the address of the application. */
  readonly message: {
    readonly parts: readonly string[];
    readonly href: string;
    /** As people read it, up to the number, which no line breaks. */
    readonly address: string;
    readonly number: string;
  } | null;
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** An application. */
export function applicationRow(row: Row<'applications'>, { language, words: w, t }: Context): CabinetRow {
  const isOpen = row.status === 'in-work';
  return {
    title: row.link === null ? textIn(row.title, language) : asSentence(textIn(row.link.title, language)),
    href: `/${language}/applications/${row.number}`,
    about: t('citizen.cabinet.filed', {
      number: unbrokenNumber(row.number),
      date: dateInWords(row.filedAt, language),
    }),
    tag: statusTag(row, w),
    side: isOpen
      ? t('citizen.cabinet.until', { date: dateInWords(row.dueAt, language), time: timeOfDay(row.dueAt) })
      : null,
    link: isRefusedRecord(row)
      ? { href: `/${language}/applications/${row.number}/again`, text: w['again.link'] }
      : null,
    message: null,
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
    side:
      row.waitingUntil === null
        ? null
        : t('handover.waiting', {
            date: `${dateInWords(row.waitingUntil, language)}, ${timeOfDay(row.waitingUntil)}`,
          }),
    link: null,
    message: null,
  };
}

/** A member of the family, as an application named them. */
export function memberRow(member: HouseholdMember, context: Context): CabinetRow {
  const { language, words: w } = context;
  return {
    title: member.name,
    href: null,
    about: memberAbout(member, context),
    tag: null,
    side: null,
    link: null,
    act: { action: `/${language}/cabinet/family/${member.id}/forget`, text: w['citizen.family.forget'] },
    message: null,
  };
}

/** A draft that lies with an operator. */
export function atCounterRow(row: AtCounter, { language, words: w, t }: Context): CabinetRow {
  const taken = {
    date: dateInWords(row.takenAt, language),
    time: timeOfDay(row.takenAt),
    place: textIn(row.organisation, language),
  };
  return {
    title: textIn(row.title, language),
    href: null,
    about: `${t('citizen.cabinet.at-counter.since', taken)}. ${w['citizen.cabinet.at-counter.text']}`,
    tag: { look: 'info', text: w['citizen.cabinet.at-counter'] },
    side: null,
    link: null,
    act: { action: `/${language}/apply/${row.id}/take-back`, text: w['citizen.cabinet.take-back'] },
    message: null,
  };
}

function placeOf({ offerId, informationId, number }: Row<'messages'>): string {
  if (informationId !== null) return `/information/${informationId}`;
  return offerId === null ? `/applications/${number}` : `/cabinet/offers/${offerId}`;
}

/** A message, in the language in which the person now reads. */
export function messageRow(
  row: Row<'messages'>,
  { language, words: w }: Context,
  { say, baseUrl }: { readonly say: MessageWords; readonly baseUrl: string },
): CabinetRow {
  const isOffer = row.offerId !== null || row.informationId !== null;
  const href = `/${language}${placeOf(row)}`;
  const number = isOffer ? row.number : unbrokenNumber(row.number);
  const link = `${baseUrl}${href}`;
  const { subject, text } = say({ ...row, number, service: textIn(row.title, language), link }, language);
  return {
    title: subject,
    href,
    about: `${dateInWords(row.createdAt, language)}, ${timeOfDay(row.createdAt)}`,
    tag: row.status === 'read' ? null : { look: 'info', text: w['citizen.cabinet.unread'] },
    side: null,
    link: null,
    message: {
      parts: text.split(link),
      href,
      address: link.replace(/^https?:\/\//, '').slice(0, isOffer ? undefined : -row.number.length),
      number: isOffer ? '' : row.number,
    },
  };
}
