import type { EditionComplaint } from '../../../domain/edition/complaints';
import type { OtherRequirement } from '../../../domain/edition/other-requirements';
import { limitInWords } from '../../text/limit-in-words';
import type { Reading } from './reading';
import { OPEN, type LawItem, type Section } from './section';
import { missing } from './who-section';

/** How to complain, to whom, and within what time the answer comes. */
export function complaintsSection(r: Reading): Section {
  const items = (r.edition.complaints ?? []).map((complaint) => complaintItem(r, complaint));
  return section('complaints', r.w['passport.complaints'], items);
}

/** Consents that the applicant is asked for. */
export function consentsSection(r: Reading): Section {
  const items = (r.edition.consents ?? []).map((consent) => ({
    title: null,
    passages: [r.say(consent), ...missing(r, consent)],
    clause: r.clause(consent.clause),
  }));
  return section('consents', r.w['passport.consents'], items);
}

/** All other rules of the act. */
export function otherSection(r: Reading): Section {
  const items = (r.edition.other ?? []).map((rule) => otherItem(r, rule));
  return section('other', r.w['passport.other'], items);
}

function section(id: string, heading: string, items: readonly LawItem[]): Section {
  return { id, heading, intro: [], parts: [{ ...OPEN, kind: 'law', items }] };
}

function complaintItem(r: Reading, complaint: EditionComplaint): LawItem {
  const { to, ways = [], amount, unit, condition, notes_ru: notes, clause } = complaint;
  const by = ways.map((way) => r.w[`vocab.complaint-way.${way}`]).join(', ');
  const answer =
    amount === undefined || unit === undefined
      ? []
      : [r.t('passport.complaint-answer', { limit: limitInWords({ amount, unit }, r.language) })];
  return {
    title: r.say(to),
    passages: [
      ...[...(by === '' ? [] : [by]), ...answer].map((text) => ({ text, lang: null })),
      ...(condition === undefined ? [] : [r.say(condition)]),
      ...r.remark(notes),
    ],
    clause: r.clause(clause),
  };
}

function otherItem(r: Reading, rule: OtherRequirement): LawItem {
  return {
    title: null,
    passages: [
      r.say(rule),
      ...(rule.places ?? []).map((place) => r.say(place)),
      ...(rule.derived === true ? [{ text: r.w['passport.derived'], lang: null }] : []),
      ...missing(r, rule),
      ...r.remark(rule.notes_ru),
    ],
    clause: r.clause(rule.clause),
  };
}
