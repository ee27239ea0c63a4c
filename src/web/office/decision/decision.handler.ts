import { decisionOptions } from '../../../domain/edition/decision-options';
import {
  checkPayment,
  type TypedPayment,
  type TypedPaymentFlaw,
} from '../../../domain/payment/check-payment';
import type { PaymentTerms } from '../../../domain/payment/payment-terms';
import { DomainError } from '../../../kernel/domain-error';
import { decisionFlaws, type DecisionDraft } from '../../../use-cases/office/decision-flaws';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { pays } from '../../../use-cases/payments/case-payment';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect } from '../../route';
import { caseIdOf, casePlace } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { listOf, noteOf, textOf } from '../form-values';
import { presentDecision } from './decision.presenter';
import { paymentToEdit, typedPayment } from './typed-payment';

type Uses = Pick<OfficeUseCases, 'findCaseView' | 'prepareDecision'>;

const NOTHING: DecisionDraft = { outcome: '', groundIds: [], reason: null };

/** The page on which a decision is prepared; what was drafted before stands in it again. */
export function showDecision({ findCaseView }: Uses): Handler {
  return orConflict(async (context) => {
    const view = await findCaseView(demandPerson(context), caseIdOf(context));
    const isWaiting = view.state.completion?.status === 'waiting';
    if (!view.can.work || isWaiting || view.step?.stage !== 'prepare') throw new DomainError('conflict');
    const tried = { typed: paymentSoFar(view), flaws: [] };
    const model = presentDecision(view, draftSoFar(view), [], tried, context);
    return page('office/decision', model.heading, model);
  });
}

/** Prepares the decision, or shows what it lacks. */
export function submitDecision({ findCaseView, prepareDecision }: Uses): Handler {
  return orConflict(async (context) => {
    const person = demandPerson(context);
    const caseId = caseIdOf(context);
    const draft: DecisionDraft = {
      outcome: textOf(context, 'outcome'),
      groundIds: listOf(context, 'ground'),
      reason: noteOf(context, 'reason'),
    };
    const view = await findCaseView(person, caseId);
    const flaws = decisionFlaws(decisionOptions(view.rules), draft);
    const typed = typedPayment(context);
    const { payment, paymentFlaws } = paymentOf(view, draft.outcome, typed);
    if (flaws.length + paymentFlaws.length > 0) {
      const tried = { typed, flaws: paymentFlaws };
      const model = presentDecision(view, draft, flaws, tried, context);
      // What was seen when the page was first opened: what came since is on the page of the case.
      const again = { ...model, seen: textOf(context, 'seen') };
      return page('office/decision', model.heading, again, { status: 422, hasErrors: true });
    }
    const seen = Number(textOf(context, 'seen'));
    const act = { caseId, stepKey: textOf(context, 'step'), seen };
    const { hearing } = await prepareDecision(person, { ...act, ...draft, payment });
    const isHeard = hearing?.status === 'open';
    context.session.notice(context.words[isHeard ? 'hearing.case.opened' : 'office.notice.prepared']);
    return redirect(casePlace(context, caseId));
  });
}

/** What was drafted before, or told to the applicant. */
function draftSoFar({ state: { decision, hearing } }: CaseView): DecisionDraft {
  if (decision !== null) return decision;
  if (hearing === null) return NOTHING;
  const { outcome, groundIds, reason } = hearing;
  return { outcome, groundIds: [...groundIds], reason };
}

/** What the decision pays; of an outcome that pays nothing, whatever was typed is left alone. */
function paymentOf(
  { paying }: Pick<CaseView, 'paying'>,
  outcome: string,
  typed: TypedPayment,
): { payment: PaymentTerms | null; paymentFlaws: readonly TypedPaymentFlaw[] } {
  if (!pays(paying, outcome)) return { payment: null, paymentFlaws: [] };
  const checked = checkPayment(typed, paying.rule, paying.filedAccount);
  return checked.ok
    ? { payment: checked.terms, paymentFlaws: [] }
    : { payment: null, paymentFlaws: checked.flaws };
}

function paymentSoFar({ paying, state }: Pick<CaseView, 'paying' | 'state'>): TypedPayment {
  return paymentToEdit(state.decision?.payment ?? null, paying?.filedAccount ?? null, state.checks);
}
