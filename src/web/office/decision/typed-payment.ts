import type { CaseChecks } from '../../../domain/checks/check-events';
import type { TypedPayment } from '../../../domain/payment/check-payment';
import type { PaymentTerms } from '../../../domain/payment/payment-terms';
import { toTenge } from '../../../domain/payment/tiyn';
import { formatDecimal } from '../../../domain/fields/decimal';
import { formatIban } from '../../../domain/identifiers/format-iban';
import type { TypedDay } from '../../forms/typed-day';
import type { RequestContext } from '../../route';
import { proseOf, textOf } from '../form-values';

const NO_DAY: TypedDay = { day: '', month: '', year: '' };

/** The payment as the form sent it. */
export function typedPayment(context: RequestContext): TypedPayment {
  return {
    amount: textOf(context, 'amount'),
    frequency: textOf(context, 'frequency'),
    from: dayTyped('from', context),
    until: dayTyped('until', context),
    account: textOf(context, 'account'),
    accountReason: proseOf(context, 'account-reason'),
  };
}

/** What the automatic checks propose to whoever decides. */
export type PaymentProposal = Pick<CaseChecks, 'right' | 'amount'>;

/**
 * The payment as the form shows it at first: as it was prepared before, else with the account that the person named and with
 * what right and sum propose.
 */
export function paymentToEdit(
  payment: PaymentTerms | null,
  filedAccount: string | null,
  proposal: PaymentProposal | null,
): TypedPayment {
  if (payment === null) {
    const account = filedAccount === null ? '' : formatIban(filedAccount);
    return { ...proposed(proposal), account, accountReason: '' };
  }
  const { amount, frequency, from, until, account, accountReason } = payment;
  return {
    amount: formatDecimal(toTenge(amount)),
    frequency,
    from: dayOfDate(from),
    until: until === null ? NO_DAY : dayOfDate(until),
    account: formatIban(account),
    accountReason: accountReason ?? '',
  };
}

function proposed(
  proposal: PaymentProposal | null,
): Pick<TypedPayment, 'amount' | 'frequency' | 'from' | 'until'> {
  const { firstDay = null, lastDay = null } = proposal?.right ?? {};
  return { from: dayOrNone(firstDay), ...proposedSum(proposal?.amount ?? null, lastDay) };
}

function proposedSum(
  amount: PaymentProposal['amount'],
  lastDay: string | null,
): Pick<TypedPayment, 'amount' | 'frequency' | 'until'> {
  if (amount === null) return { amount: '', frequency: '', until: NO_DAY };
  const { frequency } = amount;
  const until = dayOrNone(frequency === 'monthly' ? lastDay : null);
  return { amount: formatDecimal(toTenge(amount.amount)), frequency, until };
}

function dayOrNone(date: string | null): TypedDay {
  return date === null ? NO_DAY : dayOfDate(date);
}

function dayTyped(field: string, context: RequestContext): TypedDay {
  const box = (part: string): string => textOf(context, `${field}-${part}`);
  return { day: box('day'), month: box('month'), year: box('year') };
}

function dayOfDate(date: string): TypedDay {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}
