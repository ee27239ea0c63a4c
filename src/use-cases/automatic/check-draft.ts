import type { CaseChecks } from '../../domain/checks/check-events';
import type { CheckedPaper } from '../../domain/checks/check-case';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import { dayOf } from '../../kernel/day-of';
import { askingOfDraft } from '../drafts/asking-of-draft';
import type { OpenDraft } from '../drafts/open-draft';
import { limitQuestions, type LimitQuestionsDeps } from '../registries/limit-questions';
import { assessApplication, type AssessDeps } from './assess-application';

/**
 * Makes the automatic checks of a draft before it is sent, so that its author sees what the system will see. Nobody is asked
 * about without the consent to it. Null where the edition has no checks.
 */
export function checkDraft(deps: AssessDeps & LimitQuestionsDeps) {
  const assessAtWindow = assessApplication(deps);
  const assessForCitizen = assessApplication({ ...deps, askRegistry: limitQuestions(deps) });
  return async (open: OpenDraft): Promise<CaseChecks | null> => {
    const { draft, edition, form, answers, checklist, attachments } = open;
    const assess = form.channel === 'portal' ? assessForCitizen : assessAtWindow;
    const files = new Set(attachments.map(({ documentId }) => documentId));
    return assess({
      ...{ caseId: draft.id, edition, channel: form.channel, answers },
      applicantIin: draft.applicantIin,
      appliedOn: dayOf(deps.clock.now()),
      papers: checklist.map((item) => paperOf(item, files)),
      stage: 'before-filing',
      asking: askingOfDraft(open),
    });
  };
}

function paperOf(
  { documentId, state, confirmedBy }: ChecklistItem,
  files: ReadonlySet<string>,
): CheckedPaper {
  const registries = confirmedBy.map(({ registry }) => registry);
  if (files.has(documentId)) return { documentId, state: 'handed-in', registries };
  if (state === 'confirmed') return { documentId, state: 'confirmed', registries };
  return { documentId, state: state === 'attach' ? 'missing' : 'not-needed', registries };
}
