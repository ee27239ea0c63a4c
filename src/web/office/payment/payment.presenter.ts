import type { PaymentState } from '../../../domain/application/fold-payments';
import { formatIban } from '../../../domain/identifiers/format-iban';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import type { Flaw } from '../../forms/flaw';
import type { RequestContext } from '../../route';
import { casePlace } from '../case-id';
import { paymentFacts, type PaymentFact } from './payment-facts';

/** Another account as it is typed. */
export interface TypedCorrection {
  readonly account: string;
  readonly reason: string;
}

/** The page of a rejected payment. */
export interface PaymentModel {
  readonly heading: string;
  readonly backHref: string;
  readonly backText: string;
  readonly lead: string;
  readonly action: string;
  readonly order: string;
  readonly seq: number;
  readonly facts: readonly PaymentFact[];
  readonly summary: ErrorSummary;
  /** For whoever names another account. */
  readonly correct: { readonly account: BoxField; readonly reason: BoxField } | null;
  /** For whoever confirms it. */
  readonly confirm: { readonly facts: readonly PaymentFact[]; readonly password: BoxField } | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/payment': PaymentModel;
  }
}

/** The page for whoever looks at it: a clerk names another account, the head confirms it. */
export function presentPayment(
  view: CaseView,
  rejected: PaymentState,
  { typed, flaws }: { readonly typed: TypedCorrection; readonly flaws: readonly Flaw[] },
  context: RequestContext,
): PaymentModel {
  const { words: w, t } = context;
  const place = casePlace(context, view.application.id);
  return {
    heading: w['payments.correct.heading'],
    backHref: place,
    backText: `${view.application.number}, ${view.application.applicantName}`,
    lead: t('payments.correct.lead', { reason: w[`payments.reason.${rejected.reason ?? 'other'}`] }),
    action: `${place}/payment`,
    order: rejected.orderId,
    seq: view.state.lastSeq,
    facts: paymentFacts(rejected.payment, context),
    summary: errorSummary(flaws, t),
    correct: view.can.correctPayment ? correctBoxes(typed, flaws, context) : null,
    confirm: view.can.confirmPayment ? confirmation(rejected, flaws, context) : null,
  };
}

function correctBoxes(
  typed: TypedCorrection,
  flaws: readonly Flaw[],
  context: RequestContext,
): PaymentModel['correct'] {
  const { words: w } = context;
  return {
    account: box('account', w['payments.correct.account'], typed.account, flaws, context, {
      hint: w['payments.correct.account-hint'],
    }),
    reason: box('reason', w['payments.correct.reason'], typed.reason, flaws, context, {
      hint: w['payments.correct.reason-hint'],
      rows: 3,
      spellcheck: true,
    }),
  };
}

function confirmation(
  { payment, correction }: PaymentState,
  flaws: readonly Flaw[],
  context: RequestContext,
): PaymentModel['confirm'] {
  if (correction === null) return null;
  const { words: w, language } = context;
  const { preparedBy, account, reason } = correction;
  return {
    facts: [
      { label: w['payments.correct.old'], value: formatIban(payment.account) },
      { label: w['payments.correct.new'], value: formatIban(account) },
      { label: w['payments.correct.reason'], value: reason },
      ...(preparedBy.kind === 'staff'
        ? [
            {
              label: w['payments.correct.by'],
              value: `${preparedBy.name}, ${preparedBy.position[language]}`,
            },
          ]
        : []),
    ],
    password: box('password', w['payments.correct.password'], '', flaws, context, {
      type: 'password',
      hint: w['payments.correct.password-hint'],
      autocomplete: 'current-password',
    }),
  };
}
