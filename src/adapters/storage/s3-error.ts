import { z } from 'zod';
import { DomainError } from '../../kernel/domain-error';

const ServiceError = z.object({
  name: z.string().default(''),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).default({}),
});

/** The answer of a storage that refused a request: HTTP status, undefined when there was none, and the code in its XML. */
export interface S3Refusal {
  readonly status: number | undefined;
  readonly code: string;
}

/** What kind of refusal an error of the client is. */
export function s3Refusal(error: unknown): S3Refusal {
  const parsed = ServiceError.safeParse(error);
  if (!parsed.success) return { status: undefined, code: '' };
  return { status: parsed.data.$metadata.httpStatusCode, code: parsed.data.name };
}

/** Whether the storage says that it has no such file. A missing bucket is another thing: then nothing is known. */
export function isNoSuchKey(error: unknown): boolean {
  const { status, code } = s3Refusal(error);
  return code === 'NoSuchKey' || (status === 404 && code !== 'NoSuchBucket');
}

/** Whether another attempt may do better: no answer at all, too busy, or a fault of the storage itself. */
export function mayPass(error: unknown): boolean {
  if (error instanceof DomainError || error instanceof RangeError) return false;
  const { status } = s3Refusal(error);
  return status === undefined || status === 429 || status >= 500;
}

/** Turns an error of the client into what a person may be told; `DomainError` and `RangeError` stay what they are. */
export function s3Error(error: unknown): Error {
  if (error instanceof DomainError || error instanceof RangeError) return error;
  const failure = new DomainError(isNoSuchKey(error) ? 'file-missing' : 'storage-unavailable');
  failure.cause = error;
  return failure;
}
