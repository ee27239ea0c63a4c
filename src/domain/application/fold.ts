import type { Language } from '../../kernel/language';
import type { AutomaticStop, CaseChecks } from '../checks/check-events';
import type { Actor } from './actor';
import type { ApplicationEvent, EventPayload, EventType } from './event';
import { type CompletionEvent, type CompletionState, foldCompletion } from './fold-completion';
import { foldHearing, type HearingEvent, type HearingState } from './fold-hearing';
import { foldDueChange } from './fold-due-change';
import { type DecisionState, prepared, signedDecision } from './fold-decision';
import { foldPayments, type PaymentEvent, type PaymentState } from './fold-payments';
import { given, type SignatureState } from './fold-signature';
import type { ApplicationStatus } from './status';

export type { DecisionState } from './fold-decision';
export type { SignatureState } from './fold-signature';

/** What a case is now: the sum of its facts. */
export interface ApplicationState {
  status: ApplicationStatus;
  /** What was filed, with what the applicant has replaced since on request. */
  filed: EventPayload<'filed'>;
  filedAt: Date;
  /** The term as it is now: as promised at filing, or as the calendar or a request to the applicant changed it. */
  term: EventPayload<'filed'>['term'];
  /** The applicant's signature. */
  signature: SignatureState;
  stepKey: string | null;
  holder: Actor | null;
  decision: DecisionState | null;
  resultNumber: string | null;
  resultKey: string | null;
  /** The languages that its paper speaks; null: nobody wrote it down. */
  resultLanguages: readonly Language[] | null;
  issuedAt: Date | null;
  /** When the result came to the window that hands it out; null: it did not, or the act sets no time for it. */
  delivered: (EventPayload<'result-delivered'> & { at: Date }) | null;
  intakeRefusal: (EventPayload<'intake-refused'> & { at: Date; by: Actor }) | null;
  /** Its place in the journal of applications; null: it has none yet. */
  registration: EventPayload<'registered'> | null;
  /** The last hearing of the applicant before a refusal; null: there was none. */
  hearing: HearingState | null;
  /** The last request to complete it; null: there was none. */
  completion: CompletionState | null;
  /** Attachments that nobody may open any more. */
  lockedFiles: string[];
  completed: { stepKey: string; at: Date; by: Actor }[];
  /** What was ordered to be paid, in the order of ordering; the last one is in force. */
  payments: readonly PaymentState[];
  /** What the automatic checks last found; null while none were made. */
  checks: (CaseChecks & { at: Date }) | null;
  /** Why the portal did not decide by itself; null: it has not tried, or has gone on since. */
  automaticStop: (AutomaticStop & { at: Date }) | null;
  lastSeq: number;
  lastHash: string;
}

/**
 * Folds the facts of one case, in order, into its present state.
 * @throws Error when the first fact is not the filing: such a journal is broken.
 */
export function fold(events: readonly ApplicationEvent[]): ApplicationState {
  const [first, ...rest] = events;
  if (first?.type !== 'filed') throw new Error('The journal of a case begins with its filing');
  return rest.reduce(apply, {
    status: 'in-work',
    filed: first.payload,
    filedAt: first.at,
    term: first.payload.term,
    signature: given(first.payload.signature),
    stepKey: first.payload.firstStep,
    holder: null,
    decision: null,
    resultNumber: null,
    resultKey: null,
    resultLanguages: null,
    issuedAt: null,
    delivered: null,
    intakeRefusal: null,
    registration: null,
    hearing: null,
    completion: null,
    lockedFiles: [],
    completed: [],
    payments: [],
    checks: null,
    automaticStop: null,
    lastSeq: first.seq,
    lastHash: first.hash,
  });
}

/** The state after one more fact. */
export function apply(state: ApplicationState, event: ApplicationEvent): ApplicationState {
  return { ...state, ...change(state, event), lastSeq: event.seq, lastHash: event.hash };
}

type Of<T extends EventType> = Extract<ApplicationEvent, { type: T }>;
type Changes = {
  readonly [T in EventType]: (state: ApplicationState, event: Of<T>) => Partial<ApplicationState>;
};

/** What each kind of fact changes. */
const CHANGES: Changes = {
  filed: () => {
    throw new Error('A case is filed once');
  },
  claimed: (_state, { actor }) => ({ holder: actor }),
  released: () => ({ holder: null }),
  'step-completed': (state, event) => moved(state, event.payload, event),
  'intake-refused': (_state, { payload, at, actor }) => ({
    status: 'intake-refused',
    stepKey: null,
    holder: null,
    intakeRefusal: { ...payload, at, by: actor },
  }),
  'decision-prepared': (state, event) => ({
    ...moved(state, event.payload, event),
    decision: prepared(event),
    automaticStop: null,
  }),
  'decision-returned': ({ decision }, { payload }) => ({
    stepKey: payload.nextStep,
    holder: null,
    decision: decision && { ...decision, returnedReason: payload.reason },
  }),
  'decision-signed': (state, event) => ({
    ...moved(state, event.payload, event),
    status: 'decided',
    decision: state.decision && signedDecision(state.decision, event),
    resultNumber: event.payload.resultNumber,
    resultKey: event.payload.storageKey,
    resultLanguages: event.payload.languages ?? null,
  }),
  'result-delivered': (_state, { payload, at }) => ({ delivered: { ...payload, at } }),
  'result-issued': (state, event) => ({
    ...moved(state, event.payload, event),
    status: event.payload.nextStep === null ? 'issued' : 'decided',
    issuedAt: event.at,
  }),
  'due-changed': (state, { payload }) => foldDueChange(state, payload),
  'signature-checked': ({ signature }, { payload: { signatureId, verdict, reason } }) =>
    signature.evidenceId === signatureId ? { signature: { ...signature, checked: verdict, reason } } : {},
  'signed-again': (_state, { payload }) => ({ signature: given(payload.signature) }),
  // Telling the head changes nothing in the case itself.
  escalated: () => ({}),
  'checks-made': (_state, { payload, at }) => ({ checks: { ...payload, at } }),
  'automatic-stopped': (_state, { payload, at }) => ({ automaticStop: { ...payload, at } }),
  'payment-ordered': ordered,
  'payment-acknowledged': ordered,
  'payment-rejected': ordered,
  'payment-correction-prepared': ordered,
  registered: (_state, { payload }) => ({ registration: payload }),
  'hearing-opened': heard,
  'hearing-answered': heard,
  'hearing-closed': heard,
  'completion-asked': completing,
  'completion-answered': completing,
  'completion-lapsed': completing,
  'completion-withdrawn': completing,
  'file-locked': ({ lockedFiles }, { payload }) => ({ lockedFiles: [...lockedFiles, payload.attachmentId] }),
};

function ordered({ payments }: ApplicationState, event: PaymentEvent): Partial<ApplicationState> {
  return { payments: foldPayments(payments, event) };
}

function heard({ hearing }: ApplicationState, event: HearingEvent): Partial<ApplicationState> {
  return { hearing: foldHearing(hearing, event) };
}

function completing(state: ApplicationState, event: CompletionEvent): Partial<ApplicationState> {
  return foldCompletion(state, event);
}

function change(state: ApplicationState, event: ApplicationEvent): Partial<ApplicationState> {
  // The table pairs each kind with its own payload; the compiler cannot follow the pairing through the look-up.
  const changeOf = CHANGES[event.type] as (
    before: ApplicationState,
    fact: ApplicationEvent,
  ) => Partial<ApplicationState>;
  return changeOf(state, event);
}

function moved(
  state: ApplicationState,
  payload: { stepKey: string; nextStep: string | null },
  event: ApplicationEvent,
): Partial<ApplicationState> {
  return {
    stepKey: payload.nextStep,
    holder: null,
    ...(payload.nextStep === null && state.issuedAt !== null ? { status: 'issued' as const } : {}),
    completed: [...state.completed, { stepKey: payload.stepKey, at: event.at, by: event.actor }],
  };
}
