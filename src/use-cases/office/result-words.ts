import type { EditionComplaint } from '../../domain/edition/complaints';
import type { Edition } from '../../domain/edition/edition';
import type { ServiceRefusalGround } from '../../domain/edition/refusal';
import type { ComplaintWay, Unit } from '../../domain/edition/vocabulary';
import type { LocalizedText } from '../../kernel/localized-text';
import type { PrintComplaintWay, PrintGround } from '../../print/refusal-model';

/** How a head's signature in a session is named on paper. */
export const SESSION_SIGNATURE: LocalizedText = {
  kk: 'Порталда құпиясөзбен расталды',
  ru: 'Подтверждено на портале паролем',
};

const APPLY_AGAIN: LocalizedText = {
  kk: 'Бас тарту себебін жойып, өтінішті қайта беріңіз.',
  ru: 'Устраните причину отказа и подайте заявление снова.',
};

const WAYS = {
  post: { kk: 'пошта арқылы', ru: 'по почте' },
  office: { kk: 'кеңсе арқылы', ru: 'через канцелярию' },
  portal: { kk: 'портал арқылы', ru: 'через портал' },
  oral: { kk: 'ауызша', ru: 'устно' },
  electronic: { kk: 'электрондық түрде', ru: 'в электронном виде' },
  'not-stated': { kk: 'актіде жазылмаған', ru: 'в акте не указано, как' },
} as const satisfies Record<ComplaintWay, LocalizedText>;

const UNITS = {
  minute: { kk: 'минут', ru: ['минута', 'минуты', 'минут'] },
  hour: { kk: 'сағат', ru: ['час', 'часа', 'часов'] },
  'working-day': { kk: 'жұмыс күні', ru: ['рабочий день', 'рабочих дня', 'рабочих дней'] },
  'calendar-day': { kk: 'күнтізбелік күн', ru: ['календарный день', 'календарных дня', 'календарных дней'] },
  day: { kk: 'күн', ru: ['день', 'дня', 'дней'] },
  month: { kk: 'ай', ru: ['месяц', 'месяца', 'месяцев'] },
  year: { kk: 'жыл', ru: ['год', 'года', 'лет'] },
} as const satisfies Record<Unit, { kk: string; ru: readonly [string, string, string] }>;

const NBSP = '\u00a0';

/** What can be done after a refusal, in order. */
export function remediesOf({ refusal }: Pick<Edition, 'refusal'>): LocalizedText[] {
  const own = refusal?.after_refusal;
  return own === undefined ? [APPLY_AGAIN] : [{ kk: own.kk, ru: own.ru }];
}

/** Grounds as the act prints them. */
export function printGrounds(
  grounds: readonly ServiceRefusalGround[],
  ids: readonly string[],
): PrintGround[] {
  return grounds
    .filter(({ id }) => ids.includes(id))
    .map(({ kk, ru, clause }) => ({ text: { kk, ru }, clause: clauseWords(clause) }));
}

/** Ways to complain as the act prints them. */
export function complaintWays(complaints: readonly EditionComplaint[] = []): PrintComplaintWay[] {
  return complaints.map(({ to, ways, amount, unit, clause }) => ({
    to,
    ...(ways === undefined ? {} : { ways: waysInWords(ways) }),
    ...(amount === undefined || unit === undefined ? {} : { term: periodWords(amount, unit) }),
    clause: clauseWords(clause),
  }));
}

/** «пункт 10», «10-тармақ»; a clause that is named in other words stays as it is. */
export function clauseWords(clause: string): LocalizedText {
  const [kk = clause, ru = clause] = clause.split(' / ');
  if (!/^[\d.–-]+$/.test(clause)) return { kk, ru };
  return { kk: `${clause}-тармақ`, ru: `пункт${NBSP}${clause}` };
}

/** «7 жұмыс күні», «2 рабочих дня». */
export function periodWords(amount: number, unit: Unit): LocalizedText {
  const figure = String(amount).replace('.', ',');
  const [one, few, many] = UNITS[unit].ru;
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few, many };
  const form = forms[new Intl.PluralRules('ru').select(amount)] ?? few;
  return { kk: `${figure}${NBSP}${UNITS[unit].kk}`, ru: `${figure}${NBSP}${form}` };
}

function waysInWords(ways: readonly ComplaintWay[]): LocalizedText {
  const stated = ways.map((way) => WAYS[way]);
  return { kk: stated.map(({ kk }) => kk).join(', '), ru: stated.map(({ ru }) => ru).join(', ') };
}
