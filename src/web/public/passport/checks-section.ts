import type { AutomaticCheck } from '../../../domain/edition/automatic-checks';
import type { Reading } from './reading';
import { OPEN, type LawItem, type Section } from './section';
import { limits, missing } from './who-section';

/** What the state asks and checks by itself. */
export function checksSection(r: Reading): Section {
  const { registries = [], automatic_checks: checks = [] } = r.edition;
  const systems = registries.map((use) => ({
    title: { text: r.registry(use.id), lang: null },
    passages: [...r.remark(use.asked_for_ru), ...missing(r, use)],
    clause: r.clause(use.clause),
  }));
  return {
    id: 'checks',
    heading: r.w['passport.checks'],
    intro: [],
    parts: [
      { ...OPEN, kind: 'law', items: systems },
      {
        ...OPEN,
        fold: r.w['passport.automatic-checks'],
        kind: 'law',
        items: checks.map((check) => checkItem(r, check)),
      },
    ],
  };
}

function checkItem(r: Reading, check: AutomaticCheck): LawItem {
  return {
    title: null,
    passages: [
      r.say(check),
      ...r.remark(check.on_failure_ru),
      ...limits(r, undefined, check.channels),
      ...missing(r, check),
      ...r.remark(check.notes_ru),
    ],
    clause: r.clause(check.clause),
  };
}
