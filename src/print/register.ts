import { printAcceptanceReceipt } from './acceptance-receipt';
import type { AcceptanceReceipt } from './acceptance-model';
import type { ApplicationPrint } from './application-model';
import { printApplication } from './application-print';
import { type InformationNote, printInformationNote } from './information-note';
import { printIntakeRefusalReceipt } from './intake-refusal-receipt';
import type { IntakeRefusalReceipt } from './intake-refusal-model';
import { printRegistrationJournal, type RegistrationJournal } from './registration-journal';
import { printRefusalNotice } from './refusal-notice';
import type { RefusalNotice } from './refusal-model';
import { printResultCertificate } from './result-certificate';
import type { ResultCertificate } from './result-model';

/** The model of each kind of print. */
export interface PrintModels {
  'acceptance-receipt': AcceptanceReceipt;
  'intake-refusal-receipt': IntakeRefusalReceipt;
  application: ApplicationPrint;
  'result-certificate': ResultCertificate;
  'refusal-notice': RefusalNotice;
  'registration-journal': RegistrationJournal;
  'information-note': InformationNote;
}

/** The kinds of prints that the portal makes. */
export type PrintKind = keyof PrintModels;

const BUILDERS: { readonly [Kind in PrintKind]: (model: PrintModels[Kind]) => Promise<Buffer> } = {
  'acceptance-receipt': printAcceptanceReceipt,
  'intake-refusal-receipt': printIntakeRefusalReceipt,
  application: printApplication,
  'result-certificate': printResultCertificate,
  'refusal-notice': printRefusalNotice,
  'registration-journal': printRegistrationJournal,
  'information-note': printInformationNote,
};

/** Which kind of print a form of an edition is, by the form's id. Journals, acts and applications are not among them. */
const KINDS_BY_FORM: Readonly<Record<string, PrintKind>> = {
  'acceptance-receipt': 'acceptance-receipt',
  'acceptance-notice': 'acceptance-receipt',
  'electronic-acceptance-notification': 'acceptance-receipt',
  slip: 'acceptance-receipt',
  'intake-refusal-receipt': 'intake-refusal-receipt',
  'intake-refusal-receipt-centre': 'intake-refusal-receipt',
  'intake-refusal-receipt-documents': 'intake-refusal-receipt',
  'intake-refusal-receipt-duplicate': 'intake-refusal-receipt',
  'intake-refusal-receipt-facts': 'intake-refusal-receipt',
  'non-acceptance-notice': 'intake-refusal-receipt',
  'electronic-refusal-notification': 'intake-refusal-receipt',
  result: 'result-certificate',
  certificate: 'result-certificate',
  refusal: 'refusal-notice',
  'refusal-notice': 'refusal-notice',
};

/** Makes the PDF of one kind of print. */
export function makePrint<Kind extends PrintKind>(kind: Kind, model: PrintModels[Kind]): Promise<Buffer> {
  return BUILDERS[kind](model);
}

/** The kind of print that a form of an edition becomes; undefined for forms that are not printed for applicants. */
export function findPrintKind(formId: string): PrintKind | undefined {
  return Object.hasOwn(KINDS_BY_FORM, formId) ? KINDS_BY_FORM[formId] : undefined;
}
