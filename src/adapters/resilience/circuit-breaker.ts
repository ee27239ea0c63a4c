/** After how many failures in a row a circuit opens, and for how many milliseconds nothing is then asked. */
export interface BreakerSettings {
  readonly failuresToOpen: number;
  readonly openMs: number;
}

/**
 * closed: everything passes · open: nothing passes until `until` · probing: one request tries whether the other side is
 * well again; should it never end, another may try after `until`. Instants are milliseconds since 1970.
 */
export type BreakerState =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'probing'; readonly until: number };

/** A circuit that has seen no failure. */
export const CLOSED: BreakerState = { kind: 'closed', failures: 0 };

/** Whether a request may pass at `nowMs`, and the state from then on. */
export function admit(
  state: BreakerState,
  nowMs: number,
  settings: BreakerSettings,
): { readonly admitted: boolean; readonly next: BreakerState } {
  if (state.kind === 'closed') return { admitted: true, next: state };
  if (nowMs < state.until) return { admitted: false, next: state };
  return { admitted: true, next: { kind: 'probing', until: nowMs + settings.openMs } };
}

/** The state after a request that failed. Late failures of requests begun before it opened do not keep it open longer. */
export function afterFailure(state: BreakerState, nowMs: number, settings: BreakerSettings): BreakerState {
  if (state.kind === 'open') return state;
  if (state.kind === 'probing') return { kind: 'open', until: nowMs + settings.openMs };
  const failures = state.failures + 1;
  return failures < settings.failuresToOpen
    ? { kind: 'closed', failures }
    : { kind: 'open', until: nowMs + settings.openMs };
}

/** The state after a request that succeeded: the other side is well, whatever was thought of it. */
export function afterSuccess(): BreakerState {
  return CLOSED;
}
