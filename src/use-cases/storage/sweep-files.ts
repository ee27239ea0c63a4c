import type { ListedFile, Storage } from '../../adapters/storage/port';
import type { FileThumbnailRepository } from '../../data/file-thumbnails';
import type { Clock } from '../../kernel/clock';

/** A file whose row is just being written is younger than this, ms. */
const GRACE_MS = 24 * 3_600_000;

export interface SweepFilesDeps {
  readonly storage: Pick<Storage, 'remove'>;
  readonly thumbnails: Pick<FileThumbnailRepository, 'remove'>;
  readonly findOrphans: (storedBefore: Date) => AsyncIterable<ListedFile>;
  readonly sweepUnfinished: (writtenBefore: Date) => Promise<number>;
  readonly clock: Clock;
}

/**
 * Removes what nothing refers to and what a killed process left half written, once it is a day old. Gives how many files
 * went.
 */
export function sweepFiles({ storage, thumbnails, findOrphans, sweepUnfinished, clock }: SweepFilesDeps) {
  return async (): Promise<number> => {
    const before = new Date(clock.now().getTime() - GRACE_MS);
    let swept = await sweepUnfinished(before);
    for await (const { key } of findOrphans(before)) {
      await storage.remove(key);
      await thumbnails.remove(key);
      swept += 1;
    }
    return swept;
  };
}
