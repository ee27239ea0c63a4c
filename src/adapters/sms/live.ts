import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import { z } from 'zod';
import { findJson } from '../http/find-json';
import { postJson, type PostOutcome } from '../http/post-json';
import type { SystemCheck } from '../system-check';
import { findFlaw } from './find-flaw';
import type { SmsDelivery, SmsRejection, SmsSender } from './port';

/** The operator's address and how patient the portal is with it. Times are in milliseconds. */
export interface SmsSettings {
  readonly url: string;
  readonly key: string;
  /** The name that people see as the sender. */
  readonly sender: string;
  readonly connectMs: number;
  readonly answerMs: number;
}

const Accepted = z.object({ id: z.string().min(1) });
const Refused = z.object({ error: z.enum(['number', 'text']) });

/** SMS over an operator's HTTP interface. The reference goes along as the key under which the operator sends only once. */
export function liveSms(settings: SmsSettings): SmsSender {
  const agent = new (settings.url.startsWith('https:') ? TlsAgent : PlainAgent)({ keepAlive: true });
  return {
    recognisesRepeats: true,
    check: async () => checkOf(await ask(settings, agent)),
    send: async (message) => {
      const flaw = findFlaw(message);
      if (flaw !== undefined) return { kind: 'rejected', reason: flaw };
      const { to, text, reference } = message;
      const outcome = await postJson({
        url: new URL(settings.url),
        headers: {
          authorization: `Bearer ${settings.key}`,
          'idempotency-key': encodeURIComponent(reference),
        },
        body: JSON.stringify({ from: settings.sender, to, text, reference }),
        connectMs: settings.connectMs,
        answerMs: settings.answerMs,
        agent,
      });
      return judge(outcome);
    },
  };
}

/** An operator that answers at all is there; what it says to a message without a receiver does not matter. */
function ask({ url, key, connectMs, answerMs }: SmsSettings, agent: PlainAgent): Promise<PostOutcome> {
  const headers = { authorization: `Bearer ${key}` };
  return postJson({ url: new URL(url), headers, body: '{}', connectMs, answerMs, agent });
}

function checkOf(outcome: PostOutcome): SystemCheck {
  if (outcome.kind === 'failed')
    return { kind: 'ill', reason: outcome.reason === 'connection' ? 'unreachable' : outcome.reason };
  if (outcome.status === 401 || outcome.status === 403) return { kind: 'ill', reason: 'account' };
  return outcome.status >= 500 || outcome.status === 429 ? { kind: 'ill', reason: 'busy' } : { kind: 'well' };
}

/** What an outcome means for the person who waits for the message. */
function judge(outcome: PostOutcome): SmsDelivery {
  if (outcome.kind === 'answered') return judgeAnswer(outcome.status, outcome.body);
  if (!outcome.reached) return { kind: 'rejected', reason: 'unreachable' };
  return { kind: 'unknown', reason: outcome.reason === 'timeout' ? 'timeout' : 'broken-answer' };
}

/** After a server error the message may have been sent all the same; 429 and 503 say plainly that it was not taken. */
function judgeAnswer(status: number, body: string): SmsDelivery {
  if (status >= 200 && status < 300) return judgeAcceptance(body);
  if (status === 429 || status === 503) return { kind: 'rejected', reason: 'busy' };
  if (status >= 500) return { kind: 'unknown', reason: 'broken-answer' };
  return { kind: 'rejected', reason: judgeRefusal(body) };
}

function judgeAcceptance(body: string): SmsDelivery {
  const accepted = Accepted.safeParse(findJson(body));
  return accepted.success
    ? { kind: 'accepted', providerId: accepted.data.id }
    : { kind: 'unknown', reason: 'broken-answer' };
}

/** A refusal that names neither number nor text is about the portal's own account with the operator. */
function judgeRefusal(body: string): SmsRejection {
  const refused = Refused.safeParse(findJson(body));
  return refused.success ? refused.data.error : 'account';
}
