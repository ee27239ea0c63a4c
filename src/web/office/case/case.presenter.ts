import { deliverySection } from './delivery-section';
import { dueChangeOf } from './due-change-of';
import { printedInstead } from '../../../domain/administration/printed-instead';
import type { DeadlineInForce } from '../../../domain/administration/rules-in-force';
import type { WorkingCalendars } from '../../../domain/calendar/working-calendars';
import { Channel, Unit } from '../../../domain/edition/vocabulary';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import { type SignatureNote, signatureNote } from '../../signing/signature-note';
import { amendmentInWords, printedInWords } from '../../text/amendment-in-words';
import { clauseInWords } from '../../text/clause-in-words';
import { type DeliveryModel, deliveryInWords } from '../../text/delivery-words';
import { limitInWords } from '../../text/limit-in-words';
import { type DeadlineModel, presentDeadline } from '../deadline.presenter';
import { type BenefitsSection, benefitsSection } from './benefits-section';
import { type CompletionSection, completionSection } from './completion-section';
import { type AutomaticModel, automaticSection } from './automatic-section';
import type { ToldRefusal } from '../../citizen/again/told-refusal';
import { formerSection } from './former-section';
import { type HearingSection, hearingSection } from './hearing-section';
import { type AnswerModel, answersSection } from './answers-section';
import { type DocumentModel, documentsSection } from './documents-section';
import { type PanelModel, panelSection } from './panel-section';
import { paymentSection, type PaymentSection } from './payment-section';
import { papersSection } from './papers-section';
import { type RegistryModel, type RegistryReference, registrySection } from './registry-section';
import { routeSection, type StepModel } from './route-section';
import { type EventModel, outcomeWords, timelineSection } from './timeline-section';

/** The decision as far as it has got. */
interface DecisionModel {
  /** A draft, until it is signed. */
  readonly title: string;
  readonly outcome: string;
  readonly by: string;
  readonly reason: string | null;
  readonly returned: string | null;
}

/** What the page of a case shows. */
export interface CaseModel extends BenefitsSection {
  readonly heading: string;
  readonly queueHref: string;
  readonly number: string;
  readonly service: string;
  /** Where a term is reckoned for whoever asks about another application for the service. */
  readonly whenHref: string;
  readonly filed: string;
  /** Of the service as promised; null once the case has ended. */
  readonly term: {
    readonly deadline: DeadlineModel;
    readonly period: string;
    readonly clause: string | null;
    /** By which acts the periods behind it were changed. */
    readonly amended: readonly string[];
  } | null;
  /** Of the open step, where it ends before the service does. */
  readonly stepDeadline: DeadlineModel | null;
  /** By when the result must lie at the State Corporation, or when it came there; null where the act sets no time. */
  readonly delivery: string | null;
  /** When, from what and why the calendar last changed the due time of a case under way. */
  readonly dueChange: string | null;
  readonly status: string;
  /** What there is to know of the applicant's signature. */
  readonly signature: SignatureNote | null;
  readonly panel: PanelModel;
  readonly papers: readonly { href: string; text: string }[];
  readonly decision: DecisionModel | null;
  /** The last request to the applicant; null when there is nothing to say of it. */
  readonly completion: CompletionSection | null;
  /** The hearing of the applicant; null when there was none. */
  readonly hearing: HearingSection | null;
  /** Null while nothing was ordered to be paid. */
  readonly payment: PaymentSection | null;
  /** What the portal checked by itself; null while it has not. */
  /** The refusal of a former application after which this one was filed. */
  readonly former: ToldRefusal | null;
  readonly automatic: AutomaticModel | null;
  readonly answers: readonly AnswerModel[];
  readonly documents: readonly DocumentModel[];
  readonly registries: readonly RegistryModel[];
  readonly route: readonly StepModel[];
  readonly timeline: readonly EventModel[];
  readonly messages: readonly DeliveryModel[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/case': CaseModel;
  }
  interface ComponentModels {
    'components/case-acts': {
      readonly panel: PanelModel;
      readonly decision: DecisionModel | null;
      readonly page: PageModel;
    };
    'components/told-messages': { readonly messages: readonly DeliveryModel[]; readonly page: PageModel };
    'components/case-route': { readonly steps: readonly StepModel[]; readonly page: PageModel };
  }
}

/** What the page is made of beside the case. */
export interface CaseSetting {
  readonly now: Date;
  readonly reference: RegistryReference;
  readonly calendars: WorkingCalendars;
}

/** The case in words. */
export function presentCase(view: CaseView, setting: CaseSetting, context: RequestContext): CaseModel {
  const { words: w, language } = context;
  const { application, rules, state } = view;
  const filed = `${dateInWords(application.filedAt, language)}, ${timeOfDay(application.filedAt)}`;
  return {
    heading: application.applicantName,
    queueHref: `/${language}/office`,
    number: application.number,
    service: rules.title[language],
    ...benefitsSection(view, context),
    whenHref: `/${language}/services/${rules.id}/when?channel=${application.channel}`,
    filed: `${filed}, ${w[`vocab.channel.${Channel.parse(application.channel)}`]}`,
    term: application.closedAt === null ? termOf(view, setting, context) : null,
    stepDeadline: stepDeadlineOf(view, setting, context),
    delivery: deliverySection(view, setting, context),
    dueChange: application.closedAt === null ? dueChangeOf(view, context) : null,
    status: w[`office.status.${state.status}`],
    signature: signatureNote(state.signature, 'office', context),
    panel: panelSection(view, context),
    papers: papersSection(view, context),
    decision: decisionOf(view, context),
    completion: completionSection(view, context),
    former: formerSection(view, context),
    hearing: hearingSection(view, setting.now, context),
    payment: paymentSection(view, context),
    automatic: automaticSection(view, setting.reference, context),
    answers: answersSection(view, context),
    documents: documentsSection(view, setting.reference, context),
    registries: registrySection(view, setting.reference, context),
    route: routeSection(view, setting.now, context),
    timeline: timelineSection(view, context),
    messages: view.messages.map((message) => deliveryInWords(message, context)),
  };
}

function termOf(view: CaseView, { now, calendars }: CaseSetting, context: RequestContext): CaseModel['term'] {
  const { application, rules, state } = view;
  const { amount, clause, deadlineIds } = state.filed.term;
  const behind: readonly DeadlineInForce[] = rules.deadlines.filter(({ id }) => deadlineIds.includes(id));
  const unit = Unit.safeParse(state.filed.term.unit).data ?? null;
  const { filedAt: start, dueAt: due } = application;
  return {
    deadline: presentDeadline({ start, due, now, unit, rules, calendars }, context),
    period: unit === null ? '' : limitInWords({ amount, unit }, context.language),
    clause: clause === null ? null : clauseInWords(clause, context.language),
    amended: behind.flatMap((deadline) => amendedLine(deadline, context)),
  };
}

function amendedLine(deadline: DeadlineInForce, context: RequestContext): string[] {
  if (deadline.amendment === undefined) return [];
  const printed = printedInWords(printedInstead(deadline), context);
  return [[amendmentInWords(deadline.amendment, context), ...printed].join('. ')];
}

function stepDeadlineOf(
  { workItem, application, rules, step }: CaseView,
  { now, calendars }: CaseSetting,
  context: RequestContext,
): DeadlineModel | null {
  if (workItem === null || workItem.stepDueAt === null || workItem.stepDueAt >= application.dueAt)
    return null;
  const { openedAt: start, stepDueAt: due } = workItem;
  const unit = step?.limit?.unit ?? null;
  return presentDeadline({ start, due, now, unit, rules, calendars }, context);
}

function decisionOf(view: CaseView, context: RequestContext): DecisionModel | null {
  const { decision } = view.state;
  if (decision === null) return null;
  const { preparedBy, signedBy, outcome, reason, returnedReason } = decision;
  const by = signedBy ?? preparedBy;
  return {
    title: context.words[signedBy === null ? 'office.case.decision-draft' : 'office.case.decision'],
    outcome: outcomeWords(outcome, view, context),
    by: by.kind === 'staff' ? by.name : context.words['office.actor.portal'],
    reason,
    returned: returnedReason,
  };
}
