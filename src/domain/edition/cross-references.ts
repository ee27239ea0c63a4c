import { channelIssues } from './cross-reference-channels';
import { clauseIssues } from './cross-reference-clauses';
import { documentIssues } from './cross-reference-documents';
import { fieldIssues } from './cross-reference-fields';
import { formIssues } from './cross-reference-forms';
import { uniqueIdIssues } from './cross-reference-ids';
import { processIssues } from './cross-reference-process';
import type { Edition } from './edition';
import type { FactIssue } from './fact-issue';

/** Rules that tie the facts of one edition to each other, after each fact by itself has the right shape. */
const RULES: readonly ((edition: Edition) => FactIssue[])[] = [
  uniqueIdIssues,
  formIssues,
  fieldIssues,
  channelIssues,
  documentIssues,
  clauseIssues,
  processIssues,
  statusIssues,
];

/** Everything in which the facts of an edition contradict each other. */
export function crossReferenceIssues(edition: Edition): FactIssue[] {
  return RULES.flatMap((rule) => rule(edition));
}

function statusIssues({ edition }: Edition): FactIssue[] {
  if ((edition.status === 'repealed') === (edition.repealed_by !== undefined)) return [];
  return [{ path: ['edition', 'status'], message: 'status "repealed" and repealed_by come together' }];
}
