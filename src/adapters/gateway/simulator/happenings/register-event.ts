import type { RegistryEvent } from '../../../../domain/proactive/registry-event';
import type { BirthRecord, DeathRecord } from '../../../../domain/registry/civil-records';
import type { DisabilityFinding } from '../../../../domain/registry/disability';
import type { RecordedPerson } from '../../../../domain/registry/registry-fields';
import { addDays, type PlainDate } from '../../../../kernel/plain-date';
import { append } from '../people/registers';
import type { Household } from '../population';
import type { Realm } from '../answers/realm';

type Member = Household['members'][number];

/** Who is born, falls ill or dies is not known to the registries. */
export class UnknownPersonError extends Error {}

const OFFICE = { kk: 'Алматы қаласының АХАЖ бөлімі', ru: 'Отдел РАГС города Алматы' } as const;
const AN_EXAMINATION_FINDS_FOR_DAYS = 730;

/** Has a birth registered: the child belongs to the mother's household from then on. */
export function registerBirth(realm: Realm, motherIin: string, bornOn: PlainDate): RegistryEvent {
  const { family, person: mother } = homeOf(realm, motherIin);
  const sex = realm.events.length % 2 === 0 ? 'female' : 'male';
  const child: Member = {
    iin: realm.numbers().iin(bornOn, sex),
    surname: mother.surname,
    givenName: sex === 'female' ? 'Аяла' : 'Алан',
    birthDate: bornOn,
    sex,
    language: mother.language ?? 'kk',
    role: 'child',
  };
  realm.born.set(child.iin, { family, person: child });
  const father = fatherIn(family, mother);
  const record: BirthRecord = {
    number: realm.numbers().record(),
    registeredOn: bornOn,
    country: 'KAZ',
    office: OFFICE,
    child: recorded(child),
    bornOn,
    mother: recorded(mother),
    ...(father === undefined ? {} : { father: recorded(father), fatherByStatementOf: 'both' as const }),
  };
  realm.registers.birthOf.set(child.iin, record);
  append(realm.registers.birthsByParent, mother.iin, record);
  if (father !== undefined) append(realm.registers.birthsByParent, father.iin, record);
  return tell(realm, { kind: 'birth', subjectIin: child.iin, happenedOn: bornOn });
}

/** Has the medical-social examination set a disability. */
export function registerDisability(
  realm: Realm,
  iin: string,
  setOn: PlainDate,
  status: DisabilityFinding['status'],
): RegistryEvent {
  homeOf(realm, iin);
  const known = realm.registers.findings.get(iin) ?? [];
  append(realm.registers.findings, iin, {
    number: realm.numbers().record(),
    status,
    sinceChildhood: status === 'child' || status === 'group-1',
    cause: status === 'child' || status === 'group-1' ? 'since-childhood' : 'general-illness',
    setOn,
    until: addDays(setOn, AN_EXAMINATION_FINDS_FOR_DAYS),
    first: known.length === 0,
  });
  return tell(realm, { kind: 'disability', subjectIin: iin, happenedOn: setOn });
}

/** Has a death registered, by `declarantIin`. */
export function registerDeath(
  realm: Realm,
  iin: string,
  diedOn: PlainDate,
  declarantIin: string,
): RegistryEvent {
  const { person } = homeOf(realm, iin);
  homeOf(realm, declarantIin);
  Object.assign(person, { deceasedOn: diedOn });
  const record: DeathRecord = {
    number: realm.numbers().record(),
    registeredOn: diedOn,
    country: 'KAZ',
    office: OFFICE,
    iin,
    name: nameOf(person),
    diedOn,
  };
  realm.registers.deathOf.set(iin, record);
  return tell(realm, { kind: 'death', subjectIin: iin, happenedOn: diedOn, declarantIin });
}

function tell({ events }: Realm, event: Omit<RegistryEvent, 'id'>): RegistryEvent {
  const told = { id: `sim-${event.kind}-${event.subjectIin.slice(-6)}-${events.length + 1}`, ...event };
  events.push(told);
  return told;
}

function homeOf(realm: Realm, iin: string) {
  const home = realm.find(iin);
  if (home === undefined) throw new UnknownPersonError('Nobody with this IIN is known');
  return home;
}

/** The man who lives with the mother as head or spouse. */
function fatherIn({ members }: Household, mother: Member): Member | undefined {
  if (mother.role !== 'head' && mother.role !== 'spouse') return undefined;
  return members.find(
    ({ role, iin, sex, deceasedOn }) =>
      (role === 'head' || role === 'spouse') &&
      iin !== mother.iin &&
      sex === 'male' &&
      deceasedOn === undefined,
  );
}

function recorded(person: Member): RecordedPerson {
  return { iin: person.iin, ...nameOf(person) };
}

function nameOf({ surname, givenName, patronymic }: Member) {
  return { surname, givenName, ...(patronymic === undefined ? {} : { patronymic }) };
}
