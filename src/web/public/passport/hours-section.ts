import { scheduleInWords } from '../../text/schedule-in-words';
import type { Reading } from './reading';
import { OPEN, type Section } from './section';

/** Working hours of the places. */
export function hoursSection(r: Reading): Section {
  const items = (r.edition.schedules ?? []).map((schedule) => ({
    title: { text: r.w[`vocab.place.${schedule.where}`], lang: null },
    passages: [{ text: scheduleInWords(schedule, r.language), lang: null }, ...r.remark(schedule.notes_ru)],
    clause: r.clause(schedule.clause),
  }));
  return { id: 'hours', heading: r.w['passport.hours'], intro: [], parts: [{ ...OPEN, kind: 'law', items }] };
}
