import { checkDateParts } from '../fields/date-parts';
import type { Answer } from '../fields/answer';
import type { Fault } from '../fields/checked';
import { iban } from '../fields/iban';
import { money } from '../fields/money';
import type { RawDate } from '../fields/raw';
import { plainDate, type PlainDate } from '../../kernel/plain-date';
import type { PayingDecision } from './paying-decisions';
import { PaymentTerms, type PaymentFrequency } from './payment-terms';
import { toTiyn } from './tiyn';

/** The kinds of fields that a payment is made of check what was typed; their labels are the page's affair. */
const FIELD = { id: 'payment', label: { kk: '', ru: '' }, required: true } as const;
const CONTEXT = { today: plainDate('1970-01-01') };

/** The fields of a payment on a form. */
export type PaymentField = 'amount' | 'frequency' | 'from' | 'until' | 'account' | 'accountReason';

/** A payment as an official types it. */
export interface TypedPayment {
  readonly amount: string;
  readonly frequency: string;
  readonly from: RawDate;
  readonly until: RawDate;
  readonly account: string;
  readonly accountReason: string;
}

/** What only a payment can have wrong. */
export type PaymentProblem =
  'frequency-missing' | 'account-reason-missing' | 'amount-zero' | 'until-before-from';

/** Something to mend: a fault that every form knows, or one of payments alone. `at` is the box of a day. */
export interface TypedPaymentFlaw {
  readonly field: PaymentField;
  readonly at: string | null;
  readonly problem:
    | { readonly kind: 'fault'; readonly fault: Fault }
    | { readonly kind: 'payment'; readonly code: PaymentProblem };
}

/** A payment that is right, or everything that is wrong with what was typed. */
export type CheckedPayment =
  | { readonly ok: true; readonly terms: PaymentTerms }
  | { readonly ok: false; readonly flaws: readonly TypedPaymentFlaw[] };

interface Typed<Value> {
  readonly value?: Value;
  readonly flaws: readonly TypedPaymentFlaw[];
}

/**
 * Reads a payment. A reason for an account that is the person's own is dropped, and so is a last day of what is paid once.
 * @param filedAccount the account that the person named; null: none
 */
export function checkPayment(
  typed: TypedPayment,
  rule: Pick<PayingDecision, 'frequencies'>,
  filedAccount: string | null,
): CheckedPayment {
  const frequency = frequencyOf(typed, rule);
  const amount = amountOf(typed);
  const from = dayOf('from', typed.from);
  const until = frequency.value === 'monthly' ? untilOf(typed.until, from.value) : { value: null, flaws: [] };
  const account = accountOf(typed);
  const reason = reasonOf(typed, account.value, filedAccount);
  const parsed = PaymentTerms.safeParse({
    frequency: frequency.value,
    amount: amount.value,
    from: from.value,
    until: until.value,
    account: account.value,
    accountReason: reason.value,
  });
  const flaws = [frequency, amount, from, until, account, reason].flatMap((each) => each.flaws);
  return parsed.success && flaws.length === 0 ? { ok: true, terms: parsed.data } : { ok: false, flaws };
}

function frequencyOf(
  { frequency }: TypedPayment,
  { frequencies }: Pick<PayingDecision, 'frequencies'>,
): Typed<PaymentFrequency> {
  const [only] = frequencies;
  const value = frequencies.length === 1 ? only : frequencies.find((known) => known === frequency);
  return value === undefined ? flawed('frequency', 'frequency-missing') : { value, flaws: [] };
}

function amountOf({ amount }: TypedPayment): Typed<string> {
  const checked = money.check({ ...FIELD, type: 'money' }, amount, CONTEXT);
  if (!checked.ok) return { flaws: faulty('amount', checked.faults) };
  const tiyn = toTiyn(textOf(checked.value)).replace(/^0+(?=\d)/, '');
  return tiyn === '0' ? flawed('amount', 'amount-zero') : { value: tiyn, flaws: [] };
}

function dayOf(field: 'from' | 'until', typed: RawDate): Typed<PlainDate> {
  const checked = checkDateParts(typed);
  return checked.ok ? { value: checked.value, flaws: [] } : { flaws: faulty(field, checked.faults) };
}

function untilOf(typed: RawDate, from: PlainDate | undefined): Typed<PlainDate | null> {
  if (Object.values(typed).every((box) => box.trim() === '')) return { value: null, flaws: [] };
  const until = dayOf('until', typed);
  const isEarly = from !== undefined && until.value !== undefined && until.value < from;
  return isEarly ? flawed('until', 'until-before-from', 'day') : until;
}

function accountOf({ account }: TypedPayment): Typed<string> {
  const checked = iban.check({ ...FIELD, type: 'iban' }, account, CONTEXT);
  return checked.ok
    ? { value: textOf(checked.value), flaws: [] }
    : { flaws: faulty('account', checked.faults) };
}

function reasonOf(
  { accountReason }: TypedPayment,
  account: string | undefined,
  filed: string | null,
): Typed<string | null> {
  if (account === undefined || account === filed) return { value: null, flaws: [] };
  const reason = accountReason.trim();
  return reason === '' ? flawed('accountReason', 'account-reason-missing') : { value: reason, flaws: [] };
}

/** Both kinds of fields answer in text. */
function textOf(value: Answer | undefined): string {
  return typeof value === 'string' ? value : '';
}

function flawed(field: PaymentField, code: PaymentProblem, at: string | null = null): Typed<never> {
  return { flaws: [{ field, at, problem: { kind: 'payment', code } }] };
}

function faulty(field: PaymentField, faults: readonly Fault[]): TypedPaymentFlaw[] {
  return faults.map((fault) => ({
    field,
    at: typeof fault.at[0] === 'string' ? fault.at[0] : null,
    problem: { kind: 'fault', fault },
  }));
}
