import type { Knex } from 'knex';
import { runPrepared } from './prepared';

/** Writes an empty note into the log and flushes the log up to it: everything that was committed before is then safe. */
const FLUSH = { name: 'flush-log', text: `SELECT pg_logical_emit_message(false, 'jardem', '', true)` };

/**
 * Waits until everything committed so far is on the disk. All who come while one flush is under way wait for the next one
 * together: a flush that began earlier proves nothing for them.
 */
export function untilOnDisk(knex: Knex): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function flush(): Promise<void> {
    await runPrepared(knex, FLUSH, []);
  }

  function begin(): Promise<void> {
    next = null;
    const flushing = flush().finally(() => {
      if (underWay === flushing) underWay = null;
    });
    underWay = flushing;
    return flushing;
  }

  return () => {
    if (underWay === null) return begin();
    next ??= underWay.then(begin, begin);
    return next;
  };
}
