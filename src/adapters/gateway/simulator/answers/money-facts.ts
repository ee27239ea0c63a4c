import { createHash } from 'node:crypto';
import type { AccountHolder, AccountNumber, BankAccounts } from '../../../../domain/registry/bank-accounts';
import type { PensionContributions } from '../../../../domain/registry/benefits';
import type { RegistryQuestion } from '../../../../domain/registry/question';
import type { Realm } from './realm';

type Asked<Name extends RegistryQuestion['registry']> = Extract<RegistryQuestion, { registry: Name }>;

/** Whether an account is the person's. Of another's account nothing is told, not even that it exists. */
export function holderFacts({ registers }: Realm, { iin, iban }: Asked<'account-holder'>): AccountHolder {
  const account = registers.accounts.get(iin)?.find((one) => one.iban === iban);
  return account === undefined
    ? { iin, iban, holder: false, open: false }
    : { iin, iban, holder: true, open: account.open, bank: account.bank };
}

/** The number of an open account of the person. Undefined for a reference that is nobody's, or somebody else's. */
export function numberFacts(
  { registers }: Realm,
  { iin, reference }: Asked<'account-number'>,
): AccountNumber | undefined {
  const own = (registers.accounts.get(iin) ?? []).filter(({ open }) => open);
  const found = own.find(({ iban }) => referenceOf(iban) === reference);
  return found && { iin, reference, iban: found.iban, bank: found.bank };
}

/** The open accounts of a person, masked. */
export function accountFacts({ registers }: Realm, { iin }: Asked<'bank-accounts'>): BankAccounts {
  const open = (registers.accounts.get(iin) ?? []).filter((account) => account.open);
  return {
    iin,
    accounts: open.map(({ iban, bank, special }) => ({
      reference: referenceOf(iban),
      lastFour: iban.slice(-4),
      bank,
      special,
    })),
  };
}

function referenceOf(iban: string): string {
  return createHash('sha256').update(iban).digest('hex').slice(0, 16);
}

/** The months of a span in which the person worked. */
export function contributionFacts(
  { registers }: Realm,
  { iin, from, until }: Asked<'pension-contributions'>,
): PensionContributions {
  const spans = registers.work.get(iin) ?? [];
  const months = monthsBetween(from, until).filter((month) =>
    spans.some(
      ({ since, until: end }) =>
        since.slice(0, 7) <= month && (end === undefined || month <= end.slice(0, 7)),
    ),
  );
  return { iin, from, until, months };
}

/** At most fifty years of months. */
function monthsBetween(from: string, until: string): string[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(until.slice(0, 4)) * 12 + Number(until.slice(5, 7)) - 1;
  const count = Math.min(600, Math.max(0, last - first + 1));
  return Array.from({ length: count }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
