import { printedInstead } from '../../../domain/administration/printed-instead';
import type { DeadlineInForce } from '../../../domain/administration/rules-in-force';
import type { Deadline } from '../../../domain/edition/deadlines';
import { amendmentInWords, printedInWords } from '../../text/amendment-in-words';
import { limitInWords } from '../../text/limit-in-words';
import { actName } from './act-section';
import type { Passage, Reading } from './reading';
import { OPEN, type DeadlineRow, type Section, type SectionPart } from './section';
import { limits } from './who-section';

/** Every period that the editions set; those of the other editions are folded away under the name of their act. */
export function deadlinesSection(r: Reading, others: readonly Reading[]): Section {
  return {
    id: 'deadlines',
    heading: r.w['passport.deadlines'],
    intro: [r.w['passport.deadlines-intro']],
    parts: [
      table(r, null),
      ...others.map((other) => table(other, r.t('passport.deadlines-of', { act: actName(other) }))),
    ],
  };
}

function table(r: Reading, fold: string | null): SectionPart {
  return { ...OPEN, fold, kind: 'deadlines', items: r.edition.deadlines.map((deadline) => row(r, deadline)) };
}

function row(r: Reading, deadline: DeadlineInForce): DeadlineRow {
  const { label, condition, effect, notes_ru: notes, channels, applies_to: aids } = deadline;
  const everywhere = channels.includes('all') || r.edition.channels.every(({ id }) => channels.includes(id));
  return {
    label: r.say(label),
    notes: [
      ...[condition, effect].flatMap((text) => (text === undefined ? [] : [r.say(text)])),
      ...limits(r, aids, everywhere ? undefined : channels),
      ...r.remark(notes),
    ],
    limit: limitInWords(deadline, r.language),
    limitNotes: [...limitNotes(r, deadline), ...amended(r, deadline)],
    start: startOf(r, deadline),
    clause: r.clause(deadline.clause),
  };
}

function limitNotes(r: Reading, { unit, amount, unit_as_stated: printed }: Deadline): string[] {
  return [
    ...(unit === 'day' && amount !== null && amount > 0 ? [r.w['vocab.period.kind-not-stated']] : []),
    ...(printed === undefined ? [] : [r.t('passport.as-printed', { text: printed[r.language] })]),
  ];
}

/** Nobody may take an amendment for the words of the act: it is named, and what is printed stands beside it. */
function amended({ language, w, t }: Reading, deadline: DeadlineInForce): string[] {
  if (deadline.amendment === undefined) return [];
  const context = { language, words: w, t };
  return [
    amendmentInWords(deadline.amendment, context),
    ...printedInWords(printedInstead(deadline), context),
  ];
}

function startOf(r: Reading, deadline: Deadline): Passage[] {
  const {
    starts,
    starts_text: printed,
    starts_proactive: proactive,
    excludes_start_day: excludes,
  } = deadline;
  return [
    { text: r.w[`vocab.start.${starts ?? 'not-stated'}`], lang: null },
    ...(printed === undefined
      ? []
      : [{ text: r.t('passport.as-printed', { text: printed[r.language] }), lang: null }]),
    ...(proactive === undefined
      ? []
      : [{ text: r.t('passport.start-proactive', { start: r.w[`vocab.start.${proactive}`] }), lang: null }]),
    ...(excludes === true ? [{ text: r.w['passport.start-day-excluded'], lang: null }] : []),
  ];
}
