import { z } from 'zod';
import type { AnswerVia } from '../../../domain/proactive/offer';
import type { OpenedOffer, OpenOffer } from '../../../use-cases/proactive/open-offer';
import type { RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';

const KEPT = 'open-offer';
/** How long a code that was typed opens the page, ms. */
const OPEN_MS = 20 * 60_000;

/** Where somebody comes from who answers an offer on its page. */
export interface OfferDoor {
  readonly via: Extract<AnswerVia, 'link' | 'cabinet'>;
  readonly find: (context: RequestContext) => Promise<OpenedOffer>;
  /** The page of the offer. */
  readonly place: (context: RequestContext) => string;
  /** Whether whoever stands at the door is known to be the recipient before a code is typed. */
  readonly isKnown: boolean;
}

/** The link in the SMS: nobody knows who opened it. */
export function linkDoor(open: OpenOffer): OfferDoor {
  return {
    via: 'link',
    find: ({ params, address }) => open.byLink(params.token ?? '', address),
    place: ({ language, params }) => `/${language}/offer/${params.token}`,
    isKnown: false,
  };
}

/** The recipient's own cabinet. */
export function cabinetDoor(open: OpenOffer): OfferDoor {
  return {
    via: 'cabinet',
    find: (context) => open.own(demandPerson(context), context.params.offerId ?? ''),
    place: ({ language, params }) => `/${language}/cabinet/offers/${params.offerId}`,
    isKnown: true,
  };
}

/** What the session knows of the offer that is being answered: that a code was sent, and which one was right. */
const Kept = z.object({
  offerId: z.string(),
  sent: z.boolean(),
  evidenceId: z.string().nullable(),
  until: z.number(),
});
type Kept = z.infer<typeof Kept>;

/** Remembers that a code is on its way. */
export function keepSent({ session }: RequestContext, offerId: string, now: Date): void {
  const kept: Kept = { offerId, sent: true, evidenceId: null, until: now.getTime() + OPEN_MS };
  session.set(KEPT, JSON.stringify(kept));
}

/** Remembers that whoever sits here has the phone. */
export function keepProof({ session }: RequestContext, offerId: string, evidenceId: string, now: Date): void {
  const kept: Kept = { offerId, sent: true, evidenceId, until: now.getTime() + OPEN_MS };
  session.set(KEPT, JSON.stringify(kept));
}

/** What is remembered of an offer in this session; undefined once it is too old. */
export function findKept({ session }: RequestContext, offerId: string, now: Date): Kept | undefined {
  const kept = session.get(KEPT);
  if (kept === null) return undefined;
  const parsed = Kept.safeParse(JSON.parse(kept));
  if (!parsed.success || parsed.data.offerId !== offerId) return undefined;
  return parsed.data.until > now.getTime() ? parsed.data : undefined;
}
