import type { SmsSender } from '../../adapters/sms/port';
import type { InboundMessageRepository } from '../../data/inbound-messages';

interface Deps {
  readonly inbound: Pick<InboundMessageRepository, 'find'>;
  readonly sms: Pick<SmsSender, 'send'>;
  readonly baseUrl: string;
  /** What somebody is told who wrote something that nobody waits for, in both languages: nobody knows theirs. */
  readonly incomingText: (baseUrl: string) => string;
}

/**
 * Tells whoever sent an SMS that answers nothing what to do. An answer of unknown fate is not repeated.
 * @throws Error when the operator is busy or cannot be reached; the job queue then tries again
 */
export function answerIncoming({ inbound, sms, baseUrl, incomingText }: Deps) {
  return async (incomingId: string): Promise<void> => {
    const message = await inbound.find(incomingId);
    if (message?.outcome !== 'answered') return;
    const text = incomingText(baseUrl);
    const sent = await sms.send({ to: message.sender, text, reference: `answer:${message.id}` });
    if (sent.kind === 'rejected' && (sent.reason === 'busy' || sent.reason === 'unreachable'))
      throw new Error('An answer could not be handed over yet');
  };
}
