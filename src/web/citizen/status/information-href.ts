import { OUTCOME_POLARITY } from '../../../domain/edition/outcome-polarity';
import { OutcomeId } from '../../../domain/edition/vocabulary';
import { findInformationOffer } from '../../../domain/information/information-offer';
import type { RequestContext } from '../../route';
import type { CaseStatus } from './timeline';

/** Where one asks for information about what was assigned; null where nothing was, or the act offers no such information. */
export function informationHref(
  { state, edition }: CaseStatus,
  { language, person }: Pick<RequestContext, 'language' | 'person'>,
): string | null {
  if (person?.kind === 'staff') return null;
  const { decision, issuedAt } = state;
  if (decision === null || issuedAt === null || findInformationOffer(edition) === undefined) return null;
  const isAssigned = OUTCOME_POLARITY[OutcomeId.parse(decision.outcome)] === 'positive';
  return isAssigned ? `/${language}/services/${edition.id}/information` : null;
}
