import type { TypedPayment, TypedPaymentFlaw } from '../../../domain/payment/check-payment';
import { decisionOptions, type DecisionOption } from '../../../domain/edition/decision-options';
import type { DecisionDraft, DecisionFlaw } from '../../../use-cases/office/decision-flaws';
import { lastSaid } from '../../../use-cases/completion/demand-waiting';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField, OptionsField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { Flaw } from '../../forms/flaw';
import { presentRight, type RightModel } from '../../checks/present-right';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { casePlace } from '../case-id';
import { paymentFields, paymentFlawWords, type PaymentFields } from './payment-fields';
import { plainOptions } from './plain-options';

/** What the page shows on which a decision is prepared. */
export interface DecisionModel {
  readonly heading: string;
  readonly backHref: string;
  readonly backText: string;
  readonly action: string;
  readonly step: string;
  /** Number of the last fact from or to the applicant that the page shows. */
  readonly seen: string;
  readonly returned: string | null;
  readonly summary: ErrorSummary;
  readonly outcome: OptionsField;
  readonly ground: OptionsField | null;
  readonly reason: BoxField;
  /** Null where no decision on the case pays anything. */
  readonly payment: (PaymentFields & { readonly right: RightModel | null }) | null;
  /** The portal is about to propose from when and how much is paid. */
  readonly awaitsChecks: boolean;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/decision': DecisionModel;
  }
}

/** The payment as it was typed, and what is wrong with it. */
export interface PaymentTried {
  readonly typed: TypedPayment;
  readonly flaws: readonly TypedPaymentFlaw[];
}

function hiddenOf({ step, state }: CaseView): Pick<DecisionModel, 'step' | 'seen'> {
  return { step: step?.key ?? '', seen: String(lastSaid(state)) };
}

/** The page of the decision with what was typed and what it lacks. */
export function presentDecision(
  view: CaseView,
  draft: DecisionDraft,
  flaws: readonly DecisionFlaw[],
  payment: PaymentTried,
  context: RequestContext,
): DecisionModel {
  const { words: w, t } = context;
  const own = flaws.map((flaw) => ({ field: FIELD_OF[flaw], text: w[`office.decision.${flaw}`] }));
  const paymentErrors = paymentFlawWords(payment.flaws, context);
  const errors = [...own, ...paymentErrors];
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const options = decisionOptions(view.rules);
  const place = casePlace(context, view.application.id);
  return {
    heading: w['office.decision.heading'],
    backHref: place,
    backText: `${view.application.number}, ${view.application.applicantName}`,
    action: `${place}/decision`,
    ...hiddenOf(view),
    returned: view.state.decision?.returnedReason ?? null,
    summary: errorSummary(errors, t),
    outcome: outcomeField(options, draft, errorOf('outcome'), context),
    ground: groundField(options, draft, errorOf('ground'), context),
    reason: reasonBox(draft, errorOf('reason'), context),
    payment: paymentPart(view, payment.typed, paymentErrors, context),
    awaitsChecks: view.awaitsChecks,
  };
}

function reasonBox(
  { reason }: DecisionDraft,
  error: string | null,
  { words: w }: RequestContext,
): DecisionModel['reason'] {
  const [label, hint] = [w['office.decision.reason'], w['office.decision.reason-hint']];
  return plainBox({ id: 'reason', label, hint, error, value: reason ?? '', rows: 5, spellcheck: true }, w);
}

/** The payment with the rule from which its first day and sum are proposed. */
function paymentPart(
  { paying, state: { checks } }: CaseView,
  typed: TypedPayment,
  errors: readonly Flaw[],
  context: RequestContext,
): DecisionModel['payment'] {
  if (paying === null) return null;
  const right = checks?.right ?? null;
  return {
    ...paymentFields(paying, typed, errors, context),
    right: right === null ? null : presentRight(right, checks?.amount ?? null, context),
  };
}

const FIELD_OF = {
  'outcome-missing': 'outcome',
  'ground-missing': 'ground',
  'reason-missing': 'reason',
  'reason-too-long': 'reason',
} as const satisfies Record<DecisionFlaw, string>;

function outcomeField(
  options: readonly DecisionOption[],
  draft: DecisionDraft,
  error: string | null,
  context: RequestContext,
): OptionsField {
  const { words: w, language } = context;
  return {
    ...plainOptions('outcome', w['office.decision.outcome'], error, context),
    control: 'radio',
    options: options.map(({ outcome, title }, index) => ({
      id: index === 0 ? 'outcome' : `outcome-${outcome}`,
      value: outcome,
      label: title[language],
      checked: outcome === draft.outcome,
    })),
  };
}

/** Grounds as the act prints them, each once; null where the act names none. */
function groundField(
  options: readonly DecisionOption[],
  draft: DecisionDraft,
  error: string | null,
  context: RequestContext,
): OptionsField | null {
  const { words: w, language } = context;
  const grounds = new Map(
    options.flatMap((option) => option.grounds.map((ground) => [ground.id, ground] as const)),
  );
  if (grounds.size === 0) return null;
  return {
    ...plainOptions('ground', w['office.decision.ground'], error, context),
    hint: w['office.decision.ground-hint'],
    control: 'checkbox',
    options: [...grounds.values()].map((ground, index) => ({
      id: index === 0 ? 'ground' : `ground-${ground.id}`,
      value: ground.id,
      label: `${ground[language]} (${clauseInWords(ground.clause, language)})`,
      checked: draft.groundIds.includes(ground.id),
    })),
  };
}
