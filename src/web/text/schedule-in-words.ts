import type { Schedule } from '../../domain/edition/schedules';
import type { Language } from '../../kernel/language';
import { translate, words } from './words';

/** What an act may say of the hours of a place. */
export type Hours = Pick<Schedule, 'days' | 'hours' | 'break' | 'intake' | 'excludes'>;

const ROUND_THE_CLOCK = '00:00-24:00';

/**
 * The hours of a place in one line: «понедельник – пятница, 9:00–18:00, перерыв 13:00–14:00, кроме праздников»; a plain
 * sentence where the act names neither days nor hours.
 */
export function scheduleInWords(schedule: Hours, language: Language): string {
  const { days, hours, intake, excludes = [] } = schedule;
  const w = words(language);
  const t = translate(language);
  if (days === undefined && hours === undefined) return w['vocab.schedule.not-stated'];
  return [
    ...(days === undefined ? [] : [w[`vocab.days.${days}`]]),
    ...(hours === undefined ? [] : [hoursInWords(hours, language)]),
    ...breakInWords(schedule.break, language),
    ...(intake === undefined ? [] : [t('vocab.schedule.intake', { hours: hoursInWords(intake, language) })]),
    ...excludes.map((exception) => w[`vocab.exception.${exception}`]),
  ].join(', ');
}

function breakInWords(pause: Schedule['break'], language: Language): string[] {
  if (pause === undefined || pause === null) return [];
  if (pause === 'none') return [words(language)['vocab.schedule.no-break']];
  return [translate(language)('vocab.schedule.break', { hours: hoursInWords(pause, language) })];
}

/** `08:30/09:00-18:00/18:30` gives variants of both ends: «8:30 или 9:00 – 18:00 или 18:30». */
function hoursInWords(hours: string, language: Language): string {
  const w = words(language);
  if (hours === ROUND_THE_CLOCK) return w['vocab.schedule.round-the-clock'];
  const ends = hours.split('-').map((end) => end.split('/').map((time) => time.replace(/^0(?=\d)/, '')));
  const dash = ends.some((variants) => variants.length > 1) ? ' – ' : '–';
  return ends.map((variants) => variants.join(` ${w['vocab.schedule.or']} `)).join(dash);
}
