import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { Log } from './port';
import { scrubLine } from './scrub-line';

/** `silent` writes nothing. `destination` is the standard output when left out. */
export interface LogSettings {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly destination?: DestinationStream;
}

/**
 * The journal: one JSON object a line, with IINs, phone numbers, codes, tokens, passwords and cookies hidden wherever
 * they stand. The hiding is done to the finished line, so that no serializer, child or error text gets around it.
 */
export function createLogger({ level, destination }: LogSettings): Logger & Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    hooks: { streamWrite: scrubLine },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
