import { periodText } from '../../domain/deadline/period-in-words';
import type { EditionComplaint } from '../../domain/edition/complaints';
import type { Edition } from '../../domain/edition/edition';
import type { ServiceRefusalGround } from '../../domain/edition/refusal';
import type { ComplaintWay } from '../../domain/edition/vocabulary';
import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { PrintComplaintWay, PrintGround } from '../../print/refusal-model';

/** Says a clause of an edition in words: «пункт 10», «10-тармақ». */
export type ClauseInWords = (clause: string, language: Language) => string;

/** How a head's electronic signature is named on paper. */
export const KEY_SIGNATURE: LocalizedText = {
  kk: 'Электрондық цифрлық қолтаңбамен қол қойылды',
  ru: 'Подписано электронной цифровой подписью',
};

/** How the portal's own signature by the key of the authorised person is named on paper. */
export const SEAL_SIGNATURE: LocalizedText = {
  kk: 'Уәкілетті тұлғаның ЭЦҚ-сымен автоматты түрде бекітілді',
  ru: 'Утверждено автоматически ЭЦП уполномоченного лица',
};

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

/** Between the two languages of a clause that no edition has, because a law above them names it. */
const BOTH_LANGUAGES = ' / ';

/** What can be done after a refusal, in order. */
export function remediesOf({ refusal }: Pick<Edition, 'refusal'>): LocalizedText[] {
  const own = refusal?.after_refusal;
  return own === undefined ? [APPLY_AGAIN] : [{ kk: own.kk, ru: own.ru }];
}

/** Grounds as the act prints them. */
export function printGrounds(
  grounds: readonly ServiceRefusalGround[],
  ids: readonly string[],
  inWords: ClauseInWords,
): PrintGround[] {
  return grounds
    .filter(({ id }) => ids.includes(id))
    .map(({ kk, ru, clause }) => ({ text: { kk, ru }, clause: clauseText(clause, inWords) }));
}

/** Ways to complain as the act prints them. */
export function complaintWays(
  complaints: readonly EditionComplaint[] = [],
  inWords: ClauseInWords,
): PrintComplaintWay[] {
  return complaints.map(({ to, ways, amount, unit, clause }) => ({
    to,
    ...(ways === undefined ? {} : { ways: waysInWords(ways) }),
    ...(amount === undefined || unit === undefined ? {} : { term: periodText(amount, unit) }),
    clause: clauseText(clause, inWords),
  }));
}

/** A clause in both languages. */
export function clauseText(clause: string, inWords: ClauseInWords): LocalizedText {
  const [kk = clause, ru] = clause.split(BOTH_LANGUAGES);
  return ru === undefined ? { kk: inWords(clause, 'kk'), ru: inWords(clause, 'ru') } : { kk, ru };
}

function waysInWords(ways: readonly ComplaintWay[]): LocalizedText {
  const stated = ways.map((way) => WAYS[way]);
  return { kk: stated.map(({ kk }) => kk).join(', '), ru: stated.map(({ ru }) => ru).join(', ') };
}
