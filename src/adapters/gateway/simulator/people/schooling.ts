import type { Study } from '../../../../domain/registry/studies';
import { plainDate, type PlainDate } from '../../../../kernel/plain-date';
import { append } from './registers';
import type { Person, World } from './world';

const SCHOOL_YEARS = 11;
const FIRST_CLASS = 7;
/** Whoever was born earlier left school before the databases began. */
const FIRST_YEAR = 1996;

const KINDERGARTEN = { kk: '«Балдырған» бөбекжайы', ru: 'Ясли-сад «Балдырган»' };
const SCHOOL = { kk: '№ 25 жалпы білім беретін мектеп', ru: 'Общеобразовательная школа № 25' };
const COLLEGE = { kk: 'Политехникалық колледж', ru: 'Политехнический колледж' };
const UNIVERSITY = { kk: 'Ұлттық университет', ru: 'Национальный университет' };

/** Kindergarten, school, college or university of one person, as the age allows and the lots fall. */
export function teach(world: World, person: Person): void {
  const { registers, asOf } = world;
  const year = Number(person.birthDate.slice(0, 4));
  if (year < FIRST_YEAR || person.deceasedOn !== undefined || world.told.has(person.iin)) return;
  for (const one of drawStudies(world, year)) {
    const register = one.level === 'higher' ? registers.higher : registers.schooling;
    if (one.since <= asOf) append(register, person.iin, one);
  }
}

/** The whole way of somebody born in a year; what lies ahead is left away by whoever asks. */
function drawStudies({ draw }: World, year: number): Study[] {
  const school = year + FIRST_CLASS;
  const after = school + SCHOOL_YEARS;
  const early = study('preschool', KINDERGARTEN, year + 3, plainDate(`${school}-05-31`));
  const lot = draw.int(1, 4);
  return [
    ...(draw.chance(0.6) ? [early] : []),
    schoolStudy(school),
    ...(lot <= 2 ? [higherStudy(after, draw.chance(0.1))] : []),
    ...(lot === 3 ? [collegeStudy(after)] : []),
  ];
}

/** Eleven years of school from September of a year on. */
export function schoolStudy(year: number): Study {
  return study('general-secondary', SCHOOL, year, plainDate(`${year + SCHOOL_YEARS}-05-31`));
}

/** Three years of college from September of a year on. */
export function collegeStudy(year: number): Study {
  return study('technical', COLLEGE, year, plainDate(`${year + 3}-06-30`));
}

/** Four years at a university from September of a year on, by day or at a distance. */
export function higherStudy(year: number, isDistance = false): Study {
  const whole = study('higher', UNIVERSITY, year, plainDate(`${year + 4}-06-30`));
  return isDistance ? { ...whole, form: 'distance' } : whole;
}

function study(
  level: Study['level'],
  organisation: Study['organisation'],
  year: number,
  until: PlainDate,
): Study {
  return { level, form: 'full-time', organisation, since: plainDate(`${year}-09-01`), until };
}
