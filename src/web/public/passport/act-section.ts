import { dateInWords } from '../../../kernel/date-words';
import { actAnchor, type Passage, type Reading } from './reading';
import { OPEN, type Section, type SectionPart, type SummaryItem } from './section';

/** Where the rules of the page come from: each act with its force, and what the source lacks. */
export function actSection(r: Reading, others: readonly Reading[]): Section {
  const parts = [r, ...others].flatMap((reading) => [
    actPart(reading),
    unclearPart(reading),
    lackingPart(reading),
  ]);
  return { id: 'act', heading: r.w['passport.act'], intro: [], parts };
}

/** An act in one line: «Регламент № 4/499 от 4 декабря 2017 года». */
export function actName(r: Reading): string {
  const { kind, act } = r.edition.edition;
  return r.t('passport.act-name', {
    kind: r.w[`vocab.edition-kind.${kind}`],
    number: act.number,
    date: dateInWords(act.date, r.language),
  });
}

/** The force of an act in words. */
export function forceOf(r: Reading): Passage[] {
  const { status, repealed_by: repeal } = r.edition.edition;
  const word: Passage = { text: r.w[`vocab.edition-status.${status}`], lang: null };
  if (repeal === undefined) return [word];
  return [
    { text: r.t('passport.repealed-on', { date: dateInWords(repeal.date, r.language) }), lang: null },
    ...r.remark(repeal.act_ru),
  ];
}

function actPart(r: Reading): SectionPart {
  const { act, legal_basis_ru: basis, entry_into_force: entry, amends, territory } = r.edition.edition;
  const rows: SummaryItem[] = [
    { name: r.w['passport.act-title'], passages: [r.say({ kk: act.title_kk, ru: act.title_ru })] },
    { name: r.w['passport.act-force'], passages: forceOf(r) },
    { name: r.w['passport.act-registered'], passages: registration(r) },
    { name: r.w['passport.act-entry'], passages: entry === undefined ? [] : [r.say(entry.rule)] },
    { name: r.w['passport.act-amends'], passages: amends === undefined ? [] : amended(r, amends) },
    { name: r.w['passport.act-basis'], passages: r.remark(basis) },
    {
      name: r.w['passport.act-territory'],
      passages: territory === null ? [] : [{ text: r.w[`vocab.territory.${territory}`], lang: null }],
    },
    { name: r.w['passport.act-notes'], passages: r.remark(r.edition.edition.notes_ru) },
  ];
  const items = rows.filter(({ passages }) => passages.length > 0);
  return { ...OPEN, heading: actName(r), anchor: actAnchor(r.edition), kind: 'summary', items };
}

function registration(r: Reading): Passage[] {
  const { registered_number: number, registered_date: date, registered_by_ru: by } = r.edition.edition.act;
  if (number === undefined) return [];
  const day = date === undefined ? '' : `, ${dateInWords(date, r.language)}`;
  return [{ text: `№\u00a0${number}${day}`, lang: null }, ...r.remark(by)];
}

function amended(r: Reading, amends: NonNullable<Reading['edition']['edition']['amends']>): Passage[] {
  return [r.say({ kk: amends.rules_kk, ru: amends.rules_ru }), ...r.remark(amends.act_ru)];
}

function unclearPart(r: Reading): SectionPart {
  const items = (r.edition.ambiguities ?? []).map((ambiguity) => ({
    title: null,
    passages: r.remark(ambiguity.note_ru),
    clause: r.clause(ambiguity.clause),
  }));
  return { ...OPEN, fold: r.w['passport.unclear'], kind: 'law', items };
}

/** These notes exist in English only. */
function lackingPart(r: Reading): SectionPart {
  const items = (r.edition.not_in_source ?? []).map((text): Passage => ({ text, lang: 'en' }));
  return { ...OPEN, fold: r.w['passport.lacking'], kind: 'list', items };
}
