import type { Readable } from 'node:stream';
import type { Checkable } from '../system-check';

/** Most bytes of one stored file: what people hand in is smaller, so that only a runaway stream meets this. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** A stored file: `key` is the SHA-256 of its bytes in lower-case hex, `size` is in bytes. */
export interface StoredFile {
  readonly key: string;
  readonly size: number;
}

/** A stored file as a listing shows it. */
export interface ListedFile extends StoredFile {
  readonly storedAt: Date;
}

/**
 * Files by their content. The same bytes are kept once, so that storing them again is harmless.
 *
 * Errors are `DomainError`s: `file-missing` (nothing is stored under the key), `file-corrupt` (the stored bytes no
 * longer have the hash they were stored under), `file-too-big` (more than the place takes), `storage-unavailable` (disk
 * full, read or write error, no answer). A key that is no SHA-256 is a `RangeError`: it never came from `put`.
 */
export interface Storage extends Checkable {
  /** Stores the bytes. When it returns they survive a power cut; when it throws nothing is left behind. */
  put(content: Readable | Buffer): Promise<StoredFile>;
  /** The bytes as a stream. The end is held back until the hash is verified, so a corrupt file never arrives whole. */
  open(key: string): Promise<Readable>;
  /** All the bytes, verified. */
  read(key: string): Promise<Buffer>;
  exists(key: string): Promise<boolean>;
  /** Removes a file. Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** Every stored file, in no particular order. */
  list(): AsyncIterable<ListedFile>;
}
