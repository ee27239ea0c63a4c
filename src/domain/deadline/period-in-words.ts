import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { Unit } from '../edition/vocabulary';

const NBSP = '\u00a0';

/** Kazakh has one form after a number; Russian three: 1, 2–4, and the rest. */
const UNITS = {
  minute: { kk: 'минут', ru: { one: 'минута', few: 'минуты', many: 'минут' } },
  hour: { kk: 'сағат', ru: { one: 'час', few: 'часа', many: 'часов' } },
  'working-day': { kk: 'жұмыс күні', ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' } },
  'calendar-day': {
    kk: 'күнтізбелік күн',
    ru: { one: 'календарный день', few: 'календарных дня', many: 'календарных дней' },
  },
  day: { kk: 'күн', ru: { one: 'день', few: 'дня', many: 'дней' } },
  month: { kk: 'ай', ru: { one: 'месяц', few: 'месяца', many: 'месяцев' } },
  year: { kk: 'жыл', ru: { one: 'год', few: 'года', many: 'лет' } },
} as const satisfies Record<Unit, { kk: string; ru: { one: string; few: string; many: string } }>;

const RUSSIAN = new Intl.PluralRules('ru');

/** A period as people say it: «7 жұмыс күні», «7 рабочих дней», «күнтізбелік 30 күн», «30 календарных дней». */
export function periodInWords(amount: number, unit: Unit, language: Language): string {
  const figure = String(amount).replace('.', ',');
  if (language === 'kk') {
    return unit === 'calendar-day' ? `күнтізбелік ${figure}${NBSP}күн` : `${figure}${NBSP}${UNITS[unit].kk}`;
  }
  const form = RUSSIAN.select(amount);
  // A fraction («0,5 часа») takes the form of few; whole numbers never give the other forms of the rules.
  return `${figure}${NBSP}${UNITS[unit].ru[form === 'one' || form === 'many' ? form : 'few']}`;
}

/** A period in both languages. */
export function periodText(amount: number, unit: Unit): LocalizedText {
  return { kk: periodInWords(amount, unit, 'kk'), ru: periodInWords(amount, unit, 'ru') };
}
