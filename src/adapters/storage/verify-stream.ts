import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { DomainError } from '../../kernel/domain-error';

/**
 * Passes bytes on and holds the latest piece back until the hash of all is right. What arrives from a corrupt file is
 * therefore never whole, and the stream ends in `DomainError('file-corrupt')`.
 */
export function verifyStream(key: string): Transform {
  const hash = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      const ready = held;
      held = chunk;
      if (ready.length > 0) done(null, ready);
      else done();
    },
    flush(done) {
      if (hash.digest('hex') === key) done(null, held);
      else done(new DomainError('file-corrupt', { key }));
    },
  });
}
