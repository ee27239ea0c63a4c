import { z } from 'zod';
import { REGISTRY_CODES, type RegistryName, type RegistrySystem } from '../../../domain/registry/question';

/**
 * How a simulated registry behaves: well · slow (answers after `ms`) · failing (an HTTP status) · garbage (no JSON) ·
 * cut (the connection breaks in the middle of the answer) · contradicting (speaks of somebody else) · denying (knows
 * nobody and nothing, against what others say) · deaf (takes the question and never answers) · down (drops the
 * connection at once).
 */
export const Mood = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slow'), ms: z.coerce.number().int().min(1).max(600_000) }),
  z.strictObject({
    kind: z.literal('failing'),
    status: z.coerce.number().int().min(400).max(599).default(503),
  }),
  z.strictObject({
    kind: z.enum(['well', 'garbage', 'cut', 'contradicting', 'denying', 'deaf', 'down']),
  }),
]);
export type Mood = z.infer<typeof Mood>;

/** Whose mood it is: that of one kind of question, or of the whole system behind several of them. */
export type MoodOwner = RegistryName | RegistrySystem | 'registry-events';

/** Everybody who can have a mood. */
export const MOOD_OWNERS: readonly string[] = [
  ...new Set<string>([...Object.keys(REGISTRY_CODES), ...Object.values(REGISTRY_CODES), 'registry-events']),
];

/** The moods of all registries. */
export interface Moods {
  readonly of: (registry: RegistryName) => Mood;
  /** That of a system as a whole; of the gateway itself when none is named. */
  readonly ofSystem: (system?: string) => Mood;
  /** Sets the mood of one registry, or of all. */
  readonly set: (mood: Mood, owner?: MoodOwner) => void;
  /** What differs from the mood of all, which stands under `all`. */
  readonly list: () => Readonly<Record<string, Mood>>;
}

/** All registries well to begin with. */
export function moods(): Moods {
  let general: Mood = { kind: 'well' };
  const single = new Map<string, Mood>();
  const ofSystem = (system = ''): Mood => single.get(system) ?? general;
  return {
    of: (registry) => single.get(registry) ?? ofSystem(REGISTRY_CODES[registry]),
    ofSystem,
    set: (mood, owner) => {
      if (owner !== undefined) single.set(owner, mood);
      else {
        general = mood;
        single.clear();
      }
    },
    list: () => ({ all: general, ...Object.fromEntries(single) }),
  };
}
