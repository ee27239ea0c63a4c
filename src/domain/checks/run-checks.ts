import type { z } from 'zod';
import { canonicalJson } from '../../kernel/canonical-json';
import type { PlainDate } from '../../kernel/plain-date';
import type { AutomaticCheck } from '../edition/automatic-checks';
import type { Channel } from '../edition/vocabulary';
import { REGISTRY_FACTS, type RegistryFacts } from '../registry/answer';
import { lastWordOn, type AskedQuestion } from '../registry/proofs/proof-evidence';
import type { RegistryName, RegistryQuestion } from '../registry/question';
import type { CheckCase, CheckedPaper, CheckQuestion, Known, OtherClaim } from './check-case';
import type { CheckConsequence, CheckResult } from './check-result';
import { answerIs, type CheckParties, type CheckRule, type CheckTable } from './check-table';
import { CHECK_JUDGES, type CheckJudgeId } from './judges';
import type { CheckJudge, Judgement } from './judgement';
import { namedParties } from './parties';

const FACTS: { readonly [Name in RegistryName]: z.ZodType<RegistryFacts[Name]> } = REGISTRY_FACTS;

/** An application, filed or not, as its checks see it. */
export interface CheckedApplication {
  readonly edition: string;
  /** The edition's own checks, with their clauses. */
  readonly automaticChecks: readonly AutomaticCheck[];
  readonly channel: Channel;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly applicantIin: string;
  readonly appliedOn: PlainDate;
  readonly papers: readonly CheckedPaper[];
  readonly others: readonly OtherClaim[];
  readonly asked: readonly AskedQuestion[];
  /** The last day of a period of the edition, by its id, from the day of an event. */
  readonly endOfPeriod: (deadlineId: string, from: PlainDate) => PlainDate | undefined;
  readonly stage: 'before-filing' | 'after-filing';
  /** Judges beside the edition's own checks, on which a decision of the portal rests. */
  readonly also?: { readonly judges: readonly CheckJudgeId[]; readonly clause: string };
  /** When it is looked at. */
  readonly now: Date;
}

/** The parties of an edition; undefined where its table has none, and so no checks. */
export function findParties({ parties }: CheckTable, edition: string): CheckParties | undefined {
  return parties.find((one) => one.edition === edition);
}

/** Every question that the checks of an application give reason to ask, each once. */
export function checkQuestions(
  table: CheckTable,
  application: CheckedApplication,
): readonly RegistryQuestion[] {
  const questions = plan(table, application).flatMap(({ judge, about }) => judge.questions(about));
  return [...new Map(questions.map((question) => [canonicalJson(question), question])).values()];
}

/** What every check finds, in the order of the edition. */
export function runChecks(table: CheckTable, application: CheckedApplication): CheckResult[] {
  return plan(table, application).map(({ judge, about, ...of }) => resultOf(judge.judge(about), of));
}

interface CheckNote {
  readonly check: string;
  readonly judgeId: CheckJudgeId;
  readonly clause: string;
  readonly consequence: CheckConsequence;
  readonly ground: string | null;
  readonly now: Date;
}

interface PlannedCheck extends CheckNote {
  readonly judge: CheckJudge;
  readonly about: CheckCase;
}

/** The check under which judges stand that no edition names: what a decision of the portal rests on besides. */
export const PORTAL_CHECK = 'portal-decision';

function plan(table: CheckTable, application: CheckedApplication): PlannedCheck[] {
  const parties = findParties(table, application.edition);
  if (parties === undefined) return [];
  const { also = { judges: [], clause: '' }, now } = application;
  const about = caseOf(parties, application);
  const own = application.automaticChecks.flatMap((check) =>
    table.checks
      .filter((rule) => rule.edition === application.edition && rule.check === check.id)
      .filter((rule) => isMade(rule, application))
      .flatMap((rule) => ofRule(rule, check, application, about)),
  );
  const others = also.judges.map((judgeId) => ({
    ...{ check: PORTAL_CHECK, judgeId, judge: CHECK_JUDGES[judgeId], about, now },
    ...{ clause: also.clause, consequence: 'clerk' as const, ground: null },
  }));
  return [...own, ...others];
}

function ofRule(
  rule: CheckRule,
  check: AutomaticCheck,
  { papers, channel, endOfPeriod, now }: CheckedApplication,
  about: CheckCase,
): PlannedCheck[] {
  const own = papers.filter(({ documentId }) => rule.documents.includes(documentId));
  return rule.judges.map((judgeId) => ({
    ...{ check: check.id, clause: check.clause, judgeId, judge: CHECK_JUDGES[judgeId], now },
    about: { ...about, papers: own, paid: rule.paid, windowEnd: windowEndOf(rule, endOfPeriod) },
    consequence: consequenceOf(rule, channel),
    ground: rule.ground ?? null,
  }));
}

/** The time within which somebody may apply after an event; the check of the act names its period. */
function windowEndOf(
  { window }: CheckRule,
  endOfPeriod: CheckedApplication['endOfPeriod'],
): CheckCase['windowEnd'] {
  return window === undefined ? noWindow : (from) => endOfPeriod(window, from);
}

const noWindow = (): undefined => undefined;

function isMade({ after_filing, when }: CheckRule, { stage, answers }: CheckedApplication): boolean {
  const isItsTime = !after_filing || stage === 'after-filing';
  return isItsTime && (when === undefined || answerIs(answers, when));
}

function caseOf(parties: CheckParties, application: CheckedApplication): CheckCase {
  const { answers, applicantIin, appliedOn, others, asked } = application;
  return {
    ...namedParties(parties, answers, applicantIin),
    ...{ applicantIin, appliedOn, others },
    ...{ papers: [], paid: [], windowEnd: noWindow },
    know: (question) => knownOf(question, asked),
  };
}

/** What is known of a question by what was asked so far. */
export function knownOf<Name extends RegistryName>(
  question: CheckQuestion<Name>,
  asked: readonly AskedQuestion[],
): Known<Name> {
  const word = lastWordOn(question, asked);
  if (word === undefined) return { kind: 'not-known', at: null };
  const { status, answer, answeredAt: at } = word;
  if (status === 'unavailable') return { kind: 'not-known', at };
  if (status === 'not-found') return { kind: 'not-found', at };
  // A question's registry is the name by which it was chosen; the compiler cannot see it through the union.
  const facts = FACTS[question.registry].safeParse(answer);
  return facts.success ? { kind: 'found', facts: facts.data, at } : { kind: 'not-known', at };
}

function resultOf(judgement: Judgement, of: CheckNote): CheckResult {
  const { verdict, reason, facts = {}, registry, also = [], at } = judgement;
  const { check, judgeId: judge, clause, consequence, ground, now } = of;
  return {
    ...{ check, judge, verdict, reason, facts: { ...facts }, clause, consequence, ground },
    registry: registry ?? null,
    ...(also.length === 0 ? {} : { also: [...also] }),
    at: (at ?? now).toISOString(),
  };
}

/** Where the act does not let a system refuse, an official decides. */
function consequenceOf({ failed, refuses_on }: CheckRule, channel: Channel): CheckConsequence {
  return failed.startsWith('refuse') && !refuses_on.includes(channel) ? 'clerk' : failed;
}
