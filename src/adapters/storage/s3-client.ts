import type * as S3 from '@aws-sdk/client-s3';
import { type Attempt, retry } from '../resilience/retry';
import { mayPass, s3Error } from './s3-error';
import type { S3Settings } from './s3-settings';

/** The client with its commands: the library is read when the first file moves, and never where no S3 is configured. */
export interface S3Access {
  readonly sdk: typeof S3;
  readonly client: S3.S3Client;
}

/** One attempt at something: `signal` ends it when it takes too long. */
export type S3Work<Value> = (access: S3Access, signal: AbortSignal) => Promise<Value>;

/** Does `work`, again where that may help. Errors are `DomainError`s. */
export type S3Caller = <Value>(work: S3Work<Value>) => Promise<Value>;

/** What goes wrong is told to the caller; the client's own remarks would bypass the journal. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown };

/** A caller of the storage that the settings name, with bounded attempts and time for each. */
export function s3Caller(settings: S3Settings, random: () => number): S3Caller {
  let access: Promise<S3Access> | undefined;
  return async <Value>(work: S3Work<Value>): Promise<Value> => {
    access ??= openAccess(settings);
    const opened = await access;
    const attempt = async (): Promise<Attempt<Outcome<Value>>> => {
      try {
        const value = await work(opened, AbortSignal.timeout(settings.answerMs));
        return { value: { ok: true, value }, again: false };
      } catch (error) {
        return { value: { ok: false, error }, again: mayPass(error) };
      }
    };
    const outcome = await retry(attempt, settings, random, new AbortController().signal);
    if (!outcome.ok) throw s3Error(outcome.error);
    return outcome.value;
  };
}

async function openAccess(settings: S3Settings): Promise<S3Access> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: true,
    credentials: { accessKeyId: settings.keyId, secretAccessKey: settings.secret },
    // Attempts are counted by the caller above, which can begin a stream anew.
    maxAttempts: 1,
    logger: SILENT,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: settings.connectMs, requestTimeout: settings.answerMs },
  });
  return { sdk, client };
}

function ignore(): void {
  // Nothing to say.
}
