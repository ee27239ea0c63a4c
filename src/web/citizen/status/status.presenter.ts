import { periodInWords } from '../../../domain/deadline/period-in-words';
import type { TraceEntry } from '../../../domain/deadline/trace';
import { Unit } from '../../../domain/edition/vocabulary';
import { mustSignAgain } from '../../../domain/signature/must-sign-again';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { type LocalizedText, textIn } from '../../../kernel/localized-text';
import { hasProvenPower } from '../../../domain/application/proven-power';
import { type ChecksModel, presentChecks } from '../../checks/present-checks';
import type { RequestContext } from '../../route';
import { type SignatureNote, signatureNote } from '../../signing/signature-note';
import { clauseInWords } from '../../text/clause-in-words';
import { asSentence } from '../../text/as-sentence';
import { type DeliveryModel, deliveryInWords } from '../../text/delivery-words';
import { filedTogether, type TogetherRow } from '../../text/filed-together';
import type { DeadlineReason } from './deadline-reason';
import { deadlineReasons } from './deadline-reasons';
import { type CompletionNote, completionNote } from './completion-note';
import { type HearingNote, hearingNote } from './hearing-note';
import { filedDocuments, type FiledDocumentModel } from './filed-documents';
import { organisationOf } from './organisation-of';
import { type PaperLink, papersOf } from './paper-links';
import { type RefusalModel, refusalOf } from './refusal-of';
import { isLate, leadOf } from './status-lead';
import { type UnsentNote, unsentNote } from './unsent-note';
import { type StatusTag, statusTag } from './status-tag';
import { type CaseStatus, timeline } from './timeline';
import type { TimelineEntry } from './timeline-entry';

/** What the page of an application shows. */
export interface StatusModel {
  readonly title: string;
  readonly number: string;
  /** Which of the benefits of the form it asks for; null where the form asks for one. */
  readonly part: string | null;
  readonly together: readonly TogetherRow[];
  readonly tag: StatusTag;
  readonly lead: string;
  readonly filed: string;
  readonly channel: string;
  readonly due: string;
  /** Why it is due at another time than was promised; null where it is not. */
  readonly dueChange: string | null;
  readonly term: string | null;
  readonly late: boolean;
  readonly isOpen: boolean;
  readonly organisation: string;
  readonly organisationAddress: string | null;
  readonly organisationPhone: string | null;
  /** What there is to know of the applicant's signature. */
  readonly signature: SignatureNote | null;
  /** Where it is signed again, for whoever filed it; null where there is nothing to sign. */
  readonly signAgainHref: string | null;
  /** The preliminary decision about which the applicant is heard. */
  readonly hearing: HearingNote | null;
  /** What the applicant is asked for. */
  readonly completion: CompletionNote | null;
  /** What they prepared for a request and did not send in time. */
  readonly unsent: UnsentNote | null;
  readonly outcome: string | null;
  /** Why, in the words of the official, where an outcome that is no refusal was given a reason. */
  readonly outcomeReason: string | null;
  readonly refusal: RefusalModel | null;
  /** What the portal checked by itself; null while it has not. */
  readonly checks: ChecksModel | null;
  readonly timeline: readonly TimelineEntry[];
  readonly reasons: readonly DeadlineReason[];
  readonly documents: readonly FiledDocumentModel[];
  readonly messages: readonly DeliveryModel[];
  /** The signed result, or the notice of what the portal did not accept. */
  readonly results: readonly PaperLink[];
  /** All papers that can be had, and where one asks what is assigned and paid. */
  readonly papers: readonly PaperLink[];
  readonly homeHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/status': StatusModel;
  }
}

/** Where an application stands, with the reasons of its deadline and the ways out of a refusal. */
export function presentStatus(
  status: CaseStatus,
  context: Pick<RequestContext, 'language' | 'words' | 't' | 'person'>,
  registryTitles: ReadonlyMap<string, LocalizedText> = new Map(),
): StatusModel {
  const { language, words: w } = context;
  const { application, state, edition } = status;
  const base = `/${language}/applications/${application.number}`;
  return {
    title: textIn(edition.title, language),
    number: application.number,
    ...benefitsOf(status, context),
    tag: statusTag(application, w),
    lead: leadOf(status, context),
    filed: `${dateInWords(application.filedAt, language)}, ${timeOfDay(application.filedAt)}`,
    channel: application.channel === 'portal' ? w['status.by-portal'] : w['status.at-counter'],
    due: `${dateInWords(application.dueAt, language)}, ${timeOfDay(application.dueAt)}`,
    dueChange: dueChangeOf(status, context),
    term: termText(status, context),
    late: isLate(status),
    isOpen: state.status === 'in-work',
    ...organisationOf(status, context),
    signature: signatureNote(state.signature, 'citizen', context),
    signAgainHref: isToSignAgain(status, context) ? `${base}/sign` : null,
    completion: completionNote(status, context),
    hearing: hearingNote(status, context),
    unsent: unsentNote(status, context),
    outcome: outcomeOf(status, context),
    outcomeReason: reasonOf(status),
    refusal: refusalOf(status, context),
    checks: checksOf(status, registryTitles, context),
    timeline: timeline(status, context),
    // The trace was written by `computeDue`, at filing or when the calendar changed; the journal keeps it as plain JSON.
    reasons: deadlineReasons(state.term.trace as unknown as readonly TraceEntry[], context),
    documents: filedDocuments(status, registryTitles, context),
    messages: status.messages.map((message) => deliveryInWords(message, context)),
    ...papersOf(status, context),
    homeHref: `/${language}${context.person?.kind === 'staff' ? '/office' : '/cabinet'}`,
  };
}

/** Which of several benefits it asks for, and which others were asked for with it. */
function benefitsOf(
  { application: { link, number: own }, together }: CaseStatus,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): Pick<StatusModel, 'part' | 'together'> {
  const { language } = context;
  const hrefOf = ({ number }: { readonly number: string }) =>
    number === own ? null : `/${language}/applications/${number}`;
  return {
    part: link && asSentence(textIn(link.title, language)),
    together: filedTogether(together, hrefOf, context),
  };
}

function isToSignAgain(
  { state, application }: CaseStatus,
  { person }: Pick<RequestContext, 'person'>,
): boolean {
  return mustSignAgain(state) && person?.accountId === application.accountId;
}

function dueChangeOf(
  { events, state }: CaseStatus,
  { language, t }: Pick<RequestContext, 'language' | 't'>,
): string | null {
  const changes = events.flatMap((event) => (event.type === 'due-changed' ? [event.payload] : []));
  const last = changes.findLast(({ before, after }) => before.dueAt !== after.dueAt);
  if (last === undefined || state.stepKey === null) return null;
  return t('status.due-changed', { reason: textIn(last.cause.reason, language) });
}

/** What came out; nobody is told of it before it is handed out. */
function outcomeOf(
  { state, application, edition }: CaseStatus,
  { language }: Pick<RequestContext, 'language'>,
): string | null {
  const outcome = edition.result.outcomes.find(({ id }) => id === application.outcome);
  return state.issuedAt === null || outcome === undefined ? null : textIn(outcome, language);
}

/** The official's own words on it, told with it. */
function reasonOf({ state }: CaseStatus): string | null {
  return state.issuedAt === null ? null : (state.decision?.reason ?? null);
}

/** «15 минут, 4.1-тармақ»; null when the term was added up from the steps. */
export function termText(
  { state }: Pick<CaseStatus, 'state'>,
  { language }: Pick<RequestContext, 'language'>,
): string | null {
  const { amount, unit, clause } = state.filed.term;
  const known = Unit.safeParse(unit);
  if (amount === null || !known.success) return null;
  const period = periodInWords(amount, known.data, language);
  return clause === null ? period : `${period}, ${clauseInWords(clause, language)}`;
}

function checksOf(
  { state, edition }: CaseStatus,
  registryTitles: ReadonlyMap<string, LocalizedText>,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): ChecksModel | null {
  // What registries say of the applicant is nobody else's to read before an official has seen the power to act for them.
  if (state.checks === null || !hasProvenPower(state.filed)) return null;
  const checks = presentChecks(state.checks, edition, registryTitles, context);
  const isRefused = state.intakeRefusal !== null;
  return { ...checks, warning: null, right: isRefused ? null : checks.right };
}
