import type { Person, World } from './world';
import type { Household } from '../population';
import { plainDate, addDays, type PlainDate } from '../../../../kernel/plain-date';
import { enterBirth, made, marry, named } from './life';
import { append } from './registers';
import { addYears, later } from './years';

/**
 * What the registers hold of the people who stand in the population's file: births, marriages, and who is guardian of a
 * ward. The people themselves stay as they are written.
 */
export function registerKnown(world: World, families: readonly Household[]): void {
  for (const { members } of families) {
    const inRole = (role: string): Person[] => members.filter((one) => one.role === role);
    const [head] = inRole('head');
    const [spouse] = inRole('spouse');
    if (head === undefined) continue;
    const children = inRole('child');
    if (spouse !== undefined) {
      const [him, her] = head.sex === 'male' ? [head, spouse] : [spouse, head];
      marry(world, [him, her], weddingDay(him, her, children), { keepsName: true });
    }
    for (const child of children) registerBirth(world, child, [head, spouse]);
    for (const parent of inRole('parent')) registerBirth(world, head, [parent, undefined]);
    for (const ward of inRole('ward')) registerGuardian(world, ward, head);
  }
}

/** A year before the first child, or at twenty-four, but not before both are eighteen. */
function weddingDay(him: Person, her: Person, children: readonly Person[]): PlainDate {
  const [first] = children.map(({ birthDate }) => birthDate).sort();
  const both = later(him.birthDate, her.birthDate);
  return later(addYears(both, 18), first === undefined ? addYears(both, 24) : addYears(first, -1));
}

function registerBirth(world: World, child: Person, parents: readonly (Person | undefined)[]): void {
  const known = parents.filter((parent) => parent !== undefined);
  const mother = known.find(({ sex }) => sex === 'female');
  const father = known.find(({ sex }) => sex === 'male');
  const paper = child.identityDocument?.kind === 'birth-certificate' ? child.identityDocument : undefined;
  enterBirth(world, child, {
    ...made(world, paper?.issuedOn ?? addDays(child.birthDate, 14)),
    ...(paper === undefined ? {} : { number: paper.number, office: paper.issuer }),
    child: named(child),
    bornOn: child.birthDate,
    ...(mother === undefined ? {} : { mother: named(mother) }),
    ...(father === undefined ? {} : { father: named(father) }),
  });
}

function registerGuardian(world: World, ward: Person, guardian: Person): void {
  append(world.registers.guardianships, ward.iin, {
    kind: 'guardianship',
    guardian: named(guardian),
    number: world.numbers.record(),
    authority: { kk: 'Алматы қаласының әкімдігі', ru: 'Акимат города Алматы' },
    since: later(addYears(ward.birthDate, 2), plainDate('2014-01-15')),
  });
}
