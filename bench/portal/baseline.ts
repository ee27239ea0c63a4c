import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startChild } from './child';

const Told = z.object({ port: z.number() });

/** A baseline that runs, as a process of its own. */
export interface Baseline {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a baseline of `serve-baseline.ts`. Like a server it runs in production mode, where libraries have one. */
export async function startBaseline(
  folder: string,
  name: string,
  about: readonly string[] = [],
): Promise<Baseline> {
  mkdirSync(folder, { recursive: true });
  const child = startChild({
    script: 'bench/serve-baseline.ts',
    args: [name, ...about],
    nodeOptions: ['--require', join(__dirname, '../load-typescript.cjs')],
    environment: { NODE_ENV: 'production' },
    log: join(folder, `${name}.log`),
  });
  const { port } = Told.parse(await child.told());
  return { port, stop: child.stop };
}
