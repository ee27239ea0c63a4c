import type { Secrets } from '../../adapters/secrets/port';
import type { AccountRepository } from '../../data/accounts';
import type { EditionLibrary } from '../../data/edition-library';
import type { NewOffer, OfferRepository } from '../../data/offers';
import type { RegistryEventRepository, StoredEvent } from '../../data/registry-events';
import { acceptsApplications } from '../../domain/edition/accepts-applications';
import { governingEditions } from '../../domain/edition/governing-editions';
import type { StopReason } from '../../domain/proactive/offer';
import type { OfferRule } from '../../domain/proactive/offer-rules';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Reference } from '../filing/reference';
import type { AskRegistry } from '../registries/ask-registry';
import { considerRule, type Considered, type Recipient } from './consider-rule';
import { tellOfferJob } from './offer-jobs';
import { offerToken, offerTokenHash } from './offer-link';
import { PROACTIVE } from './offered-form';
import { askForOffer } from './offer-registry';

const DAY_MS = 86_400_000;
const CODE_DIGITS = 4;

export interface MakeOffersDeps {
  readonly events: Pick<RegistryEventRepository, 'find'>;
  readonly offers: Pick<OfferRepository, 'make' | 'hasApplied'>;
  readonly accounts: Pick<AccountRepository, 'findContactByIin'>;
  readonly editions: Pick<EditionLibrary, 'ofService' | 'openings'>;
  readonly reference: Pick<Reference, 'offerRules'>;
  readonly askRegistry: AskRegistry;
  readonly secrets: Pick<Secrets, 'hash' | 'newCode'>;
  readonly clock: Clock;
}

/**
 * Offers what an event gives reason to offer, or writes down why nothing was offered. Run any number of times it makes one
 * offer for an event and service.
 * @throws Error when a registry is silent; the job queue then tries again
 */
export function makeOffers(deps: MakeOffersDeps) {
  return async (eventId: string): Promise<void> => {
    const event = await deps.events.find(eventId);
    if (event === undefined || event.handledAt !== null) return;
    const rules = deps.reference.offerRules.offers.filter((rule) => rule.event === event.kind);
    const made = await Promise.all(rules.map((rule) => offerOf(deps, event, rule)));
    await deps.offers.make(
      eventId,
      made.filter((offer) => offer !== null),
      deps.clock.now(),
    );
  };
}

async function offerOf(deps: MakeOffersDeps, event: StoredEvent, rule: OfferRule): Promise<NewOffer | null> {
  const caseId = newId();
  const own = await deps.editions.ofService(rule.service);
  const { rules, route } = governingEditions(own, PROACTIVE);
  const pinned = { caseId, rulesEdition: rules.edition.id, routeEdition: route?.edition.id ?? null };
  const isTaking = acceptsApplications(own, (await deps.editions.openings()).get(rule.service));
  const considered: Considered = isTaking
    ? await considerRule({ ...deps, ask: askForOffer(deps.askRegistry, caseId, null) }, event, rule)
    : { kind: 'stop', reason: 'service-closed', recipient: null };
  if (considered.kind === 'not-meant') return null;
  const reason = considered.kind === 'stop' ? considered.reason : null;
  return newOffer(deps, event, rule, { ...pinned, recipient: considered.recipient, reason });
}

interface About extends Pick<NewOffer, 'caseId' | 'rulesEdition' | 'routeEdition'> {
  readonly recipient: Recipient | null;
  readonly reason: StopReason | null;
}

function newOffer(
  deps: MakeOffersDeps,
  event: StoredEvent,
  rule: OfferRule,
  { recipient, reason, ...pinned }: About,
): NewOffer {
  const id = newId();
  const at = deps.clock.now();
  const days = deps.reference.offerRules.silence.days;
  return {
    ...{ ...pinned, id, serviceId: rule.service, subjectIin: event.subjectIin, createdAt: at },
    ...fieldsOf(recipient),
    code: deps.secrets.newCode().slice(-CODE_DIGITS),
    expiresAt: later(at, days),
    ...(reason === null ? offered(deps, id, at) : stopped(reason, at)),
  };
}

/** An offer that concerns nobody in particular is written in the state language. */
function fieldsOf(recipient: Recipient | null) {
  const { iin, name, ...rest } = recipient ?? NOBODY;
  return { recipientIin: iin, recipientName: name, ...rest };
}

const NOBODY = { iin: null, name: null, accountId: null, phone: null, language: 'kk' } as const;

function offered({ secrets, reference }: MakeOffersDeps, id: string, at: Date) {
  return {
    state: 'offered',
    reason: null,
    tokenHash: offerTokenHash(secrets, offerToken(secrets, id)),
    remindAt: later(at, reference.offerRules.reminder.days),
    events: [{ type: 'offered', at, via: 'portal' }],
    jobs: [tellOfferJob(id, 'offer-made')],
  } as const;
}

function stopped(reason: StopReason, at: Date) {
  const events = [{ type: 'stopped', at, via: 'portal', details: { reason } }] as const;
  return { state: 'stopped', reason, tokenHash: null, remindAt: null, events, jobs: [] } as const;
}

function later(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}
