import type { RefusalGround } from '../../../domain/edition/refusal';
import type { Reading } from './reading';
import { OPEN, type LawItem, type Section } from './section';
import { limits, missing } from './who-section';

/** Grounds for not accepting the papers and for refusing the service, and what may be done afterwards. */
export function refusalSection(r: Reading): Section {
  const { of_intake: intake = [], of_service: service = [], after_refusal: after } = r.edition.refusal ?? {};
  const law = (heading: string, items: LawItem[]) => ({ ...OPEN, heading, kind: 'law' as const, items });
  return {
    id: 'refusal',
    heading: r.w['passport.refusal'],
    intro: service.length === 0 ? [r.w['passport.no-service-refusal']] : [],
    parts: [
      law(
        r.w['passport.refusal-intake'],
        intake.map((ground) => groundItem(r, ground)),
      ),
      law(
        r.w['passport.refusal-service'],
        service.map((ground) => groundItem(r, ground)),
      ),
      law(
        r.w['passport.after-refusal'],
        after === undefined
          ? []
          : [{ title: null, passages: [r.say(after)], clause: r.clause(after.clause) }],
      ),
    ],
  };
}

function groundItem(r: Reading, ground: RefusalGround): LawItem {
  return {
    title: null,
    passages: [
      r.say(ground),
      ...r.remark(ground.condition_ru),
      ...limits(r, undefined, ground.channels),
      ...missing(r, ground),
      ...r.remark(ground.notes_ru),
    ],
    clause: r.clause(ground.clause),
  };
}
