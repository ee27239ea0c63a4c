import { pipeline, type Readable } from 'node:stream';
import { DomainError } from '../../kernel/domain-error';
import { verifyStream } from './verify-stream';

/**
 * The body of an answer, verified while it streams. It ends in `storage-unavailable` when the other side breaks off or
 * says nothing for `silenceMs`; a reader that takes its time is no silence of the other side.
 */
export function verifyBody(body: Readable, key: string, silenceMs: number): Readable {
  const verified = verifyStream(key);
  const fail = (cause?: unknown): void => {
    verified.destroy(Object.assign(new DomainError('storage-unavailable'), { cause }));
  };
  const silence = setTimeout(() => {
    if (verified.writableNeedDrain || body.readableFlowing === false) silence.refresh();
    else fail();
  }, silenceMs);
  body.once('error', fail);
  body.on('data', () => silence.refresh());
  // What goes wrong is told to the reader of `verified`.
  pipeline(body, verified, () => {
    clearTimeout(silence);
    body.destroy();
  });
  verified.once('close', () => clearTimeout(silence));
  return verified;
}
