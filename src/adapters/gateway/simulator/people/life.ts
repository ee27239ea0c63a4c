import type { BirthRecord, MarriageRecord } from '../../../../domain/registry/civil-records';
import type { RecordedPerson, RegistryPersonName } from '../../../../domain/registry/registry-fields';
import { addDays, type PlainDate } from '../../../../kernel/plain-date';
import { drawNames, surnameFor, type Origin } from './draw-names';
import { drawOffice } from './places';
import { append } from './registers';
import type { Person, World } from './world';
import { addYears, ageOn } from './years';

/** From the age of sixteen one has an identity card, and it lasts ten years. */
const CARD_AGE = 16;
const CARD_YEARS = 10;

/** Somebody new, with a name, numbers, an identity document and a phone, but in no register yet. */
export function newPerson(world: World, origin: Origin): Person {
  const { bornOn, sex } = origin;
  return {
    iin: world.numbers.iin(bornOn, sex),
    ...drawNames(world, origin),
    birthDate: bornOn,
    sex,
    citizenship: 'KAZ',
    ...(ageOn(bornOn, world.asOf) < CARD_AGE ? {} : grownUp(world, bornOn)),
  };
}

/**
 * A child of its parents: a person with the record of the birth. `about` changes what the record says; an old birth may
 * be `unrecorded` in the system, whose records are complete only from 2007 on.
 */
export function bear(
  world: World,
  parents: { readonly mother: Person; readonly father?: Person },
  bornOn: PlainDate,
  about: Partial<BirthRecord> & { readonly sex?: Person['sex']; readonly unrecorded?: boolean } = {},
): Person {
  const { sex = world.draw.pick(['male', 'female']), unrecorded = false, ...said } = about;
  const elder = world.registers.birthsByParent.get(parents.mother.iin) ?? [];
  const taken = elder.map((record) => record.child.givenName);
  const child = newPerson(world, { bornOn, sex, taken, ...parents });
  const record: BirthRecord = {
    ...made(world, addDays(bornOn, world.draw.int(1, 25))),
    child: named(child),
    bornOn,
    mother: named(parents.mother),
    ...fatherOf(parents.father),
    ...said,
  };
  if (!unrecorded) enterBirth(world, child, record);
  if (ageOn(bornOn, world.asOf) < CARD_AGE) {
    const { number, office, registeredOn } = record;
    child.identityDocument = { kind: 'birth-certificate', number, issuer: office, issuedOn: registeredOn };
  }
  return child;
}

/** Outside marriage the father is entered by what the mother says, and is nobody’s record. */
function fatherOf(father: Person | undefined): Pick<BirthRecord, 'father' | 'fatherByStatementOf'> {
  return father === undefined
    ? { fatherByStatementOf: 'mother' }
    : { father: named(father), fatherByStatementOf: 'both' };
}

/** Puts a birth into the register under the child and both parents. */
export function enterBirth({ registers }: World, child: Person, record: BirthRecord): void {
  registers.birthOf.set(child.iin, record);
  for (const parent of [record.mother, record.father]) {
    if (parent?.iin !== undefined) append(registers.birthsByParent, parent.iin, record);
  }
}

/** Marries two people; mostly she takes his surname, and the change is registered with the marriage. */
export function marry(
  world: World,
  [him, her]: readonly [Person, Person],
  on: PlainDate,
  about: { readonly country?: string; readonly keepsName?: boolean } = {},
): MarriageRecord {
  const record: MarriageRecord = {
    ...made(world, on),
    ...(about.country === undefined ? {} : { country: about.country }),
    spouses: [named(him), named(her)],
  };
  for (const one of [him, her]) append(world.registers.marriages, one.iin, record);
  if (about.keepsName !== true) rename(world, her, surnameFor(him.surname, 'female'), on);
  return record;
}

/** Ends a marriage by divorce; the record of the marriage then names it. */
export function divorce(world: World, marriage: MarriageRecord, on: PlainDate): void {
  marriage.divorce = made(world, on);
}

/** Somebody dies, and it is registered within a few days. */
export function die(world: World, person: Person, on: PlainDate): void {
  person.deceasedOn = on;
  const registeredOn = addDays(on, world.draw.int(0, 5));
  world.registers.deathOf.set(person.iin, {
    ...made(world, registeredOn),
    iin: person.iin,
    name: nameOf(person),
    diedOn: on,
  });
}

/** What every record has, made on a day in Kazakhstan. */
export function made(
  world: World,
  registeredOn: PlainDate,
): Pick<BirthRecord, 'number' | 'registeredOn' | 'country' | 'office'> {
  return {
    number: world.numbers.record(),
    registeredOn: registeredOn > world.asOf ? world.asOf : registeredOn,
    country: 'KAZ',
    office: drawOffice(world.draw),
  };
}

/** A person as a record of this moment names them. */
export function named(person: Person): RecordedPerson & { iin: string } {
  return { iin: person.iin, ...nameOf(person) };
}

function nameOf({ surname, givenName, patronymic }: Person): RegistryPersonName {
  return { surname, givenName, ...(patronymic === undefined ? {} : { patronymic }) };
}

function rename(world: World, person: Person, surname: string, on: PlainDate): void {
  if (surname === person.surname) return;
  const before = nameOf(person);
  person.surname = surname;
  append(world.registers.nameChanges, person.iin, { ...made(world, on), before, after: nameOf(person) });
}

function grownUp(world: World, bornOn: PlainDate): Partial<Person> {
  const { draw, numbers, asOf } = world;
  const latest = addYears(asOf, -CARD_YEARS + 1);
  const sixteen = addYears(bornOn, CARD_AGE);
  const issuedOn = draw.day(sixteen > latest ? sixteen : latest, asOf);
  return {
    capacity: 'full',
    mobilePhone: `+7700${String(draw.int(1_000_000, 9_999_999))}`,
    identityDocument: {
      kind: 'identity-card',
      number: numbers.record().slice(2),
      issuer: { kk: 'ҚР ІІМ', ru: 'МВД РК' },
      issuedOn,
      validUntil: addYears(issuedOn, CARD_YEARS),
    },
  };
}
