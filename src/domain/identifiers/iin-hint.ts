import { findPlainDate, type PlainDate } from '../../kernel/plain-date';

/** What the digits of an IIN suggest about its holder. A help for filling in a form, never a ground for rejecting. */
export interface IinHint {
  readonly birthDate: PlainDate;
  readonly sex: 'male' | 'female';
}

/** Seventh digit: odd for men, even for women; 1–2 born in 18xx, 3–4 in 19xx, 5–6 in 20xx. */
const CENTURIES = ['18', '19', '20'] as const;

/** Reads the hint from a valid IIN; undefined when its digits do not describe a birth date. */
export function findIinHint(iin: string): IinHint | undefined {
  const seventh = Number(iin[6]);
  const century = CENTURIES[Math.ceil(seventh / 2) - 1];
  if (century === undefined) return undefined;
  const birthDate = findPlainDate(`${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`);
  return birthDate === undefined ? undefined : { birthDate, sex: seventh % 2 === 1 ? 'male' : 'female' };
}
