/** A short message. */
export interface Sms {
  /** `+7` and ten digits. */
  readonly to: string;
  readonly text: string;
  /** One for each fact and person. The operator sends a reference once, however often it is handed over. */
  readonly reference: string;
}

/**
 * Why a message was certainly not sent. `number`, `text` and `account` will be so again; `busy` and `unreachable` mean
 * that the same message may be handed over later.
 */
export type SmsRejection = 'number' | 'text' | 'account' | 'busy' | 'unreachable';

/** Why nobody knows whether a message was sent: it may be handed over again only under the same reference. */
export type SmsUncertainty = 'timeout' | 'broken-answer';

/** What became of a message when it was handed to the operator. */
export type SmsDelivery =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'rejected'; readonly reason: SmsRejection }
  | { readonly kind: 'unknown'; readonly reason: SmsUncertainty };

/** The way to people's phones. */
export interface SmsSender {
  /** Hands one message over. Never throws for an outage. */
  send(message: Sms): Promise<SmsDelivery>;
}
