import type { EditionCaseRepository } from '../../data/edition-cases';
import type { RoutePlanRepository } from '../../data/route-plans';
import {
  rulesInForce,
  type DeadlineInForce,
  type RuleVersion,
} from '../../domain/administration/rules-in-force';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Edition } from '../../domain/edition/edition';
import { Channel } from '../../domain/edition/vocabulary';
import { promisedTerm, type PromiseReference } from '../filing/promised-term';
import { deadlineOf } from './change-deadline';

/** A running case that stays on its rules, reckoned anew as if the decision had been made already. */
export interface RunningProof {
  readonly number: string;
  readonly filedAt: Date;
  /** When it is due as promised, and when by the rules of its filing with the decision among them. */
  readonly dueAt: Date;
  readonly recomputed: Date;
  /** The period as it holds for the case, the decision included. */
  readonly kept: DeadlineInForce;
}

export interface RunningProofDeps {
  readonly editionCases: Pick<EditionCaseRepository, 'findRunning'>;
  readonly plans: Pick<RoutePlanRepository, 'get'>;
  readonly reference: PromiseReference;
}

/** What the proof is about. */
export interface ProofWanted {
  /** As published. */
  readonly edition: Edition;
  readonly deadlineId: string;
  /** Every decision about its rules, the previewed one too. */
  readonly versions: readonly RuleVersion[];
  /** Channels for which the period holds. */
  readonly channels: readonly Channel[];
  readonly calendars: WorkingCalendars;
}

/** Takes a running case of the edition and reckons its term with the decision; null where nothing is under way. */
export function runningProof({ editionCases, plans, reference }: RunningProofDeps) {
  return async (wanted: ProofWanted): Promise<RunningProof | null> => {
    const { edition, deadlineId, versions, channels, calendars } = wanted;
    const found = await editionCases.findRunning(edition.id, edition.edition.id, channels);
    if (found === undefined) return null;
    const { number, filedAt, dueAt, filed } = found;
    const rules = rulesInForce(edition, versions, filedAt);
    const plan = await plans.get(filed.planHash);
    const hours = filed.term.hours ?? { provider: null, intake: null };
    const channel = Channel.parse(filed.channel);
    const recomputed = promisedTerm({ rules, channel, plan, filedAt, calendars, hours }, reference).dueAt;
    return { number, filedAt, dueAt, recomputed, kept: deadlineOf(rules, deadlineId) };
  };
}
