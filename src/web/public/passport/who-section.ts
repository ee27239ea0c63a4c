import type { Applicants, Representative } from '../../../domain/edition/applicants';
import type { Reading } from './reading';
import { OPEN, type LawItem, type Section } from './section';

/** Who gives the service and who may get it. */
export function whoSection(r: Reading): Section {
  const items = [provider(r), ...applicants(r)];
  return { id: 'who', heading: r.w['passport.who'], intro: [], parts: [{ ...OPEN, kind: 'law', items }] };
}

function provider(r: Reading): LawItem {
  const { provider } = r.edition;
  const address = r.language === 'kk' ? provider.address_kk : provider.address_ru;
  return {
    title: { text: r.w['passport.provider'], lang: null },
    passages: [
      r.say(provider),
      ...(address === undefined ? [] : [{ text: address, lang: null }]),
      ...r.remark(provider.notes_ru),
    ],
    clause: r.clause(provider.clause),
  };
}

function applicants(r: Reading): LawItem[] {
  const { applicants } = r.edition;
  if (applicants === undefined) return [];
  const { condition, representative } = applicants;
  return [
    ...kindsOf(r, applicants),
    ...(condition === undefined
      ? []
      : [{ title: null, passages: [r.say(condition)], clause: r.clause(condition.clause) }]),
    ...(representative === undefined ? [] : [representativeItem(r, representative)]),
  ];
}

/** Whom the act names. When that is nobody but the kind itself, it is said once, with its clause. */
function kindsOf(r: Reading, applicants: Applicants): LawItem[] {
  const who = applicants.kinds.map((kind) => r.w[`vocab.applicant.${kind}`]).join(', ');
  const title = { text: r.w['passport.applicants'], lang: null };
  const remarks = r.remark(applicants.kinds_notes_ru);
  const categories = categoriesOf(r, applicants);
  const [first, ...others] = categories;
  if (first !== undefined && others.length === 0 && first.passages[0]?.text === who)
    return [{ ...first, title, passages: [...first.passages, ...remarks] }];
  return [{ title, passages: [{ text: who, lang: null }, ...remarks], clause: null }, ...categories];
}

function categoriesOf(r: Reading, { categories = [] }: Applicants): LawItem[] {
  return categories.map((category) => ({
    title: null,
    passages: [
      r.say(category),
      ...limits(r, category.applies_to, category.channels),
      ...missing(r, category),
      ...r.remark(category.notes_ru),
    ],
    clause: r.clause(category.clause),
  }));
}

function representativeItem(
  r: Reading,
  { allowed, basis_kk: kk, basis_ru: ru, clause }: Representative,
): LawItem {
  const basis = kk === undefined ? r.remark(ru) : [r.say({ kk, ru })];
  return {
    title: { text: r.w[allowed ? 'passport.representative' : 'passport.no-representative'], lang: null },
    passages: basis,
    clause: r.clause(clause),
  };
}

/** Kinds of aids and channels to which a fact is limited. */
export function limits(
  r: Reading,
  aids: Reading['edition']['documents'][number]['applies_to'] = [],
  channels: Reading['edition']['documents'][number]['channels'] = [],
) {
  const named = [
    ...aids.map((aid) => r.w[`vocab.aid.${aid}`]),
    ...channels.map((channel) => r.w[`vocab.channel.${channel}`]),
  ];
  return named.length === 0
    ? []
    : [{ text: r.t('passport.only-for', { what: named.join(', ') }), lang: null }];
}

/** What the source lacks and what is our own proposal is said beside the fact. */
export function missing(r: Reading, fact: { in_source?: boolean; proposed?: true }) {
  if (fact.proposed === true) return [{ text: r.w['passport.proposed'], lang: null }];
  return fact.in_source === false ? [{ text: r.w['passport.not-in-source'], lang: null }] : [];
}
