import { z } from 'zod';
import type { RequestContext } from '../../route';

const KEPT = 'sent-code';
/** Shortest pause between two codes, ms. */
const PAUSE = 60_000;

/** What the page needs to know of the code that was sent; the code itself is nowhere but in the message. */
const SentCode = z.object({
  /** Id of the draft; of an application that is signed again, its number. */
  draftId: z.string(),
  maskedPhone: z.string(),
  minutes: z.number(),
  /** Instants, ms. */
  sentAt: z.number(),
  expiresAt: z.number(),
});
export type SentCode = z.infer<typeof SentCode>;

/** Remembers that a code is on its way. */
export function keepSentCode({ session }: RequestContext, sent: SentCode): void {
  session.set(KEPT, JSON.stringify(sent));
}

/** The code that was last sent for a draft in this session. */
export function findSentCode({ session }: RequestContext, draftId: string): SentCode | undefined {
  const kept = session.get(KEPT);
  if (kept === null) return undefined;
  const parsed = SentCode.safeParse(JSON.parse(kept));
  return parsed.success && parsed.data.draftId === draftId ? parsed.data : undefined;
}

/** How long until another code may be asked for, seconds; 0: at once. */
export function secondsToWait(context: RequestContext, draftId: string, now: Date): number {
  const sent = findSentCode(context, draftId);
  return sent === undefined ? 0 : Math.max(0, Math.ceil((sent.sentAt + PAUSE - now.getTime()) / 1000));
}

/** The code has done its work. */
export function forgetSentCode({ session }: RequestContext): void {
  session.set(KEPT, null);
}
