import type { SmsListener } from '../adapters/sms/port';
import { answerBySms } from '../use-cases/proactive/answer-by-sms';
import { receiveSms } from '../use-cases/messages/receive-sms';
import { takeReceipt } from '../use-cases/messages/take-receipt';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What is done with receipts and answers that an operator brings, over whichever way. */
export function createSmsListener(parts: ContainerParts): SmsListener {
  const deps = useCaseDeps(parts);
  return {
    receipt: takeReceipt(deps),
    // Whoever offers something that is answered by phone is added here.
    incoming: receiveSms({ ...deps, matchers: [answerBySms(deps)] }),
  };
}

/** Listens to the operator until it is stopped, where the operator brings anything over a connection. */
export function listenToOperator(parts: ContainerParts): { stop(): Promise<void> } {
  const { smsReceiver } = parts.adapters;
  return smsReceiver?.listen(createSmsListener(parts)) ?? { stop: () => Promise.resolve() };
}
