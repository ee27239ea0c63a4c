/**
 * What a port found when it looked whether its system is there. `off`: none is configured, and the portal does without it.
 * `reason` is a stable code such as `unreachable` or `timeout`, never a text of the other side.
 */
export type SystemCheck =
  { readonly kind: 'well' } | { readonly kind: 'off' } | { readonly kind: 'ill'; readonly reason: string };

/** A port that can look whether its system is there. */
export interface Checkable {
  /** Asks for a sign of life without changing anything. Never throws, and ends within the port's own patience. */
  check(): Promise<SystemCheck>;
}
