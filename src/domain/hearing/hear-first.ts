import type { HearingState } from '../application/fold-hearing';
import type { HearingSetting } from './hearing-setting';

/** A decision that an official wants to prepare. */
export interface WantedDecision {
  readonly polarity: 'positive' | 'negative';
  readonly outcome: string;
  readonly groundIds: readonly string[];
}

/**
 * What has to happen before a decision goes on to its signature. `wait`: the applicant may still answer. `hear`: they must be
 * told first, and asked; what another hearing had to say is settled by that. `go`: nothing more; `closes` says how a hearing
 * that is not settled ends by it.
 */
export type HearingStep =
  | { readonly kind: 'wait' }
  | { readonly kind: 'hear'; readonly closes: 'changed' | null }
  | { readonly kind: 'go'; readonly closes: 'kept' | 'changed' | null };

/**
 * Whoever is refused is heard first, where the service does so; on each ground once. Nobody waits for a hearing whose time has
 * passed, and a decision in favour of the applicant waits for none.
 */
export function hearFirst(
  wanted: WantedDecision,
  hearing: HearingState | null,
  { isOn }: HearingSetting,
  now: Date,
): HearingStep {
  const changed = isSettled(hearing) ? null : 'changed';
  if (wanted.polarity === 'positive') return { kind: 'go', closes: changed };
  if (mayAnswer(hearing, now)) return { kind: 'wait' };
  if (isHeard(wanted, hearing)) return { kind: 'go', closes: changed && 'kept' };
  return { kind: isOn ? 'hear' : 'go', closes: changed };
}

function isSettled(hearing: HearingState | null): boolean {
  return hearing === null || hearing.status === 'closed';
}

function mayAnswer(hearing: HearingState | null, now: Date): boolean {
  return hearing?.status === 'open' && now <= hearing.until;
}

/** The applicant was told of this outcome and each of its grounds. */
function isHeard({ outcome, groundIds }: WantedDecision, hearing: HearingState | null): boolean {
  return hearing?.outcome === outcome && groundIds.every((id) => hearing.groundIds.includes(id));
}
