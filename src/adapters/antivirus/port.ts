import type { Checkable } from '../system-check';

/**
 * What an antivirus says of a file. `unknown`: nothing, because it cannot be reached, takes too long, does not look at so
 * large a file, or answers what nobody understands. `off`: there is none.
 */
export type ScanVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly name: string }
  | { readonly kind: 'unknown'; readonly reason: 'unreachable' | 'timeout' | 'too-big' | 'broken-answer' }
  | { readonly kind: 'off' };

/** Looks through files for programs that do harm. */
export interface Antivirus extends Checkable {
  /** Never throws, and ends within the port's own patience. */
  scan(bytes: Buffer): Promise<ScanVerdict>;
}
