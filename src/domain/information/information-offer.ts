import type { Edition } from '../edition/edition';

/** The document by which an edition says that a person may ask for information about an assigned benefit. */
const REQUEST = 'information-request';
/** The period of the answer, where the edition states it. */
const DEADLINE = 'portal-information';
/** The period where an edition has the request and no period: that of order 509. Ours. */
const OWN_MINUTES = 30;

/** That an edition lets a person ask on the portal what is assigned, and within what time the answer comes. */
export interface InformationOffer {
  /** Where the act speaks of the request. */
  readonly clause: string | undefined;
  readonly minutes: number;
  /** Where the act states the period; null: it states none, and the period is ours. */
  readonly termClause: string | null;
}

/** Whether an edition offers it on the portal; undefined where it has no such request. */
export function findInformationOffer({
  documents,
  deadlines,
}: Pick<Edition, 'documents' | 'deadlines'>): InformationOffer | undefined {
  const request = documents.find(({ id, channels }) => id === REQUEST && channels?.includes('portal'));
  if (request === undefined) return undefined;
  const term = deadlines.find(({ id, unit }) => id === DEADLINE && unit === 'minute');
  if (term === undefined || term.amount === null)
    return { clause: request.clause, minutes: OWN_MINUTES, termClause: null };
  return { clause: request.clause, minutes: term.amount, termClause: term.clause };
}
