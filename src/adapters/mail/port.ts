import type { Checkable } from '../system-check';

/** A plain letter. */
export interface Mail {
  /** One address, without a display name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** One for each fact and person; becomes the Message-ID, by which a reader's mailbox drops a second copy. */
  readonly reference: string;
}

/**
 * Why a letter was certainly not sent. `address`, `content` and `account` will be so again; `busy` and `unreachable`
 * mean that it may be handed over later.
 */
export type MailRejection = 'address' | 'content' | 'account' | 'busy' | 'unreachable';

/** Why nobody knows whether a letter was sent. */
export type MailUncertainty = 'timeout' | 'connection-lost';

/** What became of a letter when it was handed to the mail server. */
export type MailDelivery =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'rejected'; readonly reason: MailRejection }
  | { readonly kind: 'unknown'; readonly reason: MailUncertainty };

/** The way to people's mailboxes. */
export interface MailSender extends Checkable {
  /** Whether a reference that is handed over again surely reaches the reader once. A mail server promises nothing of it. */
  readonly recognisesRepeats: boolean;
  /** Hands one letter over. Never throws for an outage. */
  send(letter: Mail): Promise<MailDelivery>;
}
