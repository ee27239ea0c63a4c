import { DELIVERY_REASONS } from '../../../domain/messages/delivery';
import type { listUndelivered, UndeliveredPage } from '../../../use-cases/messages/list-undelivered';
import type { resendMessages } from '../../../use-cases/messages/resend-messages';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import { errorAt, type Flaw } from '../../forms/flaw';
import { listOf, proseOf } from '../../office/form-values';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { type DeliveryModel, deliveryInWords } from '../../text/delivery-words';
import {
  CHANNELS,
  type MessagesQuery,
  messagesQueryText,
  readChoices,
  readMessagesQuery,
} from './messages-query';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** The messages that did not arrive. */
export interface UndeliveredModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  readonly channels: readonly Option[];
  readonly reasons: readonly Option[];
  readonly rows: readonly (DeliveryModel & {
    readonly id: string;
    readonly choice: string;
    readonly ticked: boolean;
    readonly number: string;
    /** How often somebody had it sent again; null: never. */
    readonly rounds: string | null;
  })[];
  readonly noneTicked: string | null;
  readonly reason: BoxField;
  readonly action: string;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/messages': UndeliveredModel;
  }
}

/** What the page needs. */
export interface UndeliveredUses {
  readonly listUndelivered: ReturnType<typeof listUndelivered>;
  readonly resendMessages: ReturnType<typeof resendMessages>;
}

interface Typed {
  readonly ticked: readonly string[];
  readonly reason: string;
  readonly flaws: readonly Flaw[];
}

const NOTHING: Typed = { ticked: [], reason: '', flaws: [] };
const LONGEST_REASON = 2_000;

/** Messages that did not arrive, page by page. */
export function showUndelivered(use: UndeliveredUses): Handler {
  return (context) => list(use, NOTHING, context);
}

/** Sends the ticked ones again; whoever presses twice is told that they are on their way. */
export function submitResend(use: UndeliveredUses): Handler {
  return async (context) => {
    const { words: w, t, language, session } = context;
    const ticked = listOf(context, 'message');
    const reason = proseOf(context, 'reason').slice(0, LONGEST_REASON);
    const messages = readChoices(ticked);
    const flaws: Flaw[] = [
      ...(messages.length === 0 ? [{ field: 'messages', text: w['admin.undelivered.none-ticked'] }] : []),
      ...(reason.trim() === '' ? [{ field: 'reason', text: w['admin.decision.reason-missing'] }] : []),
    ];
    if (flaws.length > 0) return list(use, { ticked, reason, flaws }, context);
    const { sent, left } = await use.resendMessages(demandPerson(context), { messages, reason });
    const said = sent === 0 ? [] : [t('admin.undelivered.sent', { count: sent })];
    session.notice(
      [...said, ...(left === 0 ? [] : [t('admin.undelivered.left', { count: left })])].join(' '),
    );
    const { filter } = readMessagesQuery(context.query);
    return redirect(`/${language}/admin/messages${messagesQueryText(filter, null)}`);
  };
}

async function list(use: UndeliveredUses, typed: Typed, context: RequestContext): Promise<Reply> {
  const query = readMessagesQuery(context.query);
  const found = await use.listUndelivered(demandPerson(context), query.filter, query.after);
  const model = present(found, query, typed, context);
  const failed = typed.flaws.length > 0;
  return page('admin/messages', model.heading, model, failed ? { status: 422, hasErrors: true } : {});
}

function present(
  { messages, next }: UndeliveredPage,
  { filter, after }: MessagesQuery,
  { ticked, reason, flaws }: Typed,
  context: RequestContext,
): UndeliveredModel {
  const { words: w, t, language } = context;
  const place = `/${language}/admin/messages`;
  return {
    heading: w['admin.undelivered.heading'],
    summary: errorSummary(flaws, t),
    channels: CHANNELS.map((value) => ({
      ...{ value, text: w[`delivery.channel.${value}`], chosen: value === filter.channel },
    })),
    reasons: DELIVERY_REASONS.map((value) => ({
      ...{ value, text: w[`delivery.reason.${value}`], chosen: value === filter.reason },
    })),
    rows: messages.map((message) => ({
      ...deliveryInWords(message, context),
      id: `message-${message.id}`,
      choice: `${message.id}.${message.round}`,
      ticked: ticked.includes(`${message.id}.${message.round}`),
      number: message.number,
      rounds: message.round === 1 ? null : t('admin.undelivered.rounds', { count: message.round - 1 }),
    })),
    noneTicked: errorAt(flaws, 'messages'),
    reason: box('reason', w['admin.undelivered.reason'], reason, flaws, context, {
      hint: w['admin.undelivered.reason-hint'],
      rows: 2,
    }),
    action: place + messagesQueryText(filter, after),
    firstHref: after === null ? null : place + messagesQueryText(filter, null),
    nextHref: next === null ? null : place + messagesQueryText(filter, next),
  };
}
