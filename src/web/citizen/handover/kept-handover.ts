import { z } from 'zod';
import type { RequestContext } from '../../route';

const KEPT = 'signing-handover';

/** What was made for a draft that waits: a link with its end (ms), or the number for a counter. */
const Handover = z.object({
  draftId: z.string(),
  link: z.object({ url: z.string(), until: z.number() }).nullable(),
  slip: z.string().nullable(),
});
type Handover = z.infer<typeof Handover>;

/** Remembers what the next page shows: the secret of a link is kept nowhere else. */
export function keepHandover({ session }: RequestContext, handover: Handover): void {
  session.set(KEPT, JSON.stringify(handover));
}

/** What was last made in this session for a draft. */
export function findHandover({ session }: RequestContext, draftId: string): Handover | undefined {
  const kept = session.get(KEPT);
  if (kept === null) return undefined;
  const parsed = Handover.safeParse(JSON.parse(kept));
  return parsed.success && parsed.data.draftId === draftId ? parsed.data : undefined;
}
