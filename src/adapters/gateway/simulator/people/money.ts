import type { LegalEntity } from '../../../../domain/registry/legal-entity';
import { addDays, plainDate, type PlainDate } from '../../../../kernel/plain-date';
import { append } from './registers';
import type { Person, World } from './world';
import { addYears, ageOn } from './years';

const GROWN_UP = 18;
const WORK_ENDS = 62;
const BANKS = [
  ['125', { kk: '«Алатау» банкі', ru: 'Банк «Алатау»' }],
  ['601', { kk: '«Сарыарқа» банкі', ru: 'Банк «Сарыарка»' }],
  ['722', { kk: '«Ертіс» банкі', ru: 'Банк «Ертис»' }],
] as const;

/** Accounts, work and business of one grown-up person, as the lots fall. */
export function endow(world: World, person: Person): void {
  const { draw, asOf } = world;
  if (world.told.has(person.iin) || ageOn(person.birthDate, asOf) < GROWN_UP) return;
  bank(world, person);
  const since = addDays(addYears(person.birthDate, GROWN_UP), draw.int(100, 2500));
  const end = person.deceasedOn ?? asOf;
  if (since >= end) return;
  if (draw.chance(0.7)) work(world, person, since);
  if (draw.chance(0.05)) runBusiness(world, person, draw.day(since, end));
  if (end === asOf) mayBeOnRecord(world, person, since);
}

/** A few of the living are on the record of a mental health centre. */
function mayBeOnRecord({ draw, asOf, registers }: World, { iin }: Person, since: PlainDate): void {
  if (draw.chance(0.007)) registers.onMentalRecord.set(iin, draw.day(since, asOf));
}

/** Most have an account, some one for social payments besides; those of the dead are closed. */
function bank(world: World, { iin, deceasedOn }: Person): void {
  const open = deceasedOn === undefined;
  if (world.draw.chance(0.92)) openAccount(world, iin, { open });
  if (world.draw.chance(0.3))
    openAccount(world, iin, { open: open && world.draw.chance(0.8), special: true });
}

/** Work until the pension or death; one in five stopped in the last months. */
function work(
  { draw, asOf, registers }: World,
  { iin, birthDate, deceasedOn }: Person,
  since: PlainDate,
): void {
  const stopped = draw.chance(0.2) ? addDays(asOf, -90) : asOf;
  const [until = asOf] = [deceasedOn ?? asOf, addYears(birthDate, WORK_ENDS), stopped].sort();
  if (since < until) append(registers.work, iin, { since, ...(until === asOf ? {} : { until }) });
}

/** Opens an account for somebody. @returns its number */
export function openAccount(
  { draw, numbers, registers }: World,
  iin: string,
  { open = true, special = false }: { readonly open?: boolean; readonly special?: boolean } = {},
): string {
  const [code, bank] = draw.pick(BANKS);
  const iban = numbers.iban(code);
  append(registers.accounts, iin, { iban, bank, open, special });
  return iban;
}

/** Registers somebody as a sole proprietor by a patent. */
export function runBusiness({ numbers, registers }: World, person: Person, since: PlainDate): void {
  const until = person.deceasedOn === undefined ? {} : { until: person.deceasedOn };
  append(registers.businesses, person.iin, { number: numbers.record(), regime: 'patent', since, ...until });
}

/** Founds a legal entity. @returns it, with a BIN of its own */
export function found(
  { numbers, registers }: World,
  name: LegalEntity['name'],
  about: Pick<LegalEntity, 'registeredOn'> & Partial<LegalEntity>,
): LegalEntity {
  const address = { kk: 'Алматы қаласы, Абай даңғылы, 52', ru: 'город Алматы, проспект Абая, 52' };
  const entity = { bin: numbers.bin(about.registeredOn), name, address, ...about };
  registers.legalEntities.set(entity.bin, entity);
  return entity;
}

/** Forty legal entities, every tenth of them liquidated. */
export function foundFirms(world: World, heads: readonly Person[]): void {
  for (let i = 0; i < 40; i += 1) {
    const registeredOn = world.draw.day(plainDate('2001-01-01'), plainDate('2024-12-31'));
    const head = heads[(i * 17) % heads.length];
    found(
      world,
      { kk: `«Бірлік-${i + 1}» ЖШС`, ru: `ТОО «Бирлик-${i + 1}»` },
      {
        registeredOn,
        ...(head === undefined ? {} : { headIin: head.iin }),
        ...(i % 10 === 9 ? { liquidatedOn: plainDate('2025-06-30') } : {}),
      },
    );
  }
}
