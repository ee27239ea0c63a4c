import { DomainError } from '../../../kernel/domain-error';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect, type RequestContext } from '../../route';
import { caseIdOf, casePlace } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { listOf, noteOf, textOf } from '../form-values';
import { findRefusalFlaw } from './find-refusal-flaw';
import { type IntakeRefusalSetting, presentIntakeRefusal } from './intake-refusal.presenter';

type Uses = Pick<OfficeUseCases, 'findCaseView' | 'refuseIntake'>;

/** The page on which the documents of a case are not accepted; what was missing at filing is ticked already. */
export function showIntakeRefusal({ findCaseView }: Uses): Handler {
  return orConflict(async (context) => {
    const view = await findCaseView(demandPerson(context), caseIdOf(context));
    if (!view.can.refuseIntake) throw new DomainError('conflict');
    const missing = view.state.filed.documents.filter(({ state }) => state === 'missing');
    const typed = {
      groundId: '',
      missing: missing.map(({ documentId }) => documentId),
      note: null,
      flaw: null,
    };
    const model = presentIntakeRefusal(settingOf(view, typed, context), context);
    return page('office/intake-refusal', model.heading, model);
  });
}

/** Refuses, or shows what is missing in the refusal. */
export function submitIntakeRefusal({ findCaseView, refuseIntake }: Uses): Handler {
  return orConflict(async (context) => {
    const person = demandPerson(context);
    const caseId = caseIdOf(context);
    const view = await findCaseView(person, caseId);
    const typed = {
      groundId: textOf(context, 'ground'),
      missing: listOf(context, 'missing'),
      note: noteOf(context, 'note'),
    };
    const flaw = findRefusalFlaw(view.intakeGrounds, typed);
    if (flaw !== null) {
      const model = presentIntakeRefusal(settingOf(view, { ...typed, flaw }, context), context);
      return page('office/intake-refusal', model.heading, model, { status: 422, hasErrors: true });
    }
    await refuseIntake(person, { caseId, stepKey: textOf(context, 'step'), ...typed });
    context.session.notice(context.words['office.notice.refused']);
    return redirect(casePlace(context, caseId));
  });
}

function settingOf(
  view: CaseView,
  typed: Pick<IntakeRefusalSetting, 'groundId' | 'missing' | 'note' | 'flaw'>,
  context: RequestContext,
): IntakeRefusalSetting {
  const { application, rules, step, state } = view;
  const place = casePlace(context, application.id);
  return {
    kind: 'case',
    lead: rules.title[context.language],
    backHref: place,
    backText: `${application.number}, ${application.applicantName}`,
    action: `${place}/intake-refusal`,
    step: step?.key ?? '',
    grounds: view.intakeGrounds,
    documents: state.filed.documents,
    ...typed,
  };
}
