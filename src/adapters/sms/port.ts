import type { Checkable } from '../system-check';

/** A short message. */
export interface Sms {
  /** `+7` and ten digits. */
  readonly to: string;
  readonly text: string;
  /** One for each fact and person. An operator that recognises repeats sends a reference once. */
  readonly reference: string;
}

/**
 * Why a message was certainly not sent. `number`, `text` and `account` will be so again; `busy` and `unreachable` mean
 * that the same message may be handed over later.
 */
export type SmsRejection = 'number' | 'text' | 'account' | 'busy' | 'unreachable';

/**
 * Why nobody knows whether a message was sent: it may be handed over again only under the same reference, and only to an
 * operator that recognises repeats. `partly-sent`: some parts of a long message were taken, one was not.
 */
export type SmsUncertainty = 'timeout' | 'broken-answer' | 'partly-sent';

/** What became of a message when it was handed to the operator. */
export type SmsDelivery =
  | {
      readonly kind: 'accepted';
      readonly providerId: string;
      /** Identifiers of the other parts of a long message, each with a receipt of its own. */
      readonly furtherIds?: readonly string[];
    }
  | { readonly kind: 'rejected'; readonly reason: SmsRejection }
  | { readonly kind: 'unknown'; readonly reason: SmsUncertainty };

/** The way to people's phones. */
export interface SmsSender extends Checkable {
  /**
   * Whether a reference that is handed over again is sent once. SMPP knows no such key: there only the portal itself can
   * keep from sending twice.
   */
  readonly recognisesRepeats: boolean;
  /** Hands one message over. Never throws for an outage. */
  send(message: Sms): Promise<SmsDelivery>;
}

/** What an operator says later of a message, or of one part of it. */
export interface SmsReceipt {
  readonly providerId: string;
  readonly state: 'delivered' | 'undeliverable' | 'rejected';
  /** Stable code of why it did not arrive; null where it did. */
  readonly reason: string | null;
  /**
   * For a message whose fate is unknown: the phone, and the number that its reference was given, where the operator tells
   * both back.
   */
  readonly sentTo: { readonly phone: string; readonly reference: number } | null;
}

/** An SMS that somebody sent to the portal. */
export interface IncomingSms {
  readonly providerId: string;
  /** As the operator gives it, with or without `+`. */
  readonly from: string;
  readonly text: string;
}

/** Who is told of what comes from the operator. What throws was not taken in: the operator brings it again. */
export interface SmsListener {
  receipt(receipt: SmsReceipt): Promise<void>;
  incoming(message: IncomingSms): Promise<void>;
}

/** A way by which an operator brings receipts and answers over a connection that the portal keeps open. */
export interface SmsReceiver {
  /** Listens until it is stopped, over every break of the connection. */
  listen(listener: SmsListener): { stop(): Promise<void> };
}
