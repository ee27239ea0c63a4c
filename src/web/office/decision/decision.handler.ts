import { decisionOptions } from '../../../domain/edition/decision-options';
import { DomainError } from '../../../kernel/domain-error';
import { decisionFlaws, type DecisionDraft } from '../../../use-cases/office/decision-flaws';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect } from '../../route';
import { caseIdOf, casePlace } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { listOf, noteOf, textOf } from '../form-values';
import { presentDecision } from './decision.presenter';

type Uses = Pick<OfficeUseCases, 'findCaseView' | 'prepareDecision'>;

const NOTHING: DecisionDraft = { outcome: '', groundIds: [], reason: null };

/** The page on which a decision is prepared; what was drafted before stands in it again. */
export function showDecision({ findCaseView }: Uses): Handler {
  return orConflict(async (context) => {
    const view = await findCaseView(demandPerson(context), caseIdOf(context));
    if (!view.can.work || view.step?.stage !== 'prepare') throw new DomainError('conflict');
    const model = presentDecision(view, view.state.decision ?? NOTHING, [], context);
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
    if (flaws.length > 0) {
      const model = presentDecision(view, draft, flaws, context);
      return page('office/decision', model.heading, model, { status: 422, hasErrors: true });
    }
    await prepareDecision(person, { caseId, stepKey: textOf(context, 'step'), ...draft });
    context.session.notice(context.words['office.notice.prepared']);
    return redirect(casePlace(context, caseId));
  });
}
