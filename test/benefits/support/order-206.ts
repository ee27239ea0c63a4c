import type { Answers } from '../../../src/domain/fields/answer';
import type { EventKind } from '../../../src/domain/proactive/registry-event';
import type { CompletionRow, PeriodRow } from './deadlines';
import type { Telling } from './messages';

// 16 November 2026 is a Monday; 16 December, a Wednesday, is Independence Day.

/** The seven working days of order 206, in words. */
export const SEVEN_DAYS = ['7 жұмыс күні', '7 рабочих дней'] as const;

/** When an application is due by seven working days: after the day of acceptance; at a window on Saturdays too. */
export const AT_A_WINDOW = [
  ['2026-11-16 10:00', '2026-11-25 18:30'],
  ['2026-11-14 10:00', '2026-11-24 18:30'],
  ['2026-12-10 10:00', '2026-12-22 18:30'],
] as const;

/** On the portal: after working hours, and on a Saturday, it is taken on the next working day and counted from that. */
export const ON_THE_PORTAL = [
  ['2026-11-16 10:00', '2026-11-25 18:30'],
  ['2026-11-16 19:00', '2026-11-26 18:30'],
  ['2026-11-14 12:00', '2026-11-25 18:30'],
] as const;

/** The day of consent is the day of application, also a Saturday. */
export const BY_CONSENT = [
  ['2026-11-16 10:00', '2026-11-25 18:30'],
  ['2026-11-14 12:00', '2026-11-24 18:30'],
] as const;

/** Every other period that the three standards of order 206 share, each by its own annex. */
export function periodsOf(annex: string): PeriodRow[] {
  const row3 = { clause: `${annex}, row 3.1` };
  const begun = '2026-11-16 10:00';
  return [
    {
      ...{ deadline: 'result-to-corporation', on: 'state-corporation', ...row3 },
      ...{ words: ['1 күн', '1 день'], ends: [[begun, '2026-11-24 18:30']] },
    },
    {
      ...{ deadline: 'extension', on: 'portal', ...row3 },
      ...{ words: ['күнтізбелік 30 күн', '30 календарных дней'], ends: [[begun, '2026-12-25 18:30']] },
    },
    {
      ...{ deadline: 'service-after-completion', on: 'portal', ...row3 },
      ...{ words: SEVEN_DAYS, ends: [['2026-12-10 12:00', '2026-12-22 18:30']] },
    },
    {
      ...{ deadline: 'notify-missing-documents', on: 'state-corporation', ...row3 },
      ...{ words: ['5 жұмыс күні', '5 рабочих дней'], ends: [[begun, '2026-11-23 18:30']] },
    },
    {
      ...{ deadline: 'waiting', on: 'state-corporation', clause: `${annex}, row 3.2` },
      ...{ words: ['15 минут', '15 минут'], ends: [[begun, '2026-11-16 10:15']] },
    },
    {
      ...{ deadline: 'servicing', on: 'state-corporation', clause: `${annex}, row 3.3` },
      ...{ words: ['20 минут', '20 минут'], ends: [[begun, '2026-11-16 10:20']] },
    },
    {
      ...{ deadline: 'portal-next-working-day', on: 'portal', clause: `${annex}, row 7` },
      ...{ words: ['1 жұмыс күні', '1 рабочий день'], ends: [['2026-11-14 12:00', '2026-11-16 18:30']] },
    },
  ];
}

/** Thirty calendar days more for what is missing, and seven working days from its arrival: on the portal until midnight. */
export function completionOf(document: string, answers: Answers): CompletionRow {
  return {
    ...{ on: 'portal', document, answers },
    ...{ filed: '2026-11-16 10:00', due: '2026-11-25 18:30' },
    ...{ asked: '2026-11-18 11:00', notifyBy: '2026-11-25 18:30', until: '2026-12-18 23:59' },
    ...{ dueWhileWaiting: '2026-12-25 18:30', answered: '2026-12-10 12:00', dueAfter: '2026-12-22 18:30' },
  };
}

/** A case at a window of the Corporation of which everything is told. */
export function tellingOf(document: string, answers: Answers, event: EventKind): Telling {
  return {
    ...{ on: 'state-corporation', answers, filed: '2026-11-16 10:00', positive: 'assigned', event },
    intake: { ground: 'incomplete-documents', missing: [document] },
    refusal: { outcome: 'refused', ground: 'requirements-not-met' },
    document,
    until: {
      // Thirty days end on Independence Day: until the Corporation closes on the day after it.
      completion: ['2026 жылғы 17 желтоқсан, 20:00', '17 декабря 2026 года, 20:00'],
      hearing: ['2026 жылғы 18 қараша, 18:30', '18 ноября 2026 года, 18:30'],
      extended: ['2026 жылғы 19 қараша, 18:30', '19 ноября 2026 года, 18:30'],
    },
    dueChanged: ['2026-11-20', '2026 жылғы 26 қараша, 18:30', '26 ноября 2026 года, 18:30'],
  };
}
