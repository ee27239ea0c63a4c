import { findCheckDigit } from '../../../../domain/identifiers/check-digit';
import type { PlainDate } from '../../../../kernel/plain-date';

const FIRST_SERIAL = 1000;
const MODULUS = 97;

/** Gives out numbers with right check digits, none twice. */
export interface Numbers {
  iin(bornOn: PlainDate, sex: 'male' | 'female'): string;
  bin(registeredOn: PlainDate): string;
  /** An account at a bank of three digits. */
  iban(bank: string): string;
  /** The number of a record, a document or a decision. */
  record(): string;
}

/** Numbers from scratch; `taken` are persons' numbers that are in use already. */
export function issueNumbers(taken: Iterable<string>): Numbers {
  const used = new Set(taken);
  const serials = new Map<string, number>();
  let records = 20_000_000_000;
  const serial = (prefix: string, first: number): number => {
    const number = serials.get(prefix) ?? first;
    serials.set(prefix, number + 1);
    return number;
  };
  const twelve = (prefix: string, length: number): string => {
    for (;;) {
      const eleven = prefix + String(serial(prefix, FIRST_SERIAL)).padStart(length, '0');
      const digit = findCheckDigit(eleven);
      const number = `${eleven}${digit}`;
      if (digit === undefined || used.has(number)) continue;
      used.add(number);
      return number;
    }
  };
  return {
    iin: (bornOn, sex) => {
      const century = (bornOn < '2000' ? 3 : 5) + (sex === 'male' ? 0 : 1);
      return twelve(bornOn.replaceAll('-', '').slice(2) + String(century), 4);
    },
    bin: (registeredOn) => twelve(`${registeredOn.slice(2, 4)}${registeredOn.slice(5, 7)}40`, 5),
    iban: (bank) => {
      const account = bank + String(serial(bank, 4_100_000_000)).padStart(13, '0');
      // ISO 13616: the letters KZ count as 20 and 35, the check digits as 00.
      const check = MODULUS + 1 - remainder(`${account}203500`);
      return `KZ${String(check).padStart(2, '0')}${account}`;
    },
    record: () => String((records += 1)),
  };
}

function remainder(digits: string): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % MODULUS, 0);
}
