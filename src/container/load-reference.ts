import { join } from 'node:path';
import type { CalendarData } from '../domain/calendar/calendar-data';
import type { AdministeredLibrary } from '../data/administered-library';
import type { FormQuestions } from '../domain/form/form-questions';
import { referenceFiles } from '../data/reference-files';
import type { Reference } from '../use-cases/filing/reference';

/** Reads the reference data once, at start; the calendars are asked for each time. */
export function loadReference(projectRoot: string, rules: Pick<AdministeredLibrary, 'calendars'>): Reference {
  const files = referenceFiles(join(projectRoot, 'seeds/reference'));
  const registries = files.registries();
  return {
    calendars: rules.calendars,
    completionReasons: files.completionReasons(),
    completionRules: files.completionRules(),
    deadlineEffects: files.deadlineEffects(),
    overallTerms: files.overallTerms(),
    decisionPoints: files.decisionPoints(),
    offerRules: files.offerRules(),
    payingDecisions: files.payingDecisions(),
    oneApplication: files.oneApplication(),
    automaticChecks: files.automaticChecks(),
    straightThrough: files.straightThrough(),
    rights: files.rights(),
    benefitAmounts: files.benefitAmounts(),
    intakeGrounds: files.intakeGrounds(),
    registryChecks: files.registryChecks(),
    registryProofs: files.registryProofs(),
    signatureKinds: files.signatureKinds(),
    registries,
    registryTitles: new Map(registries.registries.map(({ id, title }) => [id, title])),
  };
}

/** What is known of the questions of the editions' forms. */
export function loadFormQuestions(projectRoot: string): FormQuestions {
  return referenceFiles(join(projectRoot, 'seeds/reference')).formQuestions();
}

/** The calendar that comes with the portal, before any decision of an administrator. */
export function printedCalendar(projectRoot: string): CalendarData {
  return referenceFiles(join(projectRoot, 'seeds/reference')).calendarData();
}
