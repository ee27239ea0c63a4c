import { z } from 'zod';
import type { RequestContext } from '../../route';
import type { TypedRegistration } from './register.form';

const KEPT = 'typed-registration';
const Kept = z.record(z.string(), z.string());

/** Keeps what the page of registration is to begin with: what was typed, or what a certificate says. */
export function keepForRegistration(
  { session }: Pick<RequestContext, 'session'>,
  typed: TypedRegistration,
): void {
  session.set(KEPT, JSON.stringify(typed));
}

/** What was kept is shown once: the session is no place for a phone number. */
export function takeKeptRegistration({ session }: Pick<RequestContext, 'session'>): TypedRegistration {
  const kept = session.get(KEPT);
  if (kept === null) return {};
  session.set(KEPT, null);
  const parsed = Kept.safeParse(JSON.parse(kept));
  return parsed.success ? parsed.data : {};
}
