import { completionFlaws } from '../../../domain/completion/completion-flaws';
import { findCompletionTerms } from '../../../domain/completion/completion-rules';
import type { Clock } from '../../../kernel/clock';
import { DomainError } from '../../../kernel/domain-error';
import { answerTimes } from '../../../use-cases/completion/answer-times';
import type { Reference } from '../../../use-cases/filing/reference';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect } from '../../route';
import { caseIdOf, casePlace } from '../case-id';
import { orConflict } from '../conflict/or-conflict';
import { proseOf, textOf } from '../form-values';
import { presentAsk } from './completion.presenter';
import type { AskSetting } from './mark-row';
import { markableIds, readMarks } from './read-marks';

interface Uses extends Pick<OfficeUseCases, 'findCaseView' | 'askCompletion' | 'withdrawCompletion'> {
  readonly reference: Pick<
    Reference,
    'calendars' | 'completionReasons' | 'completionRules' | 'deadlineEffects'
  >;
  readonly clock: Clock;
}

/** The page on which documents and answers are looked through, and the applicant is asked. */
export function showAsk(use: Uses): Handler {
  return orConflict(async (context) => {
    const view = await use.findCaseView(demandPerson(context), caseIdOf(context));
    if (!view.can.askCompletion) throw new DomainError('conflict');
    const model = presentAsk(
      view,
      await settingOf(use, view, { marked: missingOf(view), flaws: [] }),
      context,
    );
    return page('office/completion', model.heading, model);
  });
}

/** Sends the request, or shows what it lacks. */
export function submitAsk(use: Uses): Handler {
  return orConflict(async (context) => {
    const person = demandPerson(context);
    const caseId = caseIdOf(context);
    const view = await use.findCaseView(person, caseId);
    if (!view.can.askCompletion) throw new DomainError('conflict');
    const marked = readMarks(context, markableIds(view.rules, view.state.filed));
    const flaws = completionFlaws(marked, use.reference.completionReasons);
    if (flaws.length > 0) {
      const model = presentAsk(view, await settingOf(use, view, { marked, flaws }), context);
      return page('office/completion', model.heading, model, { status: 422, hasErrors: true });
    }
    await use.askCompletion(person, { caseId, stepKey: textOf(context, 'step'), marked });
    context.session.notice(context.words['completion.ask.sent']);
    return redirect(casePlace(context, caseId));
  });
}

/** Takes the request back. Without a reason it stays. */
export function submitWithdrawal(use: Uses): Handler {
  return orConflict(async (context) => {
    const caseId = caseIdOf(context);
    const reason = proseOf(context, 'reason');
    const { words: w, session } = context;
    if (reason === '') session.notice(w['completion.withdraw.reason-missing']);
    else {
      await use.withdrawCompletion(demandPerson(context), {
        caseId,
        stepKey: textOf(context, 'step'),
        reason,
      });
      session.notice(w['completion.withdraw.done']);
    }
    return redirect(casePlace(context, caseId));
  });
}

/** What the list already shows as missing is marked when the page opens. */
function missingOf({ state }: CaseView): AskSetting['marked'] {
  return state.filed.documents
    .filter((document) => document.state === 'missing')
    .map(({ documentId: id }) => ({
      ...{ kind: 'document' as const, id, verdict: 'replace' as const },
      ...{ reasonId: 'not-attached', words: null },
    }));
}

async function settingOf(
  { reference, clock }: Uses,
  { rules, state }: CaseView,
  typed: Pick<AskSetting, 'marked' | 'flaws'>,
): Promise<AskSetting> {
  const terms = findCompletionTerms(rules, reference.completionRules);
  if (terms === null) throw new DomainError('conflict');
  const calendars = await reference.calendars();
  const times = answerTimes({ rules, filed: state.filed, terms, at: clock.now(), calendars }, reference);
  return { ...typed, terms, times, reasons: reference.completionReasons };
}
