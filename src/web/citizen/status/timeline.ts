import type { ApplicationEvent, EventPayload, EventType } from '../../../domain/application/event';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { getStatus } from '../../../use-cases/cabinet/get-status';
import type { RequestContext } from '../../route';
import { dueChangeEntries } from './due-change-entries';
import { isPaymentEvent, paymentEntry } from './payment-entry';
import type { TimelineEntry } from './timeline-entry';

export type CaseStatus = Awaited<ReturnType<ReturnType<typeof getStatus>>>;

/** Facts that concern the applicant. What officials hand to one another is their own affair until it is signed. */
const TOLD = [
  'filed',
  'due-changed',
  'intake-refused',
  'decision-signed',
  'result-issued',
  'payment-ordered',
  'payment-acknowledged',
  'payment-rejected',
  'file-locked',
  'signature-checked',
  'signed-again',
  'hearing-opened',
  'hearing-answered',
  'hearing-closed',
  'completion-asked',
  'completion-answered',
  'completion-lapsed',
  'completion-withdrawn',
  'checks-made',
  'automatic-stopped',
] as const satisfies readonly EventType[];
type Context = Pick<RequestContext, 'language' | 'words' | 't'>;
type Told = (typeof TOLD)[number] | 'claimed';
type PlainlyTold = Exclude<
  Told,
  'due-changed' | 'signature-checked' | 'automatic-stopped' | `payment-${string}`
>;

/** What happened, what happens now and what comes next. */
export function timeline(status: CaseStatus, context: Context): readonly TimelineEntry[] {
  const firstClaim = status.events.find(({ type }) => type === 'claimed');
  const lastChecks = status.events.findLast(({ type }) => type === 'checks-made');
  const past = status.events
    .filter((event) => event.type !== 'checks-made' || event === lastChecks)
    .filter((event) => event === firstClaim || isTold(event.type))
    .flatMap((event) => done(event, status, context));
  return status.state.stepKey === null ? past : [...past, ...ahead(status, context)];
}

function isTold(type: EventType): type is Told {
  return (TOLD as readonly EventType[]).includes(type);
}

function isPlainlyTold(type: EventType): type is PlainlyTold {
  if (type === 'claimed') return true;
  return isTold(type) && !OTHERWISE_TOLD.includes(type) && !type.startsWith('payment-');
}

const OTHERWISE_TOLD: readonly EventType[] = ['due-changed', 'signature-checked', 'automatic-stopped'];

function plainKey(type: EventType): PlainlyTold {
  return isPlainlyTold(type) ? type : 'filed';
}

function checkedKey({ verdict }: EventPayload<'signature-checked'>): `signature-checked.${typeof verdict}` {
  return `signature-checked.${verdict}`;
}

function done(event: ApplicationEvent, status: CaseStatus, context: Context): TimelineEntry[] {
  const { type, at } = event;
  if (isPaymentEvent(event)) return paymentEntry(event, status, context);
  const { language, words: w, t } = context;
  if (event.type === 'due-changed') return dueChangeEntries(event.payload, at, context);
  if (event.type === 'automatic-stopped') {
    const what = w[`automatic.stop.${event.payload.cause}`];
    const stopped: TimelineEntry = {
      state: 'done',
      title: w['status.event.automatic-stopped'],
      time: instantText(at, language),
      text: t('status.event.automatic-stopped.text', { what }),
    };
    return [stopped];
  }
  const key = event.type === 'signature-checked' ? checkedKey(event.payload) : plainKey(type);
  const told: TimelineEntry = {
    state: 'done',
    title: w[`status.event.${key}`],
    time: instantText(at, language),
    text: w[`status.event.${key}.text`],
  };
  return [told];
}

function nowOf({ status, completion, holder }: CaseStatus['state']) {
  if (status === 'decided') return 'issuing';
  if (completion?.status === 'waiting') return 'completion';
  return holder === null ? 'waiting' : 'in-hands';
}

function ahead(
  { state, application }: CaseStatus,
  { language, words: w }: Pick<RequestContext, 'language' | 'words'>,
): TimelineEntry[] {
  const now = nowOf(state);
  const current: TimelineEntry = {
    state: 'now',
    title: w[`status.now.${now}`],
    time: w['status.now'],
    text: null,
  };
  if (state.status === 'decided') return [current];
  return [
    current,
    {
      state: 'next',
      title: w['status.next.decision'],
      time: instantText(application.dueAt, language),
      text: w['status.next.decision.text'],
    },
    {
      state: 'next',
      title: w['status.next.message'],
      time: w['status.next.message.time'],
      text: w['status.next.message.text'],
    },
  ];
}

function instantText(at: Date, language: RequestContext['language']): string {
  return `${dateInWords(at, language)}, ${timeOfDay(at)}`;
}
