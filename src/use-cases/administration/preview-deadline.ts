import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { deadlineReach, type DeadlineReach } from '../../domain/administration/deadline-reach';
import { plannedAfter } from '../../domain/administration/in-force';
import {
  deadlineSubject,
  rulesInForce,
  type DeadlineInForce,
} from '../../domain/administration/rules-in-force';
import type { Edition } from '../../domain/edition/edition';
import type { Channel } from '../../domain/edition/vocabulary';
import type { Reference } from '../filing/reference';
import { deadlineOf, inForceFrom, type DeadlineDecision, type DeadlinePlace } from './change-deadline';
import { deadlineExamples, type ComparedRules, type DeadlineExample } from './deadline-examples';
import { deadlineFigures, type DeadlineFigures, type DeadlineFiguresDeps } from './deadline-figures';
import { findDeadline, type FindDeadlineDeps, type FoundDeadline } from './find-deadline';
import { runningProof, type RunningProof, type RunningProofDeps } from './running-proof';

/** What a decision about a period would do. */
export interface DeadlinePreview {
  /** From when. */
  readonly from: Date;
  /** The period as it would hold at that moment without the decision, and with it. */
  readonly before: DeadlineInForce;
  readonly after: DeadlineInForce;
  /** Planned decisions that never come into force because of this one. */
  readonly replaced: readonly AdministeredVersion<'deadline-override'>[];
  /** Planned decisions that hold until this one. */
  readonly until: readonly AdministeredVersion<'deadline-override'>[];
  readonly reach: { readonly before: DeadlineReach; readonly after: DeadlineReach };
  readonly examples: readonly DeadlineExample[];
  readonly figures: DeadlineFigures;
  /** A case under way that stays on its rules; null where there is none. */
  readonly proof: RunningProof | null;
}

export interface PreviewDeadlineDeps extends FindDeadlineDeps, DeadlineFiguresDeps, RunningProofDeps {
  readonly editionCases: DeadlineFiguresDeps['editionCases'] & RunningProofDeps['editionCases'];
  readonly reference: Pick<Reference, 'calendars' | 'overallTerms' | 'deadlineEffects' | 'decisionPoints'>;
}

/** The part of a decision that its preview follows from. */
export type PreviewedDecision = Pick<DeadlineDecision, 'value' | 'effectiveFrom' | 'reason' | 'act'>;

/**
 * What a decision about a period would do to applications from then on, and that it does nothing to those under way;
 * nothing is written.
 * @throws DomainError `forbidden`, `not-found`
 */
export function previewDeadline(deps: PreviewDeadlineDeps) {
  const find = findDeadline(deps);
  const count = deadlineFigures(deps);
  const prove = runningProof(deps);
  return async (
    person: Person,
    place: DeadlinePlace,
    decision: PreviewedDecision,
  ): Promise<DeadlinePreview> => {
    const found = await find(person, place);
    const { edition, editions, printed, versions, history, now } = found;
    const next = nextVersion(found, decision, person.name);
    const from = next.effectiveFrom;
    const decided = [...versions, next];
    const before = rulesInForce(edition, versions, from);
    const after = rulesInForce(edition, decided, from);
    const { reference } = deps;
    const rules = { before, after, deadlineId: printed.id, editions };
    const reach = reachOf(rules, reference);
    const touched = { governs: either(reach, 'governs'), channels: either(reach, 'channels') };
    const calendars = await reference.calendars();
    const [figures, proof] = await Promise.all([
      count({ before, after, governs: touched.governs, calendars, now }),
      prove({ edition, deadlineId: printed.id, versions: decided, channels: touched.channels, calendars }),
    ]);
    return {
      from,
      before: deadlineOf(before, printed.id),
      after: deadlineOf(after, printed.id),
      ...plannedBeside(history, next, now),
      reach,
      examples: deadlineExamples(rules, touched, from, reference, calendars),
      figures,
      proof,
    };
  };
}

/** The channels of either side. */
function either({ before, after }: DeadlinePreview['reach'], of: 'governs' | 'channels'): Channel[] {
  return [...new Set([...before[of], ...after[of]])];
}

function reachOf(
  { before, after, deadlineId, editions }: ComparedRules,
  { deadlineEffects: effects, overallTerms }: PreviewDeadlineDeps['reference'],
): DeadlinePreview['reach'] {
  const reach = (rules: Edition) => deadlineReach(rules, deadlineId, editions, { effects, overallTerms });
  return { before: reach(before), after: reach(after) };
}

/** The decision as it would be written. */
function nextVersion(
  { edition, printed, history, now }: FoundDeadline,
  { value, effectiveFrom, reason, act }: PreviewedDecision,
  authorName: string,
): AdministeredVersion<'deadline-override'> {
  return {
    seq: '0',
    kind: 'deadline-override',
    subject: deadlineSubject(edition, printed.id),
    version: (history[0]?.version ?? 0) + 1,
    value,
    effectiveFrom: inForceFrom(effectiveFrom, now),
    reason,
    act,
    returnsTo: null,
    authorId: null,
    authorName,
    madeAt: now,
  };
}

function plannedBeside(
  history: FoundDeadline['history'],
  next: AdministeredVersion<'deadline-override'>,
  now: Date,
): Pick<DeadlinePreview, 'replaced' | 'until'> {
  const planned = plannedAfter(history, now);
  const left = plannedAfter([...history, next], now);
  return {
    replaced: planned.filter((one) => !left.includes(one)),
    until: planned.filter((one) => left.includes(one)),
  };
}
