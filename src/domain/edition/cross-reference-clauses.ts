import type { Edition } from './edition';
import type { FactIssue } from './fact-issue';

interface Sourced {
  readonly clause?: string;
  readonly annex?: string | null;
  readonly in_source?: boolean;
  readonly proposed?: boolean;
  readonly derived?: boolean;
}

/**
 * Every fact names its clause. Only a fact that the source does not contain, that we propose or that is calculated from
 * other facts may stand without one; for a form its annex is enough.
 */
export function clauseIssues(edition: Edition): FactIssue[] {
  const sections: [string, readonly Sourced[]][] = [
    ['documents', edition.documents],
    ['forms', edition.forms],
    ['consents', edition.consents ?? []],
    ['other', edition.other ?? []],
  ];
  return sections.flatMap(([section, facts]) =>
    facts.flatMap((fact, index) =>
      hasProvenance(fact) ? [] : [{ path: [section, index], message: 'names no clause of the act' }],
    ),
  );
}

function hasProvenance(fact: Sourced): boolean {
  const printed = fact.clause !== undefined || typeof fact.annex === 'string';
  const ours = fact.in_source === false || fact.proposed === true || fact.derived === true;
  return printed || ours;
}
