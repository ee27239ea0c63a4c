import type { AskingContext } from '../registries/ask-registry';
import { isPowerConfirmed } from './evidence';
import type { OpenDraft } from './open-draft';
import { personalDataConsent } from './personal-data-consent';

/**
 * How registries may be asked for a draft; undefined: they may not. Nobody is asked about without the consent to it. And
 * whoever acts for somebody else on the portal learns nothing while the notaries do not confirm the power: otherwise any
 * number would tell of its owner. They attach papers, and an official looks at them.
 */
export function askingOfDraft({
  draft,
  form,
  consents,
  questions,
  context,
}: Pick<OpenDraft, 'draft' | 'form' | 'consents' | 'questions' | 'context'>):
  (Omit<AskingContext, 'purpose' | 'consentId'> & { readonly consentId: string }) | undefined {
  const { id } = personalDataConsent(form);
  const consent = consents.find(({ consentId }) => consentId === id);
  if (consent === undefined) return undefined;
  const isProven =
    form.channel !== 'portal' || draft.representative === null || isPowerConfirmed(questions, context.today);
  if (!isProven) return undefined;
  return { caseId: draft.id, consentId: consent.id, askedBy: draft.accountId };
}
