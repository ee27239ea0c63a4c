import type { Reading } from './reading';
import { OPEN, type Section } from './section';

/** What the service costs. */
export function costSection(r: Reading): Section {
  const { fee } = r.edition;
  if (fee === undefined) return { id: 'cost', heading: r.w['passport.cost'], intro: [], parts: [] };
  const { kk, ru } = fee;
  const whole = {
    title: { text: r.w[fee.free ? 'passport.free' : 'passport.not-free'], lang: null },
    passages: [
      ...(kk === undefined || ru === undefined ? [] : [r.say({ kk, ru })]),
      ...r.remark(fee.notes_ru),
    ],
    clause: r.clause(fee.clause),
  };
  const rules = (fee.rules ?? []).map((rule) => ({
    title: r.say(rule.item),
    passages: [
      r.say(rule.who),
      ...(rule.pays_percent === undefined
        ? []
        : [{ text: r.t('passport.pays-percent', { percent: rule.pays_percent }), lang: null }]),
      ...r.remark(rule.notes_ru),
    ],
    clause: r.clause(rule.clause),
  }));
  return {
    id: 'cost',
    heading: r.w['passport.cost'],
    intro: [],
    parts: [{ ...OPEN, kind: 'law', items: [whole, ...rules] }],
  };
}
