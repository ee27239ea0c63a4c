import type { PaymentField, TypedPayment, TypedPaymentFlaw } from '../../../domain/payment/check-payment';
import type { CasePayment } from '../../../use-cases/payments/case-payment';
import type { BoxField, DateField, OptionsField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import { dateField } from '../../forms/date-field';
import { errorAt, type Flaw } from '../../forms/flaw';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import type { WordKey } from '../../text/words';
import { plainOptions } from './plain-options';

/** The part of the page of a decision on which its payment is written. */
export interface PaymentFields {
  /** Where the act says that it pays; null where it is our reading. */
  readonly clause: string | null;
  readonly amount: BoxField;
  /** Null where the act knows one way only. */
  readonly frequency: OptionsField | null;
  readonly from: DateField;
  /** Null where it is paid once. */
  readonly until: DateField | null;
  readonly account: BoxField;
  readonly accountReason: BoxField;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/payment-fields': { readonly fields: PaymentFields; readonly page: PageModel };
  }
}

const LABELS = {
  amount: 'payments.form.amount',
  frequency: 'payments.form.frequency',
  from: 'payments.form.from',
  until: 'payments.form.until',
  account: 'payments.form.account',
  accountReason: 'payments.form.account-reason',
} as const satisfies Record<PaymentField, WordKey>;

const BOXES = { accountReason: 'account-reason' } as const;

/** What is wrong with a typed payment, in words and at its boxes. */
export function paymentFlawWords(
  flaws: readonly TypedPaymentFlaw[],
  { words: w, t }: Pick<RequestContext, 'words' | 't'>,
): Flaw[] {
  return flaws.map(({ field, at, problem }) => {
    const name = field === 'accountReason' ? BOXES.accountReason : field;
    const isDay = field === 'from' || field === 'until';
    const text =
      problem.kind === 'payment'
        ? w[`payments.flaw.${problem.code}`]
        : // Every fault of a kind of field has a text in both languages.
          t(problem.fault.code as WordKey, { label: w[LABELS[field]], ...problem.fault.params });
    return { field: isDay ? `${name}-${at ?? 'day'}` : name, text };
  });
}

/** The fields with what was typed and what is wrong with it. */
export function paymentFields(
  { rule, filedAccount }: CasePayment,
  typed: TypedPayment,
  flaws: readonly Flaw[],
  context: RequestContext,
): PaymentFields {
  const { words: w, language } = context;
  const day = (id: 'from' | 'until', hint: string, note: string | null): DateField =>
    dateField(id, w[LABELS[id]], { typed: typed[id], flaws, hint, note }, context);
  const optional = w['office.optional'];
  return {
    clause: rule.clause === undefined ? null : clauseInWords(rule.clause, language),
    amount: box('amount', w[LABELS.amount], typed.amount, flaws, context, {
      hint: w['fields.money.hint'],
      inputmode: 'decimal',
      width: 'phone',
    }),
    frequency: frequencyField(rule.frequencies, typed.frequency, errorAt(flaws, 'frequency'), context),
    from: day('from', w['fields.date.hint'], null),
    until: rule.frequencies.includes('monthly')
      ? day('until', w['payments.form.until-hint'], optional)
      : null,
    account: box('account', w[LABELS.account], typed.account, flaws, context, {
      hint: filedAccount === null ? w['payments.form.account-none'] : w['payments.form.account-hint'],
    }),
    accountReason: box(BOXES.accountReason, w[LABELS.accountReason], typed.accountReason, flaws, context, {
      hint: w['payments.form.account-reason-hint'],
      rows: 2,
      spellcheck: true,
    }),
  };
}

function frequencyField(
  frequencies: CasePayment['rule']['frequencies'],
  chosen: string,
  error: string | null,
  context: RequestContext,
): OptionsField | null {
  if (frequencies.length === 1) return null;
  const { words: w } = context;
  return {
    ...plainOptions('frequency', w[LABELS.frequency], error, context),
    control: 'radio',
    options: frequencies.map((frequency, index) => ({
      id: index === 0 ? 'frequency' : `frequency-${frequency}`,
      value: frequency,
      label: w[`payments.form.frequency.${frequency}`],
      checked: frequency === chosen,
    })),
  };
}
