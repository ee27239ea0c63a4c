import type { PaymentState } from '../../../domain/application/fold-payments';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import { casePlace } from '../case-id';
import { paymentFacts, type PaymentFact } from '../payment/payment-facts';

/** The payments of a case: the orders, the last one first, and what is to be done about a rejected one. */
export interface PaymentSection {
  readonly orders: readonly {
    readonly state: string;
    readonly className: 'info' | 'ok' | 'bad' | '';
    readonly facts: readonly PaymentFact[];
    readonly ordered: string;
    readonly answered: string | null;
  }[];
  /** What went wrong and what to do; null: nothing did. */
  readonly trouble: { readonly text: string; readonly prepared: boolean } | null;
  /** Where whoever looks can do something about it. */
  readonly act: { readonly href: string; readonly text: string } | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/case-payment': { readonly section: PaymentSection; readonly page: PageModel };
  }
}

const LOOKS = { ordered: 'info', acknowledged: 'ok', rejected: 'bad' } as const;

/** Null while nothing was ordered to be paid. */
export function paymentSection(view: CaseView, context: RequestContext): PaymentSection | null {
  const { payments } = view.state;
  const last = payments.at(-1);
  if (last === undefined) return null;
  return {
    orders: payments.map((payment) => orderOf(payment, payment === last, context)).toReversed(),
    trouble: troubleOf(last, context),
    act: actOf(view, context),
  };
}

function orderOf(
  payment: PaymentState,
  isLast: boolean,
  context: RequestContext,
): PaymentSection['orders'][number] {
  const { words: w, t } = context;
  const { status, answeredAt, batch, orderedAt } = payment;
  const isReplaced = status === 'rejected' && !isLast;
  return {
    state: isReplaced ? w['payments.status.replaced'] : w[`payments.status.${status}`],
    className: isReplaced ? '' : LOOKS[status],
    facts: paymentFacts(payment.payment, context),
    ordered: t('payments.case.ordered', { at: instantText(orderedAt, context) }),
    answered:
      answeredAt === null
        ? null
        : t('payments.case.answered', { at: instantText(answeredAt, context), batch: batch ?? '' }),
  };
}

function troubleOf(
  { status, reason, correction }: PaymentState,
  { words: w, t }: RequestContext,
): PaymentSection['trouble'] {
  if (status !== 'rejected' || reason === null) return null;
  const prepared = correction !== null;
  const why = w[`payments.reason.${reason}`];
  return {
    text: prepared ? w['payments.case.prepared'] : t('payments.case.rejected', { reason: why }),
    prepared,
  };
}

function actOf({ can, application }: CaseView, context: RequestContext): PaymentSection['act'] {
  const { words: w } = context;
  const href = `${casePlace(context, application.id)}/payment`;
  if (can.confirmPayment) return { href, text: w['payments.case.confirm'] };
  return can.correctPayment ? { href, text: w['payments.case.correct'] } : null;
}

function instantText(at: Date, { language }: RequestContext): string {
  return `${dateInWords(at, language)}, ${timeOfDay(at)}`;
}
