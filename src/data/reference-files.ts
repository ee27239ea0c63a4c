import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CalendarData } from '../domain/calendar/calendar-data';
import { CalendarYear } from '../domain/calendar/calendar-year';
import { StandingHolidays } from '../domain/calendar/standing-holidays';
import { workingCalendars, type WorkingCalendars } from '../domain/calendar/working-calendars';
import { CheckTable } from '../domain/checks/check-table';
import { StraightThroughTable } from '../domain/checks/straight-through';
import { AmountTable } from '../domain/right/amount-table';
import { RightTable } from '../domain/right/right-table';
import { CompletionReasons } from '../domain/completion/completion-reasons';
import { CompletionRules } from '../domain/completion/completion-rules';
import { DeadlineEffects } from '../domain/deadline/deadline-effect';
import { OverallTermTable } from '../domain/deadline/overall-term-table';
import { IntakeGroundTable } from '../domain/edition/intake-ground-table';
import { RegistryDirectory } from '../domain/edition/registry-directory';
import { OneApplication } from '../domain/filing/one-application';
import { FormQuestions } from '../domain/form/form-questions';
import { PayingDecisions } from '../domain/payment/paying-decisions';
import { OfferRules } from '../domain/proactive/offer-rules';
import { OrganisationFile, type Organisation } from '../domain/organisation/organisation';
import { ProofTable } from '../domain/registry/proofs/proof-table';
import { RegistryChecks } from '../domain/registry/registry-check';
import { DecisionPoints } from '../domain/routing/decision-points';
import { SignatureKinds } from '../domain/signature/signature-kinds';

/** Reads the reference data of `seeds/reference`. Each file is checked by its schema; what is wrong stops the start. */
export function referenceFiles(folder: string) {
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  return {
    calendarData: (): CalendarData => calendarOf(folder, read),
    calendars: (): WorkingCalendars => workingCalendars(calendarOf(folder, read)),
    completionReasons: () => CompletionReasons.parse(read('completion-reasons.yaml')),
    completionRules: () => CompletionRules.parse(read('completion-rules.yaml')),
    deadlineEffects: () => DeadlineEffects.parse(read('deadline-effects.yaml')),
    overallTerms: () => OverallTermTable.parse(read('overall-terms.yaml')),
    decisionPoints: () => DecisionPoints.parse(read('decision-points.yaml')),
    offerRules: () => OfferRules.parse(read('proactive-offers.yaml')),
    payingDecisions: () => PayingDecisions.parse(read('paying-decisions.yaml')),
    oneApplication: () => OneApplication.parse(read('one-application.yaml')),
    automaticChecks: () => CheckTable.parse(read('automatic-checks.yaml')),
    straightThrough: () => StraightThroughTable.parse(read('straight-through.yaml')),
    rights: () => RightTable.parse(read('rights.yaml')),
    benefitAmounts: () => AmountTable.parse(read('benefit-amounts.yaml')),
    intakeGrounds: () => IntakeGroundTable.parse(read('intake-grounds.yaml')),
    formQuestions: () => FormQuestions.parse(read('form-questions.yaml')),
    registryChecks: () => RegistryChecks.parse(read('registry-checks.yaml')),
    registryProofs: () => ProofTable.parse(read('registry-proofs.yaml')),
    registries: () => RegistryDirectory.parse(read('registries.yaml')),
    signatureKinds: () => SignatureKinds.parse(read('signature-kinds.yaml')),
    organisations: (): readonly Organisation[] =>
      OrganisationFile.parse(read('organisations.yaml')).organisations,
  };
}

function calendarOf(folder: string, read: (name: string) => unknown): CalendarData {
  const files = readdirSync(join(folder, 'calendar')).filter((name) => /^\d{4}\.yaml$/.test(name));
  return {
    years: files.map((name) => CalendarYear.parse(read(`calendar/${name}`))),
    standing: StandingHolidays.parse(read('calendar/standing.yaml')),
  };
}
