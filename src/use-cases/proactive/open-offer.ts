import type { Secrets } from '../../adapters/secrets/port';
import type { SmsSender } from '../../adapters/sms/port';
import type { EditionLibrary } from '../../data/edition-library';
import type { OfferKey } from '../../data/offer-lists';
import type { OfferRepository } from '../../data/offers';
import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import type { Edition } from '../../domain/edition/edition';
import type { ApplicationForm, FindOptions } from '../../domain/form/application-form';
import { maskPhone } from '../../domain/identifiers/masking';
import { isOpen, type Offer } from '../../domain/proactive/offer';
import type { OfferRule } from '../../domain/proactive/offer-rules';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Language } from '../../kernel/language';
import type { Reference } from '../filing/reference';
import { spendTries } from '../identity/spend-tries';
import { offerTokenHash } from './offer-link';
import { offeredForm } from './offered-form';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TOKEN = /^[0-9a-f]{24}$/;
const PAGE = 20;
const VALID_MINUTES = 10;
/** Wrong tries that one code has. */
export const OFFER_CODE_TRIES = 5;

/** An offer with what its page says of it. */
export interface OpenedOffer {
  readonly offer: Offer;
  readonly edition: Edition;
  readonly form: ApplicationForm;
  readonly rule: OfferRule | undefined;
}

export interface OpenOfferDeps {
  readonly offers: Pick<
    OfferRepository,
    'find' | 'findByToken' | 'listOfRecipient' | 'listWaitingFor' | 'saveCode' | 'spendCodeTry' | 'useCode'
  >;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly findOptions: FindOptions;
  readonly reference: Pick<Reference, 'offerRules'>;
  readonly secrets: Pick<Secrets, 'hash' | 'matches' | 'newCode'>;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly sms: Pick<SmsSender, 'send'>;
  readonly codeText: (language: Language, code: string, minutes: number) => string;
  readonly clock: Clock;
}

/** What came of typing a code. */
export type CodeTried = { readonly kind: 'right'; readonly evidenceId: string } | { readonly kind: 'wrong' };

/** Opening an offer: from its link, where nothing is known of whoever opens it, or in the recipient's own cabinet. */
export function openOffer(deps: OpenOfferDeps) {
  return {
    /** @throws DomainError `not-found` for a link that leads nowhere, `too-many-requests` */
    byLink: async (token: string, address: string): Promise<OpenedOffer> => {
      await spendTries(deps.throttle, { 'offer-link-address': address });
      const id = TOKEN.test(token)
        ? await deps.offers.findByToken(offerTokenHash(deps.secrets, token))
        : undefined;
      return withEdition(deps, id === undefined ? undefined : await deps.offers.find(id));
    },

    /** @throws DomainError `not-found` for whatever is not offered to this very person */
    own: async (person: Person, offerId: string): Promise<OpenedOffer> => {
      if (person.kind !== 'citizen' || !UUID.test(offerId)) throw new DomainError('not-found');
      const offer = await deps.offers.find(offerId);
      const isTheirs = offer?.recipientIin === person.iin && offer.phone !== null;
      return withEdition(deps, isTheirs ? offer : undefined);
    },

    /** The person's own offers, the newest first. */
    list: async (person: Person, after: OfferKey | null) => {
      if (person.kind !== 'citizen') throw new DomainError('forbidden');
      const found = await deps.offers.listOfRecipient(person.iin, after, PAGE + 1);
      const rows = await Promise.all(found.slice(0, PAGE).map((offer) => withEdition(deps, offer)));
      return { rows, more: found.length > PAGE ? (found[PAGE - 1] ?? null) : null };
    },

    /** What waits for the person's answer now, whose time runs out first on top. */
    waiting: async (person: Person): Promise<OpenedOffer[]> => {
      if (person.kind !== 'citizen') return [];
      const found = await deps.offers.listWaitingFor(person.iin, deps.clock.now(), PAGE);
      return Promise.all(found.map((offer) => withEdition(deps, offer)));
    },

    ...offerCode(deps),
  };
}

/** Proving that one has the phone to which an offer went. */
function offerCode(deps: OpenOfferDeps) {
  return {
    /**
     * Sends a code to the phone to which the offer went: only whoever has it can agree.
     * @throws DomainError `offer-closed`, `too-many-requests`, `sms-not-sent`
     */
    sendCode: async (offer: Offer, language: Language): Promise<{ readonly maskedPhone: string }> => {
      if (!isOpen(offer) || offer.phone === null) throw new DomainError('offer-closed');
      await spendTries(deps.throttle, { 'offer-code': offer.id });
      const code = deps.secrets.newCode();
      const id = newId();
      const sentAt = deps.clock.now();
      const expiresAt = new Date(sentAt.getTime() + VALID_MINUTES * 60_000);
      await deps.offers.saveCode({
        ...{ id, offerId: offer.id, codeHash: deps.secrets.hash(id, code), sentAt, expiresAt },
      });
      const text = deps.codeText(language, code, VALID_MINUTES);
      const delivery = await deps.sms.send({ to: offer.phone, text, reference: id });
      if (delivery.kind === 'rejected') throw new DomainError('sms-not-sent');
      return { maskedPhone: maskPhone(offer.phone) };
    },

    /** A try is counted before the code is looked at; a right code is used up. */
    tryCode: async (offer: Offer, typed: string): Promise<CodeTried> => {
      const kept = await deps.offers.spendCodeTry(offer.id, deps.clock.now(), OFFER_CODE_TRIES);
      const isRight =
        kept !== undefined && deps.secrets.matches(kept.id, typed.replace(/\D/g, ''), kept.codeHash);
      if (!isRight) return { kind: 'wrong' };
      await deps.offers.useCode(kept.id);
      return { kind: 'right', evidenceId: kept.id };
    },
  };
}

export type OpenOffer = ReturnType<typeof openOffer>;

async function withEdition(deps: OpenOfferDeps, offer: Offer | undefined): Promise<OpenedOffer> {
  if (offer === undefined) throw new DomainError('not-found');
  const { edition, form } = await offeredForm(deps, offer, offer.consentedAt ?? deps.clock.now());
  const rule = deps.reference.offerRules.offers.find(
    ({ event, service }) => event === offer.eventKind && service === offer.serviceId,
  );
  return { offer, edition, form, rule };
}
