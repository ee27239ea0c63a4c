import type { CaseDecision, CaseBefore } from '../cases/change-case';
import type { NewEvent } from '../../domain/application/event';
import type { ApplicationState } from '../../domain/application/fold';
import { hasProvenPower } from '../../domain/application/proven-power';
import { automaticAct, type AutomaticAct } from '../../domain/checks/automatic-act';
import type { AutomaticStop } from '../../domain/checks/check-events';
import type { CheckedPaper } from '../../domain/checks/check-case';
import type { Edition } from '../../domain/edition/edition';
import { Channel } from '../../domain/edition/vocabulary';
import { canonicalJson } from '../../kernel/canonical-json';
import type { OfficeActDeps } from '../office/office-deps';
import { tellJob } from '../office/tell-job';
import { appliedOn, assessApplication, type AssessDeps, type Assessment } from './assess-application';
import { isFree } from './reach-of-portal';
import { decideAutomatically, type DecideDeps } from './decide-automatically';

export type JudgeCaseDeps = AssessDeps & DecideDeps & Pick<OfficeActDeps, 'editions'>;

/** Name under which the job's questions are journaled. */
export const PROCESS_AUTOMATICALLY = 'process-automatically';

/**
 * Makes the checks of a filed case and says what they lead to: null when there is nothing new to write. They lead to nothing
 * where somebody has taken the case, and where somebody acts for the applicant whose power only an official can judge.
 */
export function judgeCase(deps: JudgeCaseDeps) {
  const assess = assessApplication(deps);
  const decide = decideAutomatically(deps);
  return async (before: CaseBefore): Promise<CaseDecision | null> => {
    const { filed, filedAt } = before.state;
    const rules = await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
    const assessment = await assessFiled(assess, before, rules);
    if (assessment === null) return null;
    const act = actOn(before, assessment);
    const at = deps.clock.now();
    const made = checksMade(before.state, assessment, at);
    if (act.kind === 'leave') return made.length === 0 ? null : { events: made, jobs: [] };
    if (act.kind === 'stop') return stopped(before.state, act.stop, made, at);
    if (act.kind === 'refuse-intake') return refused(before, act, { made, rules, at });
    return decide(before, act, { made, assessment, at });
  };
}

function actOn(before: CaseBefore, assessment: Assessment): AutomaticAct {
  if (!isFree(before) || !hasProvenPower(before.state.filed)) return { kind: 'leave' };
  return signatureStop(before.state) ?? automaticAct(assessment);
}

async function assessFiled(
  assess: ReturnType<typeof assessApplication>,
  { application, state: { filed, filedAt } }: CaseBefore,
  edition: Edition,
): Promise<Assessment | null> {
  return assess({
    caseId: application.id,
    edition,
    channel: Channel.parse(filed.channel),
    answers: filed.answers,
    applicantIin: filed.applicant.iin,
    appliedOn: appliedOn(filedAt),
    papers: filed.documents.map(paperOf),
    stage: 'after-filing',
    asking: { consentId: filed.consentIds[0] ?? null, askedBy: PROCESS_AUTOMATICALLY },
  });
}

const PAPER_STATES = {
  'made-by-portal': 'not-needed',
  confirmed: 'confirmed',
  attached: 'handed-in',
  'at-counter': 'handed-in',
  missing: 'missing',
  'not-needed': 'not-needed',
} as const satisfies Record<ApplicationState['filed']['documents'][number]['state'], CheckedPaper['state']>;

function paperOf({
  documentId,
  state,
  registry,
  confirmedBy,
}: ApplicationState['filed']['documents'][number]): CheckedPaper {
  const registries = confirmedBy?.map((one) => one.registry) ?? (registry === null ? [] : [registry]);
  return { documentId, state: PAPER_STATES[state], registries };
}

/** Nothing is decided on an application whose signature does not hold, or of which nobody can tell yet. */
function signatureStop({ signature }: ApplicationState): AutomaticAct | undefined {
  if (signature.checked === 'valid') return undefined;
  const checks = [{ check: 'signature', judge: 'applicant-signature', reason: signature.checked }];
  const cause = signature.checked === 'not-yet' ? 'waiting' : 'unclear';
  return { kind: 'stop', stop: { cause, checks, registries: [] } };
}

/** The results as a fact, unless they say what the last one said. */
function checksMade({ checks: last }: ApplicationState, assessment: Assessment, at: Date): NewEvent[] {
  const { results, right, amount } = assessment;
  if (last !== null && sayingOf(last) === sayingOf(assessment)) return [];
  return [{ type: 'checks-made', at, actor: { kind: 'portal' }, payload: { results, right, amount } }];
}

function sayingOf({ results, right, amount }: Pick<Assessment, 'results' | 'right' | 'amount'>): string {
  return canonicalJson({ right, amount, results: results.map(({ at: _at, ...rest }) => rest) });
}

function stopped(
  { automaticStop: last }: ApplicationState,
  stop: AutomaticStop,
  made: readonly NewEvent[],
  at: Date,
): CaseDecision | null {
  const isSame =
    last !== null &&
    canonicalJson(stop) ===
      canonicalJson({ cause: last.cause, checks: last.checks, registries: last.registries });
  const events: NewEvent[] = [
    ...made,
    ...(isSame
      ? []
      : [{ type: 'automatic-stopped' as const, at, actor: { kind: 'portal' as const }, payload: stop }]),
  ];
  return events.length === 0 ? null : { events, jobs: [] };
}

function refused(
  { workItem, application, state }: CaseBefore,
  { ground, failed }: Extract<AutomaticAct, { kind: 'refuse-intake' }>,
  { made, rules, at }: { readonly made: readonly NewEvent[]; readonly rules: Edition; readonly at: Date },
): CaseDecision | null {
  if (workItem === null || state.stepKey === null) return null;
  const failedChecks = [...new Set(failed.map(({ check }) => check))];
  const formId = rules.refusal?.of_intake?.find(({ id }) => id === ground)?.receipt_form ?? null;
  const payload = { groundId: ground, formId, missing: [], note: null, failedChecks };
  return {
    events: [...made, { type: 'intake-refused', at, actor: { kind: 'portal' }, payload }],
    workItem: { kind: 'close', id: workItem.id, at, next: null },
    jobs: [tellJob(application.id, 'intake-refused')],
  };
}
