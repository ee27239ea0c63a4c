import { z } from 'zod';
import type { RequestContext } from '../../route';

const KEPT = 'sent-code';

/** What the page needs to know of the code that was sent; the code itself is nowhere but in the message. */
const SentCode = z.object({
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

/** The code has done its work. */
export function forgetSentCode({ session }: RequestContext): void {
  session.set(KEPT, null);
}
