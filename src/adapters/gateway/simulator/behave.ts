import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertNever } from '../../../kernel/assert-never';
import type { WireFeedRequest } from '../../http/registry-feed';
import type { WireAnswer } from '../wire';
import type { Realm } from './answers/realm';
import type { Mood } from './mood';

const SOMEBODY_ELSE = '000000000000';
const OTHERS = { iin: SOMEBODY_ELSE, principalIin: SOMEBODY_ELSE, bin: SOMEBODY_ELSE };

/** Sends an answer in a mood. */
export async function behave(mood: Mood, answer: WireAnswer, outgoing: ServerResponse): Promise<void> {
  switch (mood.kind) {
    case 'well':
      return sendJson(outgoing, 200, answer);
    case 'slow':
      await sleep(mood.ms, undefined, { ref: false });
      return sendJson(outgoing, 200, answer);
    case 'failing':
      return sendJson(outgoing, mood.status, { error: 'failing' });
    case 'contradicting':
      return sendJson(outgoing, 200, contradict(answer));
    case 'denying':
      return sendJson(outgoing, 200, { kind: 'not-found' } satisfies WireAnswer);
    default:
      misbehave(mood.kind, answer, outgoing);
  }
}

/** Sends a page of the feed in a mood. It tells of nobody in particular, so there is nobody else to speak of. */
export async function behaveFeed(
  mood: Mood,
  { events }: Realm,
  { cursor, limit }: WireFeedRequest,
  outgoing: ServerResponse,
): Promise<void> {
  const from = /^\d+$/.test(cursor) ? Number(cursor) : 0;
  const told = events.slice(from, from + limit);
  const page = { events: told, next: String(from + told.length) };
  if (mood.kind === 'well') return sendJson(outgoing, 200, page);
  if (mood.kind !== 'slow') return behave(mood, { kind: 'not-found' }, outgoing);
  await sleep(mood.ms, undefined, { ref: false });
  sendJson(outgoing, 200, page);
}

/** Sends one JSON answer. */
export function sendJson(outgoing: ServerResponse, status: number, body: unknown): void {
  outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function misbehave(
  kind: 'garbage' | 'cut' | 'deaf' | 'down',
  answer: WireAnswer,
  outgoing: ServerResponse,
): void {
  switch (kind) {
    case 'garbage':
      outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Service is updating');
      return;
    case 'cut':
      return cutOff(outgoing, answer);
    case 'deaf':
      return;
    case 'down':
      outgoing.destroy();
      return;
    default:
      assertNever(kind);
  }
}

function cutOff(outgoing: ServerResponse, answer: WireAnswer): void {
  const whole = Buffer.from(JSON.stringify(answer));
  outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
  outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), () => outgoing.destroy());
}

function contradict(answer: WireAnswer): unknown {
  if (answer.kind === 'not-found') return { kind: 'found', facts: OTHERS };
  return { ...answer, facts: { ...answer.facts, ...OTHERS } };
}
