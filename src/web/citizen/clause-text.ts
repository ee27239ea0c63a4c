import type { Language } from '../../kernel/language';

const NBSP = '\u00a0';
const NUMBERS = /^\d+(?:[.–-]\d+)*(?:, ?\d+(?:[.–-]\d+)*)*$/;
const ANNEX = /^annex (\d+(?:-\d+)*)(?:, row (\d+(?:\.\d+)*))?$/;

/**
 * The place of a rule in its act as people read it: «4.1-тармақ», «пункт 4.1»; «2-қосымша, 8-жол», «прил. 2, строка 8».
 * A place that is named in other words stays as the edition has it.
 */
export function clauseText(clause: string, language: Language): string {
  const annex = ANNEX.exec(clause);
  if (annex !== null) return annexText(annex[1] ?? '', annex[2], language);
  if (!NUMBERS.test(clause)) return clause;
  const several = clause.includes(',');
  if (language === 'kk') return `${clause}-${several ? 'тармақтар' : 'тармақ'}`;
  return `${several ? 'пункты' : 'пункт'}${NBSP}${clause}`;
}

function annexText(annex: string, row: string | undefined, language: Language): string {
  if (language === 'kk') return row === undefined ? `${annex}-қосымша` : `${annex}-қосымша, ${row}-жол`;
  return row === undefined ? `прил.${NBSP}${annex}` : `прил.${NBSP}${annex}, строка${NBSP}${row}`;
}
