import { findRejectedPayment } from '../../../domain/application/fold-payments';
import { checkIban } from '../../../domain/identifiers/iban';
import { DomainError } from '../../../kernel/domain-error';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import type { Flaw } from '../../forms/flaw';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { caseIdOf, casePlace, demandId } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { proseOf, textOf } from '../form-values';
import { presentPayment, type TypedCorrection } from './payment.presenter';

type Uses = Pick<OfficeUseCases, 'findCaseView' | 'prepareCorrection' | 'confirmCorrection'>;

const NOTHING: TypedCorrection = { account: '', reason: '' };

/** The page on which a rejected payment gets another account, or the head confirms one. */
export function showPayment(use: Uses): Handler {
  return orConflict((context) => paymentPage(use, context, NOTHING, []));
}

/** Prepares another account, or shows what is wrong with it. */
export function submitCorrection(use: Uses): Handler {
  return orConflict(async (context) => {
    const typed = { account: textOf(context, 'account'), reason: proseOf(context, 'reason') };
    const view = await use.findCaseView(demandPerson(context), caseIdOf(context));
    const rejected = findRejectedPayment(view.state);
    const flaws = correctionFlaws(typed, rejected?.payment.account, context);
    if (flaws.length > 0) return paymentPage(use, context, typed, flaws);
    await use.prepareCorrection(demandPerson(context), {
      caseId: caseIdOf(context),
      orderId: demandId(textOf(context, 'order')),
      ...typed,
    });
    context.session.notice(context.words['payments.correct.prepared']);
    return redirect(casePlace(context, caseIdOf(context)));
  });
}

/** Orders the payment anew; a wrong password shows the page again. */
export function submitConfirmation(use: Uses): Handler {
  return orConflict(async (context) => {
    const { words: w } = context;
    try {
      await use.confirmCorrection(demandPerson(context), {
        caseId: caseIdOf(context),
        orderId: demandId(textOf(context, 'order')),
        seq: Number(textOf(context, 'seq')),
        password: textOf(context, 'password'),
      });
    } catch (problem) {
      if (!(problem instanceof DomainError) || problem.code !== 'wrong-password') throw problem;
      const flaw = { field: 'password', text: w['payments.correct.wrong-password'] };
      return paymentPage(use, context, NOTHING, [flaw]);
    }
    context.session.notice(w['payments.correct.confirmed']);
    return redirect(casePlace(context, caseIdOf(context)));
  });
}

async function paymentPage(
  { findCaseView }: Uses,
  context: RequestContext,
  typed: TypedCorrection,
  flaws: readonly Flaw[],
): Promise<Reply> {
  const view = await findCaseView(demandPerson(context), caseIdOf(context));
  const rejected = findRejectedPayment(view.state);
  if (rejected === undefined) throw new DomainError('conflict');
  const model = presentPayment(view, rejected, { typed, flaws }, context);
  const failed = flaws.length > 0 ? { status: 422, hasErrors: true } : {};
  return page('office/payment', model.heading, model, failed);
}

function correctionFlaws(
  { account, reason }: TypedCorrection,
  rejectedAccount: string | undefined,
  { words: w, t }: RequestContext,
): Flaw[] {
  const checked = checkIban(account);
  const count = account.replace(/[\s-]/g, '').length;
  const flaws: Flaw[] = [];
  if (account.trim() === '') flaws.push({ field: 'account', text: w['fields.iban.missing'] });
  else if (!checked.ok)
    flaws.push({ field: 'account', text: t(`fields.iban.${checked.problem}`, { count }) });
  else if (checked.iban === rejectedAccount)
    flaws.push({ field: 'account', text: w['payments.correct.same'] });
  if (reason === '') flaws.push({ field: 'reason', text: w['payments.correct.reason-missing'] });
  return flaws;
}
