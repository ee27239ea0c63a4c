import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { CaseChange } from '../../data/commit-case';
import { chainEvents } from '../../domain/application/chain-events';
import { isKnownSince, lastAct } from '../../domain/application/beside';
import type { NewEvent } from '../../domain/application/event';
import { fold, type ApplicationState } from '../../domain/application/fold';
import { OUTCOME_POLARITY } from '../../domain/edition/outcome-polarity';
import { OutcomeId } from '../../domain/edition/vocabulary';
import { DomainError } from '../../kernel/domain-error';

/** What an act on a case decides: the facts, and what follows from them. */
export interface CaseDecision extends Pick<
  CaseChange,
  | 'workItem'
  | 'result'
  | 'issuedResult'
  | 'paymentOrder'
  | 'paymentAnswer'
  | 'settledSignature'
  | 'completion'
  | 'jobs'
> {
  readonly events: readonly NewEvent[];
  /** The new due time of the whole service, when it changes. */
  readonly dueAt?: Date;
}

/** A case as an act finds it. */
export interface CaseBefore extends LoadedCase {
  readonly state: ApplicationState;
}

/** So often is an act decided anew because of such facts. */
const TRIES = 5;

/**
 * Every act on a case goes through here: load, decide (also slowly: a printed result may be stored on the way), then
 * write facts, projection, open step, result and jobs in one transaction. A decision of null leaves the case as it is.
 * @throws DomainError `not-found` for an unknown case, `conflict` when somebody else acted meanwhile, with what they did:
 * `fact`, `at`, and `by` where it was an official.
 */
export function changeCase(applications: Pick<ApplicationRepository, 'findCase' | 'commit'>) {
  return async (
    caseId: string,
    decide: (before: CaseBefore) => Promise<CaseDecision | null> | CaseDecision | null,
  ): Promise<ApplicationState> => {
    let seen: number | null = null;
    for (let tries = 1; ; tries += 1) {
      const loaded = await applications.findCase(caseId);
      if (loaded === undefined) throw new DomainError('not-found');
      const isSame = seen === null || (loaded.events.length > seen && isKnownSince(loaded.events, seen));
      if (tries > TRIES || !isSame) throw new DomainError('conflict', lastActOf(loaded));
      seen = loaded.events.length;
      const after = await attempt(applications, loaded, decide);
      if (after !== null) return after;
    }
  };
}

/** Null when somebody else wrote meanwhile. */
async function attempt(
  applications: Pick<ApplicationRepository, 'commit'>,
  loaded: LoadedCase,
  decide: (before: CaseBefore) => Promise<CaseDecision | null> | CaseDecision | null,
): Promise<ApplicationState | null> {
  const applicationId = loaded.application.id;
  const before = { ...loaded, state: fold(loaded.events) };
  const decision = await decided(before, decide);
  if (decision === null) return before.state;
  const events = chainEvents(applicationId, before.state, decision.events);
  const after = fold([...loaded.events, ...events]);
  const written = await applications.commit({
    ...decision,
    events,
    applicationId,
    ...claimsOf(before.state, after),
    expectedSeq: before.state.lastSeq,
    projection: { ...projectionOf(before.state, after, events.at(-1)?.at), ...dueOf(decision) },
  });
  return written ? after : null;
}

/** A conflict says what has happened to the case, whoever finds it. */
async function decided(
  before: CaseBefore,
  decide: (before: CaseBefore) => Promise<CaseDecision | null> | CaseDecision | null,
): Promise<CaseDecision | null> {
  try {
    return await decide(before);
  } catch (problem) {
    if (!(problem instanceof DomainError) || problem.code !== 'conflict') throw problem;
    throw new DomainError('conflict', { ...lastActOf(before), ...problem.details });
  }
}

function lastActOf({ events }: Pick<LoadedCase, 'events'>): Readonly<Record<string, string>> {
  const act = lastAct(events);
  if (act === undefined) return {};
  const { type, at, actor } = act;
  const by = actor.kind === 'staff' ? { by: actor.name } : {};
  return { fact: type, at: at.toISOString(), actor: actor.kind, ...by };
}

function dueOf({ dueAt }: CaseDecision): Pick<CaseChange['projection'], 'dueAt'> {
  return dueAt === undefined ? {} : { dueAt };
}

/** A refusal gives the place free for another application, and the decision in favour keeps it. */
function claimsOf(before: ApplicationState, after: ApplicationState): Pick<CaseChange, 'claims'> {
  if (before.status !== 'in-work' || after.status === 'in-work') return {};
  const { decision } = after;
  const isGranted = decision !== null && OUTCOME_POLARITY[OutcomeId.parse(decision.outcome)] === 'positive';
  return { claims: after.status !== 'intake-refused' && isGranted ? 'assign' : 'release' };
}

/** A fact after the end of a case, such as a locked file, leaves the day of its end as it was. */
function projectionOf(
  before: ApplicationState,
  state: ApplicationState,
  at: Date | undefined,
): CaseChange['projection'] {
  const closed = before.stepKey !== null && state.stepKey === null && at !== undefined;
  return {
    status: state.status,
    stepKey: state.stepKey,
    ...(state.resultNumber !== null && state.decision !== null ? { outcome: state.decision.outcome } : {}),
    ...(closed ? { closedAt: at } : {}),
  };
}
