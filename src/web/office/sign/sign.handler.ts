import { DomainError } from '../../../kernel/domain-error';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { caseIdOf, casePlace } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { proseOf, textOf } from '../form-values';
import { presentSign, type SignFlaw } from './sign.presenter';

type Uses = Pick<OfficeUseCases, 'findCaseView' | 'signDecision' | 'returnDecision'>;

/** Refusals that the page itself can show. */
const FLAWS: Readonly<Record<string, SignFlaw>> = {
  'wrong-password': 'wrong-password',
  'applicant-signature-invalid': 'applicant-signature-invalid',
};

/** The decision as it will be, with the head's password to confirm it. */
export function showSign(use: Uses): Handler {
  return orConflict((context) => signPage(use, context, null));
}

/** Signs; a wrong password shows the page again. */
export function submitSign(use: Uses): Handler {
  return orConflict(async (context) => {
    const caseId = caseIdOf(context);
    const act = {
      caseId,
      stepKey: textOf(context, 'step'),
      seq: Number(textOf(context, 'seq')),
      password: textOf(context, 'password'),
    };
    try {
      await use.signDecision(demandPerson(context), act);
    } catch (problem) {
      const flaw = problem instanceof DomainError ? FLAWS[problem.code] : undefined;
      if (flaw === undefined) throw problem;
      return signPage(use, context, flaw);
    }
    context.session.notice(context.words['office.notice.signed']);
    return redirect(casePlace(context, caseId));
  });
}

/** Gives the draft back to be worked over. */
export function submitReturn(use: Uses): Handler {
  return orConflict(async (context) => {
    const reason = proseOf(context, 'reason');
    if (reason === '') return signPage(use, context, 'reason-missing');
    await use.returnDecision(demandPerson(context), {
      caseId: caseIdOf(context),
      stepKey: textOf(context, 'step'),
      reason,
    });
    context.session.notice(context.words['office.notice.returned']);
    return redirect(`/${context.language}/office`);
  });
}

async function signPage(
  { findCaseView }: Uses,
  context: RequestContext,
  flaw: SignFlaw | null,
): Promise<Reply> {
  const view = await findCaseView(demandPerson(context), caseIdOf(context));
  if (!view.can.work || view.step?.stage !== 'sign') throw new DomainError('conflict');
  const model = presentSign(view, flaw, context);
  return page('office/sign', model.heading, model, flaw === null ? {} : { status: 422, hasErrors: true });
}
