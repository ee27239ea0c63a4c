import type { EditionCaseRepository, EndedCase } from '../../data/edition-cases';
import type { RoutePlanRepository } from '../../data/route-plans';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Edition } from '../../domain/edition/edition';
import { Channel } from '../../domain/edition/vocabulary';
import { promisedTerm, type PromiseReference } from '../filing/promised-term';

/** A number that was counted no further than a bound. */
export interface BoundedCount {
  readonly count: number;
  /** There are more than that. */
  readonly more: boolean;
}

/** Of the cases that ended lately, how many ended late: by the rules without a decision, and by those with it. */
export interface LateShare {
  readonly of: number;
  readonly before: number;
  readonly after: number;
}

/** How many people a decision about an edition concerns. */
export interface DeadlineFigures {
  readonly filed: readonly { readonly days: number; readonly filed: BoundedCount }[];
  readonly running: BoundedCount;
  /** Null: none ended lately, or the period has no say in the term. */
  readonly late: LateShare | null;
}

export interface DeadlineFiguresDeps {
  readonly editionCases: Pick<EditionCaseRepository, 'countFiled' | 'countRunning' | 'listEnded'>;
  readonly plans: Pick<RoutePlanRepository, 'get'>;
  readonly reference: PromiseReference;
}

/** What is counted, and by which rules lateness is judged. */
export interface FiguresWanted {
  readonly before: Edition;
  readonly after: Edition;
  /** Channels on which the period makes the term of the service. */
  readonly governs: readonly Channel[];
  readonly calendars: WorkingCalendars;
  readonly now: Date;
}

const DAY_MS = 86_400_000;
const FILED_WITHIN = [30, 90];
const ENDED_WITHIN = 90;
/** Nobody waits for a preview until more are counted. */
export const MOST_COUNTED = 10_000;
/** So many ended cases are reckoned anew, the latest ones. */
const MOST_ENDED = 300;

/** Counts the applications of an edition, each with a bound, and judges the latest ended ones by both rules. */
export function deadlineFigures(deps: DeadlineFiguresDeps) {
  return async (wanted: FiguresWanted): Promise<DeadlineFigures> => {
    const { before, now } = wanted;
    const { editionCases } = deps;
    const place = [before.id, before.edition.id] as const;
    const [filed, running, late] = await Promise.all([
      Promise.all(
        FILED_WITHIN.map(async (days) => {
          const since = new Date(now.getTime() - days * DAY_MS);
          return { days, filed: bounded(await editionCases.countFiled(...place, since, MOST_COUNTED + 1)) };
        }),
      ),
      editionCases.countRunning(...place, MOST_COUNTED + 1).then(bounded),
      lateShare(deps, wanted),
    ]);
    return { filed, running, late };
  };
}

function bounded(counted: number): BoundedCount {
  return { count: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED };
}

async function lateShare(deps: DeadlineFiguresDeps, wanted: FiguresWanted): Promise<LateShare | null> {
  const { before, after, governs, now } = wanted;
  if (governs.length === 0) return null;
  const since = new Date(now.getTime() - ENDED_WITHIN * DAY_MS);
  const ended = await deps.editionCases.listEnded(before.id, before.edition.id, since, MOST_ENDED);
  const ofChannels = ended.filter(({ filed }) => governs.some((channel) => channel === filed.channel));
  if (ofChannels.length === 0) return null;
  const late = async (rules: Edition): Promise<number> => {
    const judged = await Promise.all(ofChannels.map((one) => isLate(deps, wanted, rules, one)));
    return judged.filter(Boolean).length;
  };
  return { of: ofChannels.length, before: await late(before), after: await late(after) };
}

async function isLate(
  { plans, reference }: DeadlineFiguresDeps,
  { calendars }: FiguresWanted,
  rules: Edition,
  { filed, filedAt, closedAt }: EndedCase,
): Promise<boolean> {
  const plan = await plans.get(filed.planHash);
  const hours = filed.term.hours ?? { provider: null, intake: null };
  const channel = Channel.parse(filed.channel);
  return closedAt > promisedTerm({ rules, channel, plan, filedAt, calendars, hours }, reference).dueAt;
}
