import type { BirthRecord } from '../../../../domain/registry/civil-records';
import type { DisabilityFinding } from '../../../../domain/registry/disability';
import { addDays, type PlainDate } from '../../../../kernel/plain-date';
import { append, award } from './registers';
import type { Person, World } from './world';
import { addYears, ageOn, later } from './years';

const PENSION_AGE = { male: 63, female: 61 } as const;
const GROWN_UP = 18;
const CHILDCARE_DAYS = 547;

/** Everybody by IIN, as the passes over the finished families need them. */
export type People = ReadonlyMap<string, Person>;

/** What the state pays to people and because of them, as far as it follows from their lives. */
export function provide(world: World, people: People): void {
  for (const person of people.values()) {
    if (world.told.has(person.iin)) continue;
    payPension(world, person);
    payForChild(world, person, people);
    drawDisability(world, person, people);
  }
  for (const person of people.values()) {
    if (world.told.has(person.iin) || person.deceasedOn === undefined) continue;
    paySurvivors(world, person, people);
    payBurial(world, person, people);
  }
}

/** The pension of one person, from the age of pension until death. */
export function payPension({ registers, asOf }: World, { iin, birthDate, sex, deceasedOn }: Person): void {
  const since = addYears(birthDate, PENSION_AGE[sex]);
  if (since > (deceasedOn ?? asOf)) return;
  const until = deceasedOn === undefined ? {} : { until: deceasedOn };
  for (const benefit of ['age-pension', 'basic-pension'] as const)
    award(registers, { benefit, recipientIin: iin, subjectIin: iin, since, ...until });
}

function payForChild(world: World, child: Person, people: People): void {
  const { registers, asOf } = world;
  const mother = people.get(registers.birthOf.get(child.iin)?.mother?.iin ?? '');
  const isPaid = ageOn(child.birthDate, asOf) < 3 && addDays(child.birthDate, 60) < asOf;
  if (!isPaid || mother === undefined || mother.deceasedOn !== undefined) return;
  const since = addDays(child.birthDate, 30);
  const parties = { recipientIin: mother.iin, subjectIin: child.iin, since };
  award(registers, { benefit: 'birth-benefit', ...parties, until: since });
  award(registers, {
    benefit: 'childcare-benefit',
    ...parties,
    until: addDays(child.birthDate, CHILDCARE_DAYS),
  });
}

function drawDisability(world: World, person: Person, people: People): void {
  const { draw, asOf, registers } = world;
  const end = person.deceasedOn ?? asOf;
  const age = ageOn(person.birthDate, end);
  if (age < 2 || !draw.chance(age < GROWN_UP ? 0.02 : 0.05)) return;
  const lastYears = later(addYears(person.birthDate, 1), addYears(end, -8));
  const setOn = draw.day(
    age < GROWN_UP ? lastYears : later(lastYears, addYears(person.birthDate, GROWN_UP)),
    end,
  );
  const finding = drawFinding(world, setOn, age < GROWN_UP);
  append(registers.findings, person.iin, finding);
  const until = person.deceasedOn === undefined ? {} : { until: person.deceasedOn };
  const parties = { recipientIin: person.iin, subjectIin: person.iin };
  award(registers, { benefit: 'disability-allowance', ...parties, since: setOn, ...until });
  if (finding.status === 'child') payCarer(world, person, people, finding);
}

function drawFinding({ draw, numbers }: World, setOn: PlainDate, isChild: boolean): DisabilityFinding {
  const common = { number: numbers.record(), setOn, first: true };
  if (isChild) return { ...common, status: 'child', sinceChildhood: true, cause: 'since-childhood' };
  const cause = draw.pick(['general-illness', 'general-illness', 'work-injury', 'occupational-disease']);
  const ending = draw.chance(0.5) ? {} : { until: addYears(setOn, 10) };
  return {
    ...common,
    status: draw.pick(['group-2', 'group-3', 'group-1']),
    sinceChildhood: false,
    cause,
    ...ending,
  };
}

function payCarer({ registers }: World, child: Person, people: People, { setOn }: DisabilityFinding): void {
  const mother = people.get(registers.birthOf.get(child.iin)?.mother?.iin ?? '');
  if (mother === undefined || mother.deceasedOn !== undefined) return;
  const until = addYears(child.birthDate, GROWN_UP);
  const parties = { recipientIin: mother.iin, subjectIin: child.iin };
  award(registers, { benefit: 'disabled-child-carer-benefit', ...parties, since: setOn, until });
  append(registers.carers, child.iin, { carerIin: mother.iin, since: setOn, until });
}

/** The parent who is left gets the allowance of each child that was under age at the death. */
function paySurvivors({ registers, asOf }: World, dead: Person, people: People): void {
  const since = dead.deceasedOn ?? asOf;
  for (const record of registers.birthsByParent.get(dead.iin) ?? []) {
    const child = people.get(record.child.iin ?? '');
    const left = otherParent(record, dead.iin, people);
    if (child === undefined || left === undefined) continue;
    const until = addYears(child.birthDate, GROWN_UP);
    const parties = { recipientIin: left.iin, subjectIin: child.iin };
    if (until > since) award(registers, { benefit: 'survivor-allowance', ...parties, since, until });
  }
}

/** The parent who lives. */
function otherParent({ mother, father }: BirthRecord, dead: string, people: People): Person | undefined {
  const other = mother?.iin === dead ? father : mother;
  const person = people.get(other?.iin ?? '');
  return person?.deceasedOn === undefined ? person : undefined;
}

/** Whoever buried a pensioner was paid for it, but for the last weeks. */
function payBurial({ registers, asOf }: World, dead: Person, people: People): void {
  const diedOn = dead.deceasedOn ?? asOf;
  const wasPensioner = (registers.awards.get(dead.iin) ?? []).some(
    ({ benefit }) => benefit === 'age-pension',
  );
  if (!wasPensioner || addDays(diedOn, 60) > asOf) return;
  const children = (registers.birthsByParent.get(dead.iin) ?? []).map(({ child }) =>
    people.get(child.iin ?? ''),
  );
  const buried = children.find((child) => child !== undefined && child.deceasedOn === undefined);
  if (buried === undefined) return;
  const since = addDays(diedOn, 20);
  award(registers, {
    benefit: 'burial-payment',
    recipientIin: buried.iin,
    subjectIin: dead.iin,
    since,
    until: since,
  });
}
