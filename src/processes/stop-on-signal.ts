import cluster from 'node:cluster';
import type { Running } from './run-portal';

/** Ctrl-C and SIGTERM end the process after the work under way; a second signal ends it at once. */
export function stopOnSignal(parts: readonly Running[]): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    for (const part of parts) await part.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
