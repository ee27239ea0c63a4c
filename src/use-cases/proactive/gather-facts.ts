import type { OfferFacts } from '../../domain/proactive/offer-facts';
import type { Offer, StopReason } from '../../domain/proactive/offer';
import type { OfferRule } from '../../domain/proactive/offer-rules';
import type { BenefitKind } from '../../domain/registry/benefits';
import type { RegistryText } from '../../domain/registry/registry-fields';
import { paidTo } from './consider-rule';
import {
  type Candidate,
  findBirthCountry,
  findCandidates,
  findEventRecord,
  findOrphans,
  isMeant,
} from './event-record';
import type { AskFacts } from './offer-registry';

/** What registries say for the filing, or why it cannot be filed by itself. */
export type Gathered =
  | { readonly kind: 'facts'; readonly facts: OfferFacts; readonly iban: string }
  | { readonly kind: 'stop'; readonly reason: StopReason };

/**
 * Asks what the application is made of (order 206, clause 35-3), under the person's consent. What the registries said when
 * it was offered does not count any more: a contradiction to it stops the filing.
 */
export async function gatherFacts(
  ask: AskFacts,
  offer: Offer,
  rule: OfferRule,
  declarantIin: string | undefined,
): Promise<Gathered> {
  const event = {
    ...{ kind: offer.eventKind, subjectIin: offer.subjectIin, happenedOn: offer.happenedOn },
    ...(declarantIin === undefined ? {} : { declarantIin }),
  };
  const record = await findEventRecord(ask, event);
  if (record === undefined || !isMeant(rule, record)) return { kind: 'stop', reason: 'not-confirmed' };
  const candidates = await findCandidates(ask, rule, event, record);
  const candidate = candidates.find(({ iin }) => iin === offer.recipientIin);
  if (candidate === undefined) return { kind: 'stop', reason: 'not-confirmed' };
  return gatherPeople(ask, { offer, rule, event: record, candidate });
}

async function gatherPeople(
  ask: AskFacts,
  about: {
    readonly offer: Offer;
    readonly rule: OfferRule;
    readonly event: OfferFacts['event'];
    readonly candidate: Candidate;
  },
): Promise<Gathered> {
  const { offer, rule, event, candidate } = about;
  const { role, iin } = candidate;
  const recipient = await ask({ registry: 'gbd-fl', iin });
  const subject =
    offer.subjectIin === iin ? recipient : await ask({ registry: 'gbd-fl', iin: offer.subjectIin });
  if (recipient === undefined || subject === undefined) return { kind: 'stop', reason: 'not-confirmed' };
  if (recipient.deceasedOn !== undefined) return { kind: 'stop', reason: 'deceased' };
  const account = await findAccount(ask, offer, iin);
  if (account === undefined) return { kind: 'stop', reason: 'account-not-own' };
  const orphans = role === 'surviving-parent' ? (await findOrphans(ask, offer)).children : [];
  const paid = await paidBefore(ask, offer, rule);
  // Of oneself nobody is asked where one was born.
  const birthCountry = role === 'self' ? undefined : await findBirthCountry(ask, offer, event);
  const { happenedOn, language } = offer;
  const known = { event, happenedOn, role, recipient, subject, birthCountry, orphans, paid };
  return { kind: 'facts', facts: { ...known, bank: account.bank, language }, iban: account.iban };
}

/** What a deceased was paid: the form of the burial payment asks for it. */
async function paidBefore(ask: AskFacts, offer: Offer, { onlyIfPaid }: OfferRule): Promise<BenefitKind[]> {
  if (onlyIfPaid === undefined) return [];
  const known = await ask({ registry: 'benefits', iin: offer.subjectIin });
  return paidTo(offer.subjectIin, known, offer.happenedOn).filter((kind) => onlyIfPaid.includes(kind));
}

interface Account {
  readonly iban: string;
  readonly bank: RegistryText | undefined;
}

/** The account to which it is paid: the person's own and open, or none at all. */
async function findAccount(
  ask: AskFacts,
  { accountChoice, proposedAccount }: Offer,
  iin: string,
): Promise<Account | undefined> {
  if (accountChoice?.kind === 'other') {
    const found = await ask({ registry: 'account-holder', iin, iban: accountChoice.iban });
    return found?.open === true ? { iban: found.iban, bank: found.bank } : undefined;
  }
  if (proposedAccount === null) return undefined;
  return ask({ registry: 'account-number', iin, reference: proposedAccount.reference });
}
