import type { AdministeredVersion } from './administered-version';

/**
 * The version that holds at an instant: the last word among those that have come into force by then. A decision never
 * begins before it was made, so what held at an instant in the past never changes: a case stays on the rules of the
 * instant at which it was filed. A later decision that begins earlier takes the place of one that was planned.
 * @param versions of one thing, in any order
 */
export function inForceAt<V extends Pick<AdministeredVersion, 'version' | 'effectiveFrom'>>(
  versions: readonly V[],
  at: Date,
): V | undefined {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom.getTime() <= at.getTime())
    .reduce<V | undefined>(
      (last, next) => (last === undefined || next.version > last.version ? next : last),
      undefined,
    );
}

/** Versions that have been decided, are not yet in force, and will be unless another decision comes before. */
export function plannedAfter<V extends Pick<AdministeredVersion, 'version' | 'effectiveFrom'>>(
  versions: readonly V[],
  at: Date,
): V[] {
  const planned = versions.filter(({ effectiveFrom }) => effectiveFrom.getTime() > at.getTime());
  return planned.filter((one) => inForceAt(versions, one.effectiveFrom) === one);
}
