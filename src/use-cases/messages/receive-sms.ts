import type { IncomingSms } from '../../adapters/sms/port';
import type { InboundMessageRepository } from '../../data/inbound-messages';
import { checkPhone } from '../../domain/identifiers/phone';
import { type OfferAnswer, readOfferAnswer } from '../../domain/messages/offer-answer';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';

const LONGEST_TEXT = 2_000;
/** Somebody is told what to do at most once in so long: two machines that answer one another end at the first word, ms. */
const REST_MS = 24 * 3_600_000;

/** An SMS of somebody as those who wait for answers see it. */
export interface AnswerByPhone extends OfferAnswer {
  /** `+7` and ten digits. */
  readonly phone: string;
  readonly text: string;
  /** The operator's identifier: whoever acts on it acts once for each. */
  readonly providerId: string;
}

/**
 * Whoever waits for answers by phone: looks whether this is one, acts on it, and says what it answered as
 * `kind:identifier`; null when it is not theirs. It may be asked more than once about one message.
 */
export type MatchAnswer = (answer: AnswerByPhone) => Promise<string | null>;

export interface ReceiveSmsDeps {
  readonly inbound: Pick<InboundMessageRepository, 'isKnown' | 'insert'>;
  /** In the order in which they are asked. */
  readonly matchers: readonly MatchAnswer[];
  readonly clock: Clock;
}

/**
 * Takes in an SMS: the first who waited for it acts on it; whoever wrote something that nobody waits for is told once a
 * day what to do. Brought again it changes nothing.
 */
export function receiveSms({ inbound, matchers, clock }: ReceiveSmsDeps) {
  return async ({ providerId, from, text: sent }: IncomingSms): Promise<void> => {
    if (await inbound.isKnown(providerId)) return;
    const text = sent.replaceAll('\u0000', '').slice(0, LONGEST_TEXT);
    const checked = checkPhone(from);
    const sender = checked.ok ? checked.phone : from.slice(0, 40);
    const answer = readOfferAnswer(text);
    const matched = checked.ok
      ? await findMatch(matchers, { ...answer, phone: checked.phone, text, providerId })
      : null;
    const id = newId();
    const at = clock.now();
    // Short numbers are machines, and whoever wants no more messages gets none.
    const isTold = checked.ok && matched === null && answer.kind !== 'stop';
    const job = { task: 'answer-incoming', payload: { incomingId: id }, key: `answer:${id}` } as const;
    const since = new Date(at.getTime() - REST_MS);
    await inbound.insert({ id, providerId, sender, text, at, matched }, isTold ? { since, job } : null);
  };
}

async function findMatch(matchers: readonly MatchAnswer[], answer: AnswerByPhone): Promise<string | null> {
  for (const match of matchers) {
    const matched = await match(answer);
    if (matched !== null) return matched;
  }
  return null;
}
