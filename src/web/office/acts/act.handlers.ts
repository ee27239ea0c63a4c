import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, redirect } from '../../route';
import { caseIdOf, casePlace, demandId } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { listOf, noteOf, textOf } from '../form-values';

/** Takes a case from a row of the queue, or from its own page. */
export function claimHandler({ claimCase }: Pick<OfficeUseCases, 'claimCase'>): Handler {
  return orConflict(async (context) => {
    const caseId = demandId(textOf(context, 'take'));
    await claimCase(demandPerson(context), { caseId });
    return redirect(casePlace(context, caseId));
  });
}

/** Puts a case back into the queue. */
export function releaseHandler({ releaseCase }: Pick<OfficeUseCases, 'releaseCase'>): Handler {
  return orConflict(async (context) => {
    const caseId = caseIdOf(context);
    await releaseCase(demandPerson(context), { caseId, stepKey: textOf(context, 'step') });
    context.session.notice(context.words['office.notice.released']);
    return redirect(`/${context.language}/office`);
  });
}

/** Completes a step whose end is a word of the person. */
export function completeHandler({ completeStep }: Pick<OfficeUseCases, 'completeStep'>): Handler {
  return orConflict(async (context) => {
    const caseId = caseIdOf(context);
    await completeStep(demandPerson(context), {
      caseId,
      stepKey: textOf(context, 'step'),
      note: noteOf(context, 'note'),
      calledIn: listOf(context, 'called'),
    });
    context.session.notice(context.words['office.notice.completed']);
    return redirect(casePlace(context, caseId));
  });
}
