import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { Clock } from '../../../kernel/clock';
import { fetchBytes } from '../../http/fetch-bytes';
import { findJson } from '../../http/find-json';
import { postJson, type PostOutcome } from '../../http/post-json';
import { guard, type Told } from '../../resilience/guard';
import { retry, type Attempt } from '../../resilience/retry';
import type { SystemCheck } from '../../system-check';
import { findCmsBytes } from '../pki/cms-bytes';
import { loadPki } from '../pki/load-pki';
import { readSignedData } from '../pki/read-signed-data';
import type {
  InvalidReason,
  SignatureToVerify,
  SignatureVerdict,
  SignatureVerifier,
  UnknownReason,
} from '../port';
import { judgeAnswer, type Judgement } from './judge-answer';
import { ExtractAnswer, NcanodeAnswer } from './ncanode-answer';

/** Where NCANode is and how patient the portal is with it. Times are in milliseconds. */
export interface NcanodeSettings {
  /** Address without a path at its end. NCANode asks nobody who they are: it belongs into a private network. */
  readonly url: string;
  readonly connectMs: number;
  /** For one attempt. */
  readonly answerMs: number;
  /** For all attempts together. */
  readonly totalMs: number;
  readonly attempts: number;
  readonly restMs: number;
  readonly atOnce: number;
  readonly failuresToOpen: number;
  readonly openMs: number;
}

/** What the client needs from outside; `random` spreads the rests between attempts (0 ≤ x < 1). */
export interface NcanodeDeps {
  readonly clock: Clock;
  readonly random: () => number;
  /** What the structure alone tells before anybody is asked; `unreadable` here may still be readable to NCANode. */
  readonly findFlaw: (cms: Buffer) => Promise<InvalidReason | undefined>;
}

type Answered = Extract<PostOutcome, { kind: 'answered' }>;
type Judged = Judgement & { readonly answer: unknown };

const HEALTH_BYTES = 65_536;
const REVOCATION_CHECK = ['OCSP', 'CRL'];

/** Verifies signatures of every kind of key by NCANode over HTTP. */
export function ncanodeVerifier(settings: NcanodeSettings, deps: NcanodeDeps): SignatureVerifier {
  const guarded = guard(settings, deps.clock);
  const post = poster(settings, deps);
  return {
    verify: async (signature): Promise<SignatureVerdict> => {
      const checkedAt = deps.clock.now();
      const cms = findCmsBytes(signature.cms);
      const flaw = cms === undefined ? 'unreadable' : await deps.findFlaw(cms);
      if (cms === undefined || (flaw !== undefined && flaw !== 'unreadable'))
        return { ...invalid(flaw ?? 'unreadable'), checkedAt };
      const outcome = await guarded(async () => {
        const value = await ask(post, signature, cms, flaw === undefined, checkedAt);
        return { value, isWell: !isOutage(value) } satisfies Told<Judged>;
      });
      if (outcome.kind === 'asked') return { ...outcome.value, checkedAt };
      return { ...unknown(outcome.kind === 'too-busy' ? 'too-busy' : 'unreachable'), checkedAt };
    },
    check: () => checkHealth(settings),
  };
}

/** What the structure of a signature alone tells: nobody, several or content inside. */
export async function findStructureFlaw(cms: Buffer): Promise<InvalidReason | undefined> {
  const structure = readSignedData(await loadPki(), cms);
  return structure.kind === 'invalid' ? structure.reason : undefined;
}

/** Only an NCANode that does not answer makes the circuit open; a responder behind it is another's trouble. */
function isOutage(judged: Judged): boolean {
  return judged.kind === 'unknown' && ['timeout', 'unreachable', 'invalid-answer'].includes(judged.reason);
}

type Post = (path: string, body: object, isAnswer: (json: unknown) => boolean) => Promise<PostOutcome>;

/** Posts with bounded repetitions: looking at a signature changes nothing, so it may be asked for again. */
function poster(settings: NcanodeSettings, { random }: NcanodeDeps): Post {
  const agent = new (settings.url.startsWith('https:') ? TlsAgent : PlainAgent)({ keepAlive: true });
  return (path, body, isAnswer) => {
    const signal = AbortSignal.timeout(settings.totalMs);
    const attempt = async (): Promise<Attempt<PostOutcome>> => {
      const { connectMs, answerMs } = settings;
      const url = new URL(settings.url + path);
      const value = await postJson({
        url,
        headers: {},
        body: JSON.stringify(body),
        connectMs,
        answerMs,
        agent,
        signal,
      });
      return { value, again: mayBeBetter(value, isAnswer) };
    };
    return retry(attempt, settings, random, signal);
  };
}

function mayBeBetter(outcome: PostOutcome, isAnswer: (json: unknown) => boolean): boolean {
  if (outcome.kind === 'failed' || outcome.status === 429 || outcome.status >= 500) return true;
  return outcome.status === 200 && !isAnswer(findJson(outcome.body));
}

async function ask(
  post: Post,
  { document, iin, use }: SignatureToVerify,
  cms: Buffer,
  isDetached: boolean,
  now: Date,
): Promise<Judged> {
  const base64 = cms.toString('base64');
  if (!isDetached && (await hasContent(post, base64))) return invalid('not-detached');
  const body = { revocationCheck: REVOCATION_CHECK, cms: base64, data: document.toString('base64') };
  const outcome = await post('/cms/verify', body, (json) => NcanodeAnswer.safeParse(json).success);
  if (outcome.kind === 'failed') return unknown(FAILURES[outcome.reason]);
  return judgeOutcome(outcome, isDetached, { iin, use, now });
}

/** NCANode takes content inside a signature for the signed bytes and does not look at what was sent beside it. */
async function hasContent(post: Post, cms: string): Promise<boolean> {
  const outcome = await post('/cms/extract', { cms }, (json) => ExtractAnswer.safeParse(json).success);
  if (outcome.kind === 'failed' || outcome.status !== 200) return false;
  const extracted = ExtractAnswer.safeParse(findJson(outcome.body));
  return extracted.success && typeof extracted.data.data === 'string' && extracted.data.data !== '';
}

const FAILURES = {
  timeout: 'timeout',
  connection: 'unreachable',
  'broken-answer': 'invalid-answer',
} as const satisfies Record<string, UnknownReason>;

/** What an answer over HTTP means, whatever is in it. */
function judgeOutcome(
  { status, body }: Answered,
  isReadable: boolean,
  expected: { iin: string | null; use: SignatureToVerify['use']; now: Date },
): Judged {
  const json = findJson(body) ?? null;
  if (status !== 200) return judgeRefusal(status, isReadable, json);
  const answer = NcanodeAnswer.safeParse(json);
  if (!answer.success) return unknown('invalid-answer', json);
  return { ...judgeAnswer(answer.data, expected), answer: json };
}

/** A refusal of bytes that we could not read either is about the bytes; any other is about NCANode. */
function judgeRefusal(status: number, isReadable: boolean, json: unknown): Judged {
  const isAboutBytes = status >= 400 && status < 500 && status !== 429 && !isReadable;
  return isAboutBytes ? invalid('unreadable', json) : unknown('invalid-answer', json);
}

async function checkHealth({ url, answerMs }: NcanodeSettings): Promise<SystemCheck> {
  const outcome = await fetchBytes({
    url: new URL(`${url}/actuator/health`),
    answerMs,
    maxBytes: HEALTH_BYTES,
  });
  if (outcome.kind === 'failed') return { kind: 'ill', reason: FAILURES[outcome.reason] };
  const health = findJson(outcome.bytes.toString('utf8'));
  const isUp = typeof health === 'object' && health !== null && 'status' in health && health.status === 'UP';
  return isUp ? { kind: 'well' } : { kind: 'ill', reason: 'invalid-answer' };
}

function invalid(reason: InvalidReason, answer: unknown = null): Judged & { kind: 'invalid' } {
  return { kind: 'invalid', reason, signer: null, answer };
}

function unknown(reason: UnknownReason, answer: unknown = null): Judged & { kind: 'unknown' } {
  return { kind: 'unknown', reason, answer };
}
