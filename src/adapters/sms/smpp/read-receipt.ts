import type { PDU } from 'smpp';
import type { DeliveryReason } from '../../../domain/messages/delivery';
import { checkPhone } from '../../../domain/identifiers/phone';
import type { SmsReceipt } from '../port';

/** Bits of `esm_class` that name the kind of message, and those of receipts (SMPP 3.4, 5.2.12). */
const KIND = 0x3c;
const RECEIPT = 0x04;
const INTERMEDIATE = 0x20;

type Final = { readonly state: SmsReceipt['state']; readonly reason: DeliveryReason | null };

/** `message_state` (5.2.28) and the words of the text (appendix B); states that are not the end are left out. */
const STATES: Readonly<Record<string, Final>> = {
  ...{ 2: { state: 'delivered', reason: null }, DELIVRD: { state: 'delivered', reason: null } },
  ...{ 3: lost('expired'), EXPIRED: lost('expired'), 4: lost('deleted'), DELETED: lost('deleted') },
  ...{ 5: lost('not-delivered'), UNDELIV: lost('not-delivered') },
  ...{ 8: refused(), REJECTD: refused() },
};

function lost(reason: DeliveryReason): Final {
  return { state: 'undeliverable', reason };
}

function refused(): Final {
  return { state: 'rejected', reason: 'refused-by-operator' };
}

/** Whether a `deliver_sm` is about a message of ours, and not one of somebody's own. */
export function isReceipt({ esm_class = 0 }: PDU): boolean {
  const kind = esm_class & KIND;
  return kind === RECEIPT || kind === INTERMEDIATE;
}

/** What a receipt says, in its fields or else in its text; undefined when it says nothing final or names no message. */
export function readReceipt(pdu: PDU): SmsReceipt | undefined {
  const text = String(pdu.short_message?.message ?? '');
  const providerId = pdu.receipted_message_id ?? wordAfter(/\bid:\s*(\S+)/i, text);
  const state = pdu.message_state ?? wordAfter(/\bstat:\s*([A-Z]+)/i, text).toUpperCase();
  const final = STATES[String(state)];
  if (providerId === '' || final === undefined) return undefined;
  return { providerId, ...final, sentTo: sentTo(pdu) };
}

function wordAfter(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? '';
}

function sentTo({ user_message_reference: reference, source_addr = '' }: PDU): SmsReceipt['sentTo'] {
  const phone = checkPhone(source_addr);
  return reference === undefined || !phone.ok ? null : { phone: phone.phone, reference };
}
