import { z } from 'zod';
import type { Language } from '../../kernel/language';
import type { EventKind } from './registry-event';

/** Where an offer stands. `agreed`: the consent is there, the account is not, or the filing is under way. */
export const OFFER_STATES = ['offered', 'agreed', 'declined', 'expired', 'stopped', 'filed'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** Why an offer came to nothing without the person's doing. */
export const STOP_REASONS = [
  'nobody',
  'deceased',
  'no-phone',
  'paid-already',
  'applied-already',
  'not-entitled',
  'not-confirmed',
  'service-closed',
  'account-invalid',
  'account-not-own',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** How something came about. */
export type OfferVia = 'portal' | 'sms' | 'link' | 'cabinet';
/** The ways by which a person answers. */
export type AnswerVia = Exclude<OfferVia, 'portal'>;

/** What may happen to an offer, in the order in which it mostly does. */
export const OFFER_EVENTS = [
  'offered',
  'reminded',
  'agreed',
  'account-asked',
  'account-wrong',
  'account-given',
  'declined',
  'expired',
  'stopped',
  'filed',
] as const;
export type OfferEventType = (typeof OFFER_EVENTS)[number];

/** The account that a registry knows: a reference that only the registry can read, and what its owner recognises. */
export const ProposedAccount = z.object({
  reference: z.string(),
  lastFour: z.string(),
  bank: z.record(z.string(), z.string()),
});
export type ProposedAccount = z.infer<typeof ProposedAccount>;

/** What the person answered about the account: the one that was proposed, or another. */
export type AccountChoice = { readonly kind: 'proposed' } | { readonly kind: 'other'; readonly iban: string };

/** A service that is offered because of an event. */
export interface Offer {
  readonly id: string;
  readonly eventId: string;
  readonly eventKind: EventKind;
  /** Day of the event, ISO. */
  readonly happenedOn: string;
  readonly serviceId: string;
  readonly rulesEdition: string;
  readonly routeEdition: string | null;
  readonly subjectIin: string;
  readonly recipientIin: string | null;
  readonly recipientName: string | null;
  readonly accountId: string | null;
  readonly phone: string | null;
  readonly language: Language;
  readonly code: string;
  readonly caseId: string;
  readonly state: OfferState;
  readonly reason: StopReason | null;
  readonly createdAt: Date;
  readonly remindAt: Date | null;
  readonly expiresAt: Date;
  readonly consentedAt: Date | null;
  readonly consentedBy: AnswerVia | null;
  readonly evidenceId: string | null;
  readonly proposedAccount: ProposedAccount | null;
  readonly accountAskedAt: Date | null;
  readonly accountChoice: AccountChoice | null;
  readonly wrongAccounts: number;
  readonly lastText: string | null;
  readonly lastTextAt: Date | null;
  readonly closedAt: Date | null;
  readonly lastSeq: number;
}

/** An open offer waits for an answer of the person, or for its filing. */
export function isOpen({ state }: Pick<Offer, 'state'>): boolean {
  return state === 'offered' || state === 'agreed';
}

/** Mistyped accounts that are borne with: after the second one the person is told where else to apply. */
export const MOST_WRONG_ACCOUNTS = 2;

/**
 * The account under which what belongs to an offer is kept while the person has no account of their own: nobody can log
 * in with it.
 */
export const PROACTIVE_ACCOUNT = '00000000-0000-4000-8000-000000003502';
