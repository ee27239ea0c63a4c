import type { EditionLibrary } from '../../data/edition-library';
import type { DraftRecord } from '../../data/drafts';
import type { Edition } from '../../domain/edition/edition';
import type { ApplicationForm, FindOptions } from '../../domain/form/application-form';
import { type Offer, PROACTIVE_ACCOUNT } from '../../domain/proactive/offer';
import { formOfDraft } from '../drafts/form-of-draft';

/** The channel of every proactive service. */
export const PROACTIVE = 'mobile-proactive';

/** The application that an offer becomes, before its answers are there. `savedAt` is the instant of the consent. */
export function draftOfOffer(offer: Offer, iin: string, at: Date): DraftRecord {
  const { caseId, serviceId, rulesEdition, routeEdition, language } = offer;
  return {
    id: caseId,
    accountId: offer.accountId ?? PROACTIVE_ACCOUNT,
    channel: PROACTIVE,
    ...{ serviceId, rulesEdition, routeEdition, language },
    applicantIin: iin,
    representative: null,
    answers: {},
    sources: {},
    createdAt: at,
    savedAt: at,
  };
}

/**
 * The edition and the form by which an offered application is filed: as the draft will be read when it is, with the
 * questions and columns that the portal lays over what was published.
 */
export async function offeredForm(
  deps: { readonly editions: Pick<EditionLibrary, 'asOf'>; readonly findOptions: FindOptions },
  offer: Offer,
): Promise<{ readonly edition: Edition; readonly form: ApplicationForm }> {
  const at = offer.consentedAt ?? offer.createdAt;
  const edition = await deps.editions.asOf(offer.serviceId, offer.rulesEdition, at);
  const draft = draftOfOffer(offer, offer.recipientIin ?? '', offer.createdAt);
  return { edition, form: formOfDraft(draft, edition, deps.findOptions) };
}
