import type { CaseChecks } from '../../domain/checks/check-events';
import type { CheckedPaper } from '../../domain/checks/check-case';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import { dayOf } from '../../kernel/day-of';
import type { OpenDraft } from '../drafts/open-draft';
import { personalDataConsent } from '../drafts/personal-data-consent';
import { assessApplication, type AssessDeps } from './assess-application';

/**
 * Makes the automatic checks of a draft before it is sent, so that its author sees what the system will see. Nobody is asked
 * about without the consent to it. Null where the edition has no checks.
 */
export function checkDraft(deps: AssessDeps) {
  const assess = assessApplication(deps);
  return async (open: OpenDraft): Promise<CaseChecks | null> => {
    const { draft, edition, form, answers, checklist, attachments, consents } = open;
    const { id } = personalDataConsent(form);
    const consent = consents.find(({ consentId }) => consentId === id);
    const files = new Set(attachments.map(({ documentId }) => documentId));
    return assess({
      ...{ caseId: draft.id, edition, channel: form.channel, answers },
      applicantIin: draft.applicantIin,
      appliedOn: dayOf(deps.clock.now()),
      papers: checklist.map((item) => paperOf(item, files)),
      stage: 'before-filing',
      asking: consent && { consentId: consent.id, askedBy: draft.accountId },
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
