import type { RegisteredAddress } from '../../registry/registered-person';
import type { CheckCase, Known } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';

/**
 * Order 206, annex 6-1, row 8: carer and person cared for live within one city or one district, by their registered
 * addresses. A city of republican significance is one city, whatever its districts.
 */
export const sameLocality: CheckJudge = {
  questions: ({ subjects, carerIin }) =>
    [carerIin, ...subjects].map((iin) => ({ registry: 'gbd-fl' as const, iin })),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const carer = about.know<'gbd-fl'>({ registry: 'gbd-fl', iin: about.carerIin });
  const person = about.know<'gbd-fl'>({ registry: 'gbd-fl', iin });
  if (!isKnown(carer)) return silent('gbd-fl', carer);
  return isKnown(person) ? compared(carer, person) : silent('gbd-fl', person);
}

type Registered = Exclude<Known<'gbd-fl'>, { kind: 'not-known' }>;

function compared(carer: Registered, person: Registered): Judgement {
  if (carer.kind === 'not-found' || person.kind === 'not-found')
    return said('gbd-fl', carer, { verdict: 'not-known', reason: 'no-record' });
  return isSamePlace(carer.facts.address, person.facts.address)
    ? said('gbd-fl', person, { verdict: 'passed', reason: 'same' })
    : said('gbd-fl', person, { verdict: 'failed', reason: 'apart' });
}

function isSamePlace(one: RegisteredAddress, other: RegisteredAddress): boolean {
  const same = (part: 'region' | 'district' | 'locality') => one[part].ru === other[part].ru;
  return same('region') && (same('locality') || same('district'));
}
