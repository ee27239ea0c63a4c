import type { AccountRepository, Contact } from '../../data/accounts';
import type { OfferRepository } from '../../data/offers';
import type { StoredEvent } from '../../data/registry-events';
import { fullName } from '../../domain/form/prefill-registry';
import type { StopReason } from '../../domain/proactive/offer';
import type { OfferRule } from '../../domain/proactive/offer-rules';
import type { BenefitKind, Benefits } from '../../domain/registry/benefits';
import type { RegisteredPerson } from '../../domain/registry/registered-person';
import type { Language } from '../../kernel/language';
import { findCandidates, findEventRecord, hasSubjectDied, isMeant } from './event-record';
import type { AskFacts } from './offer-registry';

/** To whom something is offered, and where the offer goes. */
export interface Recipient {
  readonly iin: string;
  readonly name: string;
  readonly phone: string | null;
  readonly language: Language;
  readonly accountId: string | null;
}

/** What came of looking at an event with one rule. `not-meant`: the rule speaks of something else. */
export type Considered =
  | { readonly kind: 'not-meant' }
  | { readonly kind: 'stop'; readonly reason: StopReason; readonly recipient: Recipient | null }
  | { readonly kind: 'offer'; readonly recipient: Recipient };

interface Deps {
  readonly ask: AskFacts;
  readonly offers: Pick<OfferRepository, 'hasApplied'>;
  readonly accounts: Pick<AccountRepository, 'findContactByIin'>;
}

/** Finds whether a rule offers anything because of an event, and to whom. */
export async function considerRule(deps: Deps, event: StoredEvent, rule: OfferRule): Promise<Considered> {
  const { ask } = deps;
  const record = await findEventRecord(ask, event);
  if (record === undefined) return { kind: 'stop', reason: 'not-confirmed', recipient: null };
  if (!isMeant(rule, record)) return { kind: 'not-meant' };
  const barred = await findBar(ask, event, rule);
  if (barred !== undefined) return { kind: 'stop', reason: barred, recipient: null };
  const candidates = await findCandidates(ask, rule, event, record);
  let passedOver: Considered | undefined;
  for (const { iin } of candidates) {
    const considered = await considerPerson(deps, iin, event, rule);
    if (considered.kind === 'offer') return considered;
    passedOver ??= considered;
  }
  return passedOver ?? { kind: 'stop', reason: 'nobody', recipient: null };
}

/** Why nobody is to be offered anything because of this subject. */
async function findBar(
  ask: AskFacts,
  { kind, subjectIin: iin, happenedOn }: StoredEvent,
  { unlessPaid, onlyIfPaid }: OfferRule,
): Promise<StopReason | undefined> {
  if (await hasSubjectDied(ask, kind, iin)) return 'not-confirmed';
  const known: Benefits | undefined = await ask({ registry: unlessPaid.registry, iin });
  const ofSubject = (one: { benefit: BenefitKind; subjectIin: string }): boolean =>
    one.subjectIin === iin && unlessPaid.kinds.includes(one.benefit);
  if (known?.awards.some((award) => ofSubject(award) && !isOver(award.until, happenedOn)) === true)
    return 'paid-already';
  if (known?.applications.some(ofSubject) === true) return 'applied-already';
  if (onlyIfPaid === undefined) return undefined;
  return paidTo(iin, known, happenedOn).some((kind) => onlyIfPaid.includes(kind))
    ? undefined
    : 'not-entitled';
}

/** What somebody was paid on a day. */
export function paidTo(iin: string, known: Benefits | undefined, day: string): BenefitKind[] {
  return (known?.awards ?? [])
    .filter(({ recipientIin, since, until }) => recipientIin === iin && since <= day && !isOver(until, day))
    .map(({ benefit }) => benefit);
}

function isOver(until: string | undefined, day: string): boolean {
  return until !== undefined && until < day;
}

async function considerPerson(
  { ask, offers, accounts }: Deps,
  iin: string,
  { subjectIin, happenedOn }: StoredEvent,
  { service }: OfferRule,
): Promise<Considered> {
  const person = await ask({ registry: 'gbd-fl', iin });
  if (person === undefined) return { kind: 'stop', reason: 'nobody', recipient: null };
  const recipient = recipientOf(person, await accounts.findContactByIin(iin));
  if (person.deceasedOn !== undefined) return { kind: 'stop', reason: 'deceased', recipient };
  if (recipient.phone === null) return { kind: 'stop', reason: 'no-phone', recipient };
  const applied = await offers.hasApplied(iin, { serviceId: service, since: happenedOn, subjectIin });
  return applied ? { kind: 'stop', reason: 'applied-already', recipient } : { kind: 'offer', recipient };
}

const NO_ACCOUNT = { phone: null, language: undefined, accountId: null };

/** The state's own record of a phone counts first: what somebody typed when they registered here proves nothing. */
function recipientOf(person: RegisteredPerson, account: Contact | undefined): Recipient {
  const { phone, language, accountId } = account ?? NO_ACCOUNT;
  return {
    iin: person.iin,
    name: fullName(person),
    phone: person.mobilePhone ?? phone,
    language: language ?? person.language ?? 'kk',
    accountId,
  };
}
