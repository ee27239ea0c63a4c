import type { Edition } from '../../../../src/domain/edition/edition';

/** What of an edition the walks of a file have reached. */
export interface Reach {
  channel(id: string): void;
  ground(id: string): void;
  /** Channels that accept applications and grounds of refusal that no walk has reached. */
  left(): { readonly channels: readonly string[]; readonly grounds: readonly string[] };
}

/** Begins to note what is reached. */
export function reachOf({ channels, refusal }: Edition): Reach {
  const [ways, grounds] = [new Set<string>(), new Set<string>()];
  const all = [...(refusal?.of_intake ?? []), ...(refusal?.of_service ?? [])];
  return {
    channel: (id) => void ways.add(id),
    ground: (id) => void grounds.add(id),
    left: () => ({
      channels: channels.filter(({ accepts, id }) => accepts && !ways.has(id)).map(({ id }) => id),
      grounds: all.filter(({ id }) => !grounds.has(id)).map(({ id }) => id),
    }),
  };
}

/** The words of a ground, as the edition prints them. */
export function groundOf({ refusal }: Edition, id: string): { readonly kk: string; readonly ru: string } {
  const all = [...(refusal?.of_intake ?? []), ...(refusal?.of_service ?? [])];
  const ground = all.find((one) => one.id === id);
  if (ground === undefined) throw new Error(`The edition has no ground ${id}`);
  return ground;
}
