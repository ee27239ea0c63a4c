import { createHash } from 'node:crypto';
import type { OfferRepository } from '../../data/offers';
import { decideAnswer, isRepeat } from '../../domain/proactive/decide-answer';
import type { Offer } from '../../domain/proactive/offer';
import { readAnswer } from '../../domain/proactive/read-offer-answer';
import type { Clock } from '../../kernel/clock';
import type { AnswerByPhone, MatchAnswer } from '../messages/receive-sms';
import { changeByAnswer, type ChangeByAnswerDeps } from './change-by-answer';
import { tellOfferJob } from './offer-jobs';

export interface AnswerBySmsDeps extends ChangeByAnswerDeps {
  readonly offers: Pick<OfferRepository, 'listOfPhone' | 'change'>;
  readonly clock: Clock;
}

/** Somebody else, or a job, changed the offer at the same moment: it is looked at again. */
const MOST_TRIES = 5;

/**
 * Acts on an SMS that answers an offer. Only the phone to which an offer went can answer it: to every other phone the code
 * is a word like any other. The same SMS brought again, under whichever identifier, changes nothing.
 */
export function answerBySms(deps: AnswerBySmsDeps): MatchAnswer {
  return async (answer) => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const read = readAnswer(answer.text, await deps.offers.listOfPhone(answer.phone));
      if (read.kind === 'none') return null;
      if (read.kind === 'closed') return nameOf(read.offer);
      const done =
        read.kind === 'which'
          ? await askWhich(deps, read.offer)
          : await act(deps, read.offer, read.answer, answer);
      if (done) return nameOf(read.offer);
    }
    throw new Error('An offer changed again and again while it was answered');
  };
}

async function act(
  deps: AnswerBySmsDeps,
  offer: Offer,
  meant: Parameters<typeof decideAnswer>[1],
  { text, providerId }: AnswerByPhone,
): Promise<boolean> {
  const at = deps.clock.now();
  const lastText = createHash('sha256').update(text).digest('hex');
  if (isRepeat(offer, lastText, at)) return true;
  const trace = { via: 'sms', at, evidenceId: providerId, providerId } as const;
  const change = await changeByAnswer(deps, offer, decideAnswer(offer, meant), trace);
  const set = { ...change.set, lastText, lastTextAt: at };
  return (await deps.offers.change({ ...change, offer, set })) !== 'stale';
}

/** Several offers wait, and the answer names none: the words about the newest say how to answer. */
async function askWhich({ offers }: AnswerBySmsDeps, offer: Offer): Promise<boolean> {
  const jobs = [tellOfferJob(offer.id, 'offer-unclear')];
  return (await offers.change({ offer, events: [], set: {}, jobs })) !== 'stale';
}

function nameOf({ id }: Offer): string {
  return `offer:${id}`;
}
