import type { Outcome } from '../../../domain/edition/result';
import type { Reading } from './reading';
import { OPEN, type LawItem, type Section } from './section';
import { limits } from './who-section';

/** What the applicant receives and how the service can end. */
export function resultSection(r: Reading): Section {
  const {
    title,
    delivery = [],
    form_ru: form,
    notes_ru: notes,
    clause,
    outcomes,
    texts = [],
  } = r.edition.result;
  const ways = delivery.map((way) => r.w[`vocab.delivery.${way}`]).join(', ');
  const whole: LawItem = {
    title: r.say(title),
    passages: [
      ...(ways === '' ? [] : [{ text: r.t('passport.delivery', { ways }), lang: null }]),
      ...r.remark(form),
      ...texts.map((text) => r.say(text)),
      ...r.remark(notes),
    ],
    clause: r.clause(clause),
  };
  return {
    id: 'result',
    heading: r.w['passport.result'],
    intro: [],
    parts: [
      { ...OPEN, kind: 'law', items: [whole] },
      {
        ...OPEN,
        heading: r.w['passport.outcomes'],
        kind: 'law',
        items: outcomes.map((outcome) => outcomeItem(r, outcome)),
      },
    ],
  };
}

function outcomeItem(r: Reading, outcome: Outcome): LawItem {
  return {
    title: null,
    passages: [r.say(outcome), ...limits(r, undefined, outcome.channels), ...r.remark(outcome.notes_ru)],
    clause: r.clause(outcome.clause ?? r.edition.result.clause),
  };
}
