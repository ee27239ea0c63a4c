import type { Pictures } from '../../adapters/pictures/port';
import type { Storage } from '../../adapters/storage/port';
import type { AttachmentRecord } from '../../data/attachments';
import type { FileThumbnailRepository } from '../../data/file-thumbnails';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';

export interface SmallPictureDeps {
  readonly thumbnails: Pick<FileThumbnailRepository, 'find' | 'keep'>;
  readonly storage: Pick<Storage, 'read'>;
  readonly pictures: Pictures;
  readonly clock: Clock;
}

/** Longest side, px. */
const SMALL = 160;

/** A small picture, made at the first look and kept; null for what is no picture, or cannot be read: that is kept as well. */
export async function smallPicture(deps: SmallPictureDeps, file: AttachmentRecord): Promise<Buffer | null> {
  if (file.mediaType === 'application/pdf') return null;
  const kept = await deps.thumbnails.find(file.storageKey);
  if (kept !== undefined) return kept;
  const bytes = await deps.storage.read(file.storageKey);
  const made = await deps.pictures.draw(bytes, { longestSide: SMALL, turn: 0 }).catch((problem: unknown) => {
    if (problem instanceof DomainError && problem.code === 'picture-unreadable') return null;
    throw problem;
  });
  await deps.thumbnails.keep(file.storageKey, made, deps.clock.now());
  return made;
}
