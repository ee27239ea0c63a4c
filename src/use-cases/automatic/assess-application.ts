import type { BenefitClaimRepository } from '../../data/benefit-claims';
import type { RegistryQuestionRepository } from '../../data/registry-questions';
import type { CaseChecks } from '../../domain/checks/check-events';
import type { CheckCase, CheckedPaper } from '../../domain/checks/check-case';
import { namedParties } from '../../domain/checks/parties';
import {
  checkQuestions,
  findParties,
  knownOf,
  runChecks,
  type CheckedApplication,
} from '../../domain/checks/run-checks';
import { findStraightThrough, type StraightThroughRule } from '../../domain/checks/straight-through';
import type { Edition } from '../../domain/edition/edition';
import type { Channel } from '../../domain/edition/vocabulary';
import { findPayingDecision } from '../../domain/payment/paying-decisions';
import { amountCategories, amountQuestions } from '../../domain/right/amount-categories';
import { proposedAmount } from '../../domain/right/proposed-amount';
import { rightDays, rightQuestions } from '../../domain/right/right-days';
import { rightPeriod } from '../../domain/right/right-period';
import type { AskedQuestion } from '../../domain/registry/proofs/proof-evidence';
import type { RegistryQuestion } from '../../domain/registry/question';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { endOfPeriod } from '../../domain/deadline/end-of-period';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';
import type { PlainDate } from '../../kernel/plain-date';
import type { Reference } from '../filing/reference';
import { askForChecks, type AskForChecksDeps } from './ask-for-checks';

export interface AssessDeps extends AskForChecksDeps {
  readonly reference: Pick<
    Reference,
    | 'automaticChecks'
    | 'straightThrough'
    | 'rights'
    | 'benefitAmounts'
    | 'payingDecisions'
    | 'calendars'
    | 'deadlineEffects'
    | 'overallTerms'
  >;
  readonly benefitClaims: Pick<BenefitClaimRepository, 'findOthers'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listOfCase'>;
  readonly clock: Clock;
}

/** An application, filed or being written. */
export interface Assessed {
  readonly caseId: string;
  readonly edition: Edition;
  readonly channel: Channel;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly applicantIin: string;
  readonly appliedOn: PlainDate;
  readonly papers: readonly CheckedPaper[];
  readonly stage: CheckedApplication['stage'];
  /** Under which consent registries are asked; undefined: they are not asked, and what they said already counts. */
  readonly asking: { readonly consentId: string | null; readonly askedBy: string } | undefined;
}

/** What was found, and whether the service is decided without a clerk. */
export interface Assessment extends CaseChecks {
  readonly rule: StraightThroughRule | undefined;
}

/**
 * Makes the automatic checks of an application, asking registries what is not known yet, and reckons right and sum. Null
 * where the edition has no checks.
 */
export function assessApplication(deps: AssessDeps) {
  const ask = askForChecks(deps);
  return async (application: Assessed): Promise<Assessment | null> => {
    const { reference, clock, benefitClaims, questions } = deps;
    const key = `${application.edition.id}@${application.edition.edition.id}`;
    const parties = findParties(reference.automaticChecks, key);
    if (parties === undefined) return null;
    const { answers, applicantIin, caseId, channel } = application;
    const named = namedParties(parties, answers, applicantIin);
    const rule = findStraightThrough(reference.straightThrough, { edition: key, channel, answers });
    const about = {
      ...checkedApplication(application, key, rule, clock.now()),
      endOfPeriod: endsOfPeriods(reference, application, await reference.calendars()),
      others: await benefitClaims.findOthers(caseId, named.benefits, named.subjects),
      asked: await questions.listOfCase(caseId),
    };
    const wanted = [
      ...checkQuestions(reference.automaticChecks, about),
      ...otherQuestions(reference, key, { ...named, applicantIin, appliedOn: application.appliedOn }),
    ];
    const asked = await ask(wanted, about.asked, caseId, application.asking);
    return { ...conclude(reference, { ...about, asked }, named, application), rule };
  };
}

type Named = ReturnType<typeof namedParties>;

function checkedApplication(
  { edition, channel, answers, applicantIin, appliedOn, papers, stage }: Assessed,
  key: string,
  rule: StraightThroughRule | undefined,
  now: Date,
): Omit<CheckedApplication, 'others' | 'asked' | 'endOfPeriod'> {
  return {
    ...{ edition: key, channel, answers, applicantIin, appliedOn, papers, stage, now },
    automaticChecks: edition.automatic_checks ?? [],
    ...(rule === undefined || stage === 'before-filing'
      ? {}
      : { also: { judges: rule.also, clause: rule.clause } }),
  };
}

/** The periods of the edition, by the calendar as it holds now. */
function endsOfPeriods(
  { deadlineEffects: effects, overallTerms }: AssessDeps['reference'],
  { edition, channel }: Assessed,
  calendars: WorkingCalendars,
): CheckedApplication['endOfPeriod'] {
  return (deadlineId, from) =>
    endOfPeriod({ edition, channel, calendars, effects, overallTerms, deadlineId }, from);
}

function otherQuestions(
  reference: AssessDeps['reference'],
  key: string,
  about: Named & { readonly applicantIin: string; readonly appliedOn: PlainDate },
): readonly RegistryQuestion[] {
  const right = reference.rights.find(({ edition }) => edition === key);
  const categories = reference.benefitAmounts.amounts
    .filter(({ edition }) => edition === key)
    .flatMap((amount) => amount.categories);
  return [
    ...(right === undefined ? [] : rightQuestions(right, about.subjects)),
    ...(categories.some((one) => one.startsWith('group-')) ? amountQuestions('disability', about) : []),
    ...(categories.some((one) => one.startsWith('child-')) ? amountQuestions('birth-order', about) : []),
  ];
}

function conclude(
  reference: AssessDeps['reference'],
  about: CheckedApplication & { readonly asked: readonly AskedQuestion[] },
  { subjects, benefits }: Named,
  { edition, appliedOn, answers, applicantIin }: Assessed,
): CaseChecks {
  const know: CheckCase['know'] = (question) => knownOf(question, about.asked);
  const rule = reference.rights.find((one) => one.edition === about.edition);
  const days = rule && rightDays(rule, { answers, subjects, appliedOn }, know);
  const amount = proposedAmount(reference.benefitAmounts, {
    ...{ edition: about.edition, outcome: payingOutcome(reference, edition), benefits, day: appliedOn },
    categories: amountCategories({ applicantIin, subjects, appliedOn }, know),
  });
  return {
    results: runChecks(reference.automaticChecks, about),
    right:
      rule && days
        ? rightPeriod(rule, { ...days, deadlines: edition.deadlines, endOfPeriod: about.endOfPeriod })
        : null,
    amount: amount ?? null,
  };
}

/** The outcome that pays; none where no decision of the edition does. */
function payingOutcome({ payingDecisions }: AssessDeps['reference'], { id, edition }: Edition): string {
  const paying = findPayingDecision(payingDecisions, { serviceId: id, rulesEdition: edition.id });
  return paying?.outcomes[0] ?? '';
}

/** The day on which an application counts as made. */
export function appliedOn(filedAt: Date): PlainDate {
  return dayOf(filedAt);
}
