import type { EditionForm } from '../../domain/edition/forms';
import { formatIban } from '../../domain/identifiers/format-iban';
import type { PaymentTerms } from '../../domain/payment/payment-terms';
import { toTenge } from '../../domain/payment/tiyn';
import type { FormValues } from '../../print/form-facts';

/** Fields of the results of all editions that say what is paid. */
const AMOUNTS: ReadonlySet<string> = new Set(['amount', 'aid_amount']);
const FIRST_DAYS: ReadonlySet<string> = new Set(['assigned_from']);

/** What a result says of the payment, where its form asks for it: the sum, the first day, the account. */
export function paymentValues(form: Pick<EditionForm, 'fields'>, payment: PaymentTerms | null): FormValues {
  if (payment === null) return {};
  const { amount, from, account } = payment;
  const values = form.fields.flatMap(({ id, type }): readonly [string, string][] => {
    if (type === 'money' && AMOUNTS.has(id)) return [[id, toTenge(amount)]];
    if (type === 'date' && FIRST_DAYS.has(id)) return [[id, from]];
    return type === 'iban' ? [[id, formatIban(account)]] : [];
  });
  return Object.fromEntries(values);
}
