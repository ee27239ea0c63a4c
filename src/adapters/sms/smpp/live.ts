import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PDU } from 'smpp';
import { referenceNumber } from '../../../domain/messages/reference-number';
import { bulkhead } from '../../resilience/bulkhead';
import type { SystemCheck } from '../../system-check';
import { findFlaw } from '../find-flaw';
import type { Sms, SmsDelivery, SmsListener, SmsReceiver, SmsSender } from '../port';
import { partsJoiner } from './join-parts';
import { judgeStatus } from './judge-status';
import { smppLine, type Line, type LineDeps } from './line';
import type { Link } from './link';
import { messageParts, type MessagePart } from './message-parts';
import { isReceipt, readReceipt } from './read-receipt';
import type { SmppSettings } from './settings';

/** So many messages may wait for each one that is under way; more would wait longer than their senders do. */
const WAITING_PER_PLACE = 20;
/** Rests before a further part that the operator was too busy for, ms. */
const PART_RESTS = [200, 500, 1_000];
/** `registered_delivery`: a receipt whatever becomes of it (SMPP 3.4, 5.2.17). */
const WITH_RECEIPT = 1;
/** Types of numbers: international, and a name of letters (5.2.5); numbering plan of telephones (5.2.6). */
const INTERNATIONAL = { ton: 1, npi: 1 };
const NAME = { ton: 5, npi: 0 };
/** A short number, known to the operator alone. */
const SHORT = { ton: 3, npi: 0 };
const HOUR = 3_600_000;

/** SMS over SMPP 3.4. The library is loaded with the first connection. */
export function smppSms(settings: SmppSettings, deps: LineDeps): SmsSender & SmsReceiver {
  const line = smppLine(settings, deps);
  const places = bulkhead(settings.window, settings.window * WAITING_PER_PLACE);
  return {
    recognisesRepeats: false,
    send: async (message) => {
      const flaw = findFlaw(message);
      if (flaw !== undefined) return { kind: 'rejected', reason: flaw };
      const leave = await places.enter();
      if (leave === undefined) return { kind: 'rejected', reason: 'busy' };
      return sendParts(line, message, settings).finally(leave);
    },
    check: () => check(line),
    listen: (listener) => {
      const join = partsJoiner(() => deps.clock.now().getTime());
      return line.keep((pdu) => takeIn(pdu, listener, join, deps.clock.now().getTime()));
    },
  };
}

async function check(line: Line): Promise<SystemCheck> {
  const binding = await line.get();
  if (binding.kind === 'refused') return { kind: 'ill', reason: binding.reason };
  return (await binding.link.enquire()) ? { kind: 'well' } : { kind: 'ill', reason: 'timeout' };
}

/**
 * A long message counts as taken when all its parts are; one that stops half-way is of unknown fate. The last part alone
 * carries the number of the reference: a receipt that tells it back then says that all parts were taken.
 */
async function sendParts(line: Line, message: Sms, settings: SmppSettings): Promise<SmsDelivery> {
  const binding = await line.get();
  if (binding.kind === 'refused') return { kind: 'rejected', reason: binding.reason };
  const requests = requestsOf(message, settings);
  const ids: string[] = [];
  for (const request of requests) {
    const taken = await submit(binding.link, request, ids.length === 0 ? [] : PART_RESTS);
    if (taken.kind !== 'accepted')
      return ids.length === 0 ? taken : { kind: 'unknown', reason: 'partly-sent' };
    ids.push(taken.providerId);
  }
  const [providerId = '', ...furtherIds] = ids;
  return furtherIds.length === 0
    ? { kind: 'accepted', providerId }
    : { kind: 'accepted', providerId, furtherIds };
}

function requestsOf({ to, text, reference }: Sms, { sender, long }: SmppSettings): MessagePart[] {
  const number = referenceNumber(reference);
  const parts = messageParts(text, number, long).map((part) => ({ ...addressesOf(to, sender), ...part }));
  return parts.map((part, index) =>
    index === parts.length - 1 ? { ...part, user_message_reference: number } : part,
  );
}

async function submit(link: Link, request: MessagePart, rests: readonly number[]): Promise<SmsDelivery> {
  const answer = await link.submit({ ...request, registered_delivery: WITH_RECEIPT });
  if (answer.kind === 'not-written') return { kind: 'rejected', reason: 'unreachable' };
  if (answer.kind === 'silent') return { kind: 'unknown', reason: 'timeout' };
  if (answer.kind === 'lost') return { kind: 'unknown', reason: 'broken-answer' };
  if (answer.status === 0)
    return answer.messageId === ''
      ? { kind: 'unknown', reason: 'broken-answer' }
      : { kind: 'accepted', providerId: answer.messageId };
  const reason = judgeStatus(answer.status);
  const [rest, ...further] = rests;
  if (reason !== 'busy' || rest === undefined) return { kind: 'rejected', reason };
  await sleep(rest);
  return submit(link, request, further);
}

function addressesOf(to: string, sender: string) {
  const from = /^\d{3,6}$/.test(sender) ? SHORT : /^\+?\d+$/.test(sender) ? INTERNATIONAL : NAME;
  return {
    source_addr_ton: from.ton,
    source_addr_npi: from.npi,
    source_addr: sender.replace('+', ''),
    dest_addr_ton: INTERNATIONAL.ton,
    dest_addr_npi: INTERNATIONAL.npi,
    destination_addr: to.replace('+', ''),
  };
}

/** Receipts that say nothing final are read and left; parts of a long answer wait for the others. */
async function takeIn(
  pdu: PDU,
  listener: SmsListener,
  join: (pdu: PDU) => string | undefined,
  now: number,
): Promise<void> {
  if (isReceipt(pdu)) {
    const receipt = readReceipt(pdu);
    if (receipt !== undefined) await listener.receipt(receipt);
    return;
  }
  const text = join(pdu);
  if (text === undefined) return;
  const from = pdu.source_addr ?? '';
  await listener.incoming({ providerId: incomingId(from, text, now), from, text });
}

/**
 * SMPP gives an incoming message no identifier. The same text from the same phone within an hour is taken for one message
 * that is brought again, because its answer got lost.
 */
function incomingId(from: string, text: string, now: number): string {
  const hour = Math.floor(now / HOUR);
  return `smpp:${createHash('sha256')
    .update(JSON.stringify([from, text, hour]))
    .digest('hex')}`;
}
