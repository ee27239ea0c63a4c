import type { PlainDate } from '../../../../kernel/plain-date';
import type { Draw } from './draw';
import { KAZAKH, RUSSIAN, type FathersName, type NameStock } from './names';
import type { Person, World } from './world';

/** Whom a newcomer to the country is the child of, as far as it matters. */
export interface Origin {
  readonly bornOn: PlainDate;
  readonly sex: Person['sex'];
  readonly stock?: NameStock;
  readonly father?: Person;
  readonly mother?: Person;
  /** Given names that are taken in the family. */
  readonly taken?: readonly (string | undefined)[];
}

const CALLED = {
  male: ({ son }: FathersName) => son,
  female: ({ daughter }: FathersName) => daughter,
} as const;

type Names = Pick<Person, 'surname' | 'givenName' | 'patronymic' | 'language'>;

/** The surname of the father, else of the mother; a given name that nobody else in the family bears. */
export function drawNames({ draw }: World, origin: Origin): Names {
  const { sex, father, taken = [] } = origin;
  const stock = origin.stock ?? stockOf(origin);
  const namesake = namesakeOf(father, stock) ?? draw.pick(stock.men);
  const parent = father ?? origin.mother;
  const own = draw.pick(stock.surnames);
  return {
    surname: surnameFor(parent?.surname ?? own, sex),
    givenName: drawName(draw, stock, sex, [...taken, namesake.name]),
    patronymic: CALLED[sex](namesake),
    language: stock === KAZAKH ? 'kk' : 'ru',
  };
}

function stockOf({ father, mother }: Origin): NameStock {
  return (father ?? mother)?.language === 'ru' ? RUSSIAN : KAZAKH;
}

/** A name that nobody else in the family bears, if a few lots find one. */
function drawName(
  draw: Draw,
  stock: NameStock,
  sex: Person['sex'],
  taken: readonly (string | undefined)[],
): string {
  const names = sex === 'male' ? stock.men.map(({ name }) => name) : stock.women;
  const first = draw.int(0, names.length - 1);
  const inTurn = [...names.slice(first), ...names.slice(0, first)];
  return inTurn.find((name) => !taken.includes(name)) ?? stock.women[0];
}

function namesakeOf(father: Person | undefined, stock: NameStock): FathersName | undefined {
  return stock.men.find(({ name }) => name === father?.givenName);
}

/** The surname of the other sex: all surnames of the stock end in -а for women. */
export function surnameFor(surname: string, sex: Person['sex']): string {
  const bare = surname.endsWith('а') ? surname.slice(0, -1) : surname;
  return sex === 'female' ? `${bare}а` : bare;
}
