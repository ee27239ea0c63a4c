import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import { DELIVERY_REASONS } from '../../domain/messages/delivery';
import { isSignedNow } from '../../domain/messages/hook-signature';
import type { Clock } from '../../kernel/clock';
import type { receiveSms } from '../../use-cases/messages/receive-sms';
import type { takeReceipt } from '../../use-cases/messages/take-receipt';

const MOST_AT_ONCE = 100;
const BODY_LIMIT = '64kb';

const Receipt = z.object({
  id: z.string().min(1).max(200),
  state: z.enum(['delivered', 'undeliverable', 'rejected']),
  reason: z.enum(DELIVERY_REASONS).nullable().default(null),
});
const Incoming = z.object({
  id: z.string().min(1).max(200),
  from: z.string().min(1).max(40),
  text: z.string().max(4_000),
});

/** What the addresses for operators need. */
export interface SmsHookSettings {
  /** The secret agreed with the operator; null: nothing is taken here. */
  readonly key: string | null;
  readonly receipt: ReturnType<typeof takeReceipt>;
  readonly incoming: ReturnType<typeof receiveSms>;
  /** Spends one request of an address, or one that was signed wrongly; gives the seconds to wait. */
  readonly spend: (limit: 'hook-address' | 'hook-forged', address: string) => Promise<number>;
  readonly clock: Clock;
}

/**
 * Where an operator that calls back brings receipts (`/hooks/sms/receipts`) and SMS of people (`/hooks/sms/inbound`), one
 * or a list. No session, no form: each request is signed over its time, place and bytes. A copy of one within the time
 * changes nothing, because everything is known by the operator's identifier.
 */
export function smsHooks(settings: SmsHookSettings): Router {
  const router = express.Router();
  if (settings.key === null) return router;
  const chain = [
    express.raw({ type: () => true, limit: BODY_LIMIT }),
    demandSignature(settings, settings.key),
  ];
  router.post('/hooks/sms/receipts', ...chain, (request, response) =>
    takeAll(request, response, Receipt, ({ id, ...receipt }) =>
      settings.receipt({ providerId: id, ...receipt, sentTo: null }),
    ),
  );
  router.post('/hooks/sms/inbound', ...chain, (request, response) =>
    takeAll(request, response, Incoming, ({ id, from, text }) =>
      settings.incoming({ providerId: `http:${id}`, from, text }),
    ),
  );
  return router;
}

function demandSignature({ spend, clock }: SmsHookSettings, key: string): RequestHandler {
  return async (request, response, next) => {
    const address = request.ip ?? '';
    const seconds = await spend('hook-address', address);
    if (seconds > 0) return tooMany(response, seconds);
    const signed = {
      timestamp: request.get('x-jardem-timestamp') ?? '',
      path: request.path,
      body: bytesOf(request),
      signature: request.get('x-jardem-signature') ?? '',
    };
    if (isSignedNow(key, signed, clock.now())) return next();
    const rest = await spend('hook-forged', address);
    if (rest > 0) return tooMany(response, rest);
    response.status(401).json({ error: 'signature' });
  };
}

function tooMany(response: Response, seconds: number): void {
  response.status(429).set('Retry-After', String(seconds)).json({ error: 'too-many-requests' });
}

/** Everything is taken in before the operator is answered; what fails half-way is brought again whole. */
async function takeAll<Shape extends z.ZodType>(
  request: Request,
  response: Response,
  shape: Shape,
  take: (value: z.output<Shape>) => Promise<void>,
): Promise<void> {
  const parsed = z.union([z.array(shape).min(1).max(MOST_AT_ONCE), shape]).safeParse(jsonOf(request));
  if (!parsed.success) {
    response.status(422).json({ error: 'content' });
    return;
  }
  const values = (Array.isArray(parsed.data) ? parsed.data : [parsed.data]) as readonly z.output<Shape>[];
  for (const value of values) await take(value);
  response.status(200).json({ taken: values.length });
}

function bytesOf(request: Request): Buffer {
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

function jsonOf(request: Request): unknown {
  try {
    return JSON.parse(bytesOf(request).toString('utf8'));
  } catch {
    return undefined;
  }
}
