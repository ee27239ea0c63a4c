import type { RequestContext } from '../../route';
import { informationHref } from './information-href';
import type { CaseStatus } from './timeline';

/** The papers of an application, and where one asks what was assigned by it. */
export function papersOf(
  status: CaseStatus,
  base: string,
  { language, person }: Pick<RequestContext, 'language' | 'person'>,
): {
  readonly receiptHref: string;
  readonly resultHref: string | null;
  readonly informationHref: string | null;
} {
  return {
    receiptHref: `${base}/receipt`,
    resultHref: hasPaper(status) ? `${base}/result` : null,
    informationHref: person?.kind === 'staff' ? null : informationHref(status, language),
  };
}

/** A signed result that was handed out, or the notice of what the portal did not accept. */
function hasPaper({ state, result }: CaseStatus): boolean {
  return state.intakeRefusal?.by.kind === 'portal' || (state.issuedAt !== null && result !== null);
}
