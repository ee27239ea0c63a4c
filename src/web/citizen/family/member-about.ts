import type { HouseholdMember } from '../../../domain/household/household-member';
import { maskIin } from '../../../domain/identifiers/masking';
import { dateInWords } from '../../../kernel/date-words';
import { plainDate } from '../../../kernel/plain-date';
import type { RequestContext } from '../../route';

/** Who a member of the family is, in one line: kinship, day of birth, end of the IIN. */
export function memberAbout(
  { relation, bornOn, iin }: HouseholdMember,
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
): string {
  const born =
    bornOn === null ? [] : [t('citizen.family.born', { date: dateInWords(plainDate(bornOn), language) })];
  return [
    w[`citizen.family.relation.${relation}`],
    ...born,
    t('citizen.family.iin', { iin: maskIin(iin) }),
  ].join(', ');
}
