import type { RegistryName } from '../../../domain/registry/question';

/**
 * How a simulated registry behaves: well · slow (answers after `ms`) · failing (an HTTP status) · garbage (no JSON) ·
 * cut (the connection breaks in the middle of the answer) · contradicting (speaks of somebody else) · deaf (takes the
 * question and never answers) · hanging-up (drops the connection at once).
 */
export type Mood =
  | { readonly kind: 'well' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'failing'; readonly status: number }
  | { readonly kind: 'garbage' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'contradicting' }
  | { readonly kind: 'deaf' }
  | { readonly kind: 'hanging-up' };

/** The moods of all registries. */
export interface Moods {
  readonly of: (registry: RegistryName) => Mood;
  /** Sets the mood of one registry, or of all. */
  readonly set: (mood: Mood, registry?: RegistryName) => void;
}

/** All registries well to begin with. */
export function moods(): Moods {
  let general: Mood = { kind: 'well' };
  const single = new Map<RegistryName, Mood>();
  return {
    of: (registry) => single.get(registry) ?? general,
    set: (mood, registry) => {
      if (registry !== undefined) single.set(registry, mood);
      else {
        general = mood;
        single.clear();
      }
    },
  };
}
