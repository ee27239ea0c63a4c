import { dateInWords, dateShort, timeOfDay } from '../../../kernel/date-words';
import type { Actor } from '../../../domain/application/actor';
import type { EventPayload, EventType } from '../../../domain/application/event';
import { decisionOptions } from '../../../domain/edition/decision-options';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { formatIban } from '../../../domain/identifiers/format-iban';
import type { RequestContext } from '../../route';
import { amountInWords } from '../../text/payment-in-words';

/** A fact of the case as the journal keeps it. */
export interface EventModel {
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly note: string | null;
}

/** What happened, the latest first. */
export function timelineSection(view: CaseView, context: RequestContext): EventModel[] {
  return view.events
    .map((event) => ({
      when: `${dateInWords(event.at, context.language)}, ${timeOfDay(event.at)}`,
      what: context.words[`office.event.${event.type}`],
      who: actorWords(event.actor, context),
      note: noteOf(event, view, context),
    }))
    .toReversed();
}

function actorWords(actor: Actor, { words: w, language }: RequestContext): string {
  switch (actor.kind) {
    case 'staff':
      return `${actor.name}, ${actor.position[language]}`;
    case 'citizen':
      return w['office.actor.citizen'];
    case 'portal':
      return w['office.actor.portal'];
  }
}

/** What is said beside each kind of fact. */
const NOTES: {
  readonly [T in EventType]: (
    payload: EventPayload<T>,
    view: CaseView,
    context: RequestContext,
  ) => string | null;
} = {
  filed: () => null,
  claimed: stepWords,
  released: (payload, view, context) =>
    [
      stepWords(payload, view, context),
      ...(payload.because === undefined ? [] : [context.words[`office.event.released.${payload.because}`]]),
    ]
      .filter((part) => part !== null)
      .join('. '),
  'step-completed': ({ note }) => note,
  'intake-refused': ({ note }) => note,
  'decision-prepared': ({ outcome, reason }, view, context) =>
    [outcomeWords(outcome, view, context), ...(reason === null ? [] : [reason])].join('. '),
  'decision-returned': ({ reason }) => reason,
  'decision-signed': ({ resultNumber }) => `№\u00a0${resultNumber}`,
  'result-delivered': () => null,
  'result-issued': ({ resultNumber, handedTo }, _view, { words: w }) =>
    [
      `№\u00a0${resultNumber}`,
      ...(handedTo === undefined
        ? []
        : [
            handedTo.representative ?? w[`issue.value.${handedTo.to}`],
            `${w[`issue.value.${handedTo.document}`]} ${handedTo.number}`,
          ]),
    ].join('. '),
  'due-changed': dueChangeNote,
  'checks-made': ({ results }, _view, { t }) =>
    t('office.event.checks-made.note', {
      passed: results.filter(({ verdict }) => verdict === 'passed').length,
      count: results.length,
    }),
  'automatic-stopped': ({ cause }, _view, { words }) => words[`automatic.stop.${cause}`],
  'file-locked': ({ name, threat }, _view, { t }) => t('office.event.file-locked.note', { name, threat }),
  'hearing-opened': ({ outcome, until }, view, context) =>
    [outcomeWords(outcome, view, context), shortInstant(until)].join('. '),
  'hearing-answered': ({ words }) => words || null,
  'hearing-closed': ({ result }, _view, { words: w }) => w[`office.event.hearing-closed.${result}`],
  registered: ({ year, number }, _view, { t }) => t('registrations.number', { number, year }),
  'completion-asked': ({ items, until }, _view, { t, language }) =>
    t('office.event.completion-asked.note', {
      items: items.map(({ name }) => name[language]).join('; '),
      until: shortInstant(until),
    }),
  'completion-answered': ({ note, atCounter }, _view, { words: w }) =>
    [
      ...(atCounter ? [w['office.event.completion-answered.counter']] : []),
      ...(note === null ? [] : [note]),
    ].join('. ') || null,
  'completion-lapsed': ({ until }) => shortInstant(until),
  'completion-withdrawn': ({ reason }) => reason,
  'signed-again': () => null,
  escalated: ({ stage, dueAt }, _view, { t }) =>
    t(`office.event.escalated.${stage}`, { due: shortInstant(dueAt) }),
  'payment-ordered': ({ payment }, _view, context) =>
    [amountInWords(payment, context), formatIban(payment.account)].join(', '),
  'payment-acknowledged': ({ batch, reference }, _view, { t }) =>
    t('office.event.payment-acknowledged.note', { batch, reference }),
  'payment-rejected': ({ batch, reason }, _view, { words: w, t }) =>
    t('office.event.payment-rejected.note', { batch, reason: w[`payments.reason.${reason}`] }),
  'payment-correction-prepared': ({ account, reason }) => `${formatIban(account)}. ${reason}`,
  'signature-checked': ({ verdict }, _view, { words }) => words[`office.event.signature-checked.${verdict}`],
};

/** What moved: the answer of the applicant, if one is waited for, and the time of the service. */
function dueChangeNote(
  { before, after, answer, cause }: EventPayload<'due-changed'>,
  _view: CaseView,
  { t, language }: RequestContext,
): string {
  const reason = cause.reason[language];
  const times = { before: shortInstant(before.dueAt), after: shortInstant(after.dueAt), reason };
  if (answer === undefined) return t('office.event.due-changed.note', times);
  const moved = { before: shortInstant(answer.before), until: shortInstant(answer.until), reason };
  const answered = t('office.event.due-changed.answer', moved);
  return before.dueAt === after.dueAt
    ? answered
    : [answered, t('office.event.due-changed.note', times)].join('. ');
}

function shortInstant(iso: string): string {
  const at = new Date(iso);
  return `${dateShort(at)}, ${timeOfDay(at)}`;
}

function noteOf<T extends EventType>(
  { type, payload }: { type: T; payload: EventPayload<T> },
  view: CaseView,
  context: RequestContext,
): string | null {
  return NOTES[type](payload, view, context);
}

function stepWords(
  { stepKey }: { stepKey: string },
  { plan }: CaseView,
  { language }: RequestContext,
): string | null {
  return plan.steps.find(({ key }) => key === stepKey)?.action[language] ?? null;
}

/** The outcome in the words of the act. */
export function outcomeWords(
  outcome: string,
  { rules }: Pick<CaseView, 'rules'>,
  { language }: RequestContext,
): string {
  return decisionOptions(rules).find((option) => option.outcome === outcome)?.title[language] ?? outcome;
}
