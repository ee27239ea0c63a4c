import { z } from 'zod';
import { DomainError } from '../../kernel/domain-error';

const SystemError = z.object({ code: z.string() });

/** Turns an error of the disk into what a person may be told; `DomainError` and `RangeError` stay what they are. */
export function storageError(error: unknown): Error {
  if (error instanceof DomainError || error instanceof RangeError) return error;
  const failure = isMissing(error) ? new DomainError('file-missing') : new DomainError('storage-unavailable');
  failure.cause = error;
  return failure;
}

/** Whether the disk says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const system = SystemError.safeParse(error);
  return system.success && system.data.code === 'ENOENT';
}
