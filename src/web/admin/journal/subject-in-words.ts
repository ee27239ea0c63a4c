import type { AdministeredVersion } from '../../../domain/administration/administered-version';
import type { AdministeredKind } from '../../../domain/administration/administered-values';
import { TOLD_FACTS } from '../../../domain/messages/facts';
import { findPlainDate } from '../../../kernel/plain-date';
import { dateInWords } from '../../../kernel/date-words';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { GroundPlace } from '../../../use-cases/administration/change-ground';
import type { SubjectNames } from '../../../use-cases/administration/subject-names';
import type { RequestContext } from '../../route';
import { groundPath } from '../texts/ground-place';
import { findEdition, findGroundWords, findPeriod, splitDeadline, splitGround } from './split-subject';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** What a decision is about: how people call it, and its page after the language. */
export interface SubjectInWords {
  readonly text: string;
  readonly place: string;
}

type Named = Pick<AdministeredVersion, 'kind' | 'subject'>;
type Present = (subject: string, names: SubjectNames, context: Context) => SubjectInWords;

const organisation: Present = (code, { organisations }, { language }) => ({
  text: organisations.get(code)?.[language] ?? code,
  place: `/admin/organisations/${code}`,
});

const staff: Present = (login, names) => ({
  text: names.staff.get(login) ?? login,
  place: `/admin/staff/${login}`,
});

/** A new kind of thing says here how it is called. */
const SUBJECTS: Readonly<Record<AdministeredKind, Present>> = {
  'calendar-move': (day, _names, { language }) => {
    const date = findPlainDate(day);
    return { text: date === undefined ? day : dateInWords(date, language), place: '/admin/calendar' };
  },
  'kurban-ait': (year) => ({ text: year, place: '/admin/calendar' }),
  'deadline-override': (subject, { editions }, { language }) => {
    const place = splitDeadline(subject);
    const label = findPeriod(place, editions)?.label ?? both(place.deadlineId);
    return {
      text: `${serviceTitle(place, editions)[language]}: ${label[language]}`,
      place: `/admin/deadlines/${place.serviceId}/${place.editionId}/${place.deadlineId}`,
    };
  },
  'refusal-ground': (subject, { editions }, { language }) => {
    const place = splitGround(subject);
    const words = findGroundWords(place, editions) ?? both(place.groundId);
    return {
      text: `${serviceTitle(place, editions)[language]}: ${words[language]}`,
      place: groundPath(place),
    };
  },
  'message-wording': (subject, _names, { words: w }) => {
    const fact = TOLD_FACTS.find((known) => known === subject);
    return {
      text: fact === undefined ? subject : w[`admin.texts.fact.${fact}`],
      place: `/admin/texts/messages/${subject}`,
    };
  },
  'service-opening': (id, { editions }, { language }) => ({
    text: editions.find((edition) => edition.id === id)?.title[language] ?? id,
    place: `/admin/services/${id}`,
  }),
  hearing: (id, { editions }, { language }) => ({
    text: editions.find((edition) => edition.id === id)?.title[language] ?? id,
    place: `/admin/services/${id}/hearing`,
  }),
  organisation,
  staff,
  'staff-access': staff,
  'message-resend': (subject, _names, { words: w }) => {
    const [number = subject, , about = ''] = subject.split('/');
    const fact = TOLD_FACTS.find((known) => known === about.split(':')[0]);
    return {
      text: fact === undefined ? number : `${number}, ${w[`admin.texts.fact.${fact}`]}`,
      place: '/admin/messages',
    };
  },
};

/** What a decision is about, in plain words; its code where the thing is not known any more. */
export function subjectInWords(
  { kind, subject }: Named,
  names: SubjectNames,
  context: Context,
): SubjectInWords {
  return SUBJECTS[kind](subject, names, context);
}

function serviceTitle(
  place: Pick<GroundPlace, 'serviceId' | 'editionId'>,
  editions: SubjectNames['editions'],
): LocalizedText {
  return findEdition(place, editions)?.title ?? both(place.serviceId);
}

/** A code is the same in both languages. */
function both(code: string): LocalizedText {
  return { kk: code, ru: code };
}
