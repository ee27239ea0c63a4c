import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';

/** A process that was started for a benchmark. */
export interface Child {
  /** What it first tells its parent. */
  readonly told: () => Promise<unknown>;
  /** Rejects when it ends before it was stopped. */
  readonly lost: Promise<never>;
  stop(): Promise<void>;
}

/** How a process is started. */
export interface ChildSettings {
  /** Path from the project's root. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly nodeOptions?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** File that takes all it prints, as on a server. */
  readonly log: string;
}

/** Starts a Node process. */
export function startChild(settings: ChildSettings): Child {
  const { script, args = [], nodeOptions = [], environment = {}, log } = settings;
  const output = openSync(log, 'a');
  const child = fork(join(__dirname, '../..', script), [...args], {
    execArgv: [...nodeOptions],
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, output, 'ipc'],
  });
  const ended = once(child, 'exit');
  const lost = ended.then((): never => {
    throw new Error(`${script} ended; what it said is in ${log}`);
  });
  lost.catch(() => undefined);
  return {
    told: async () => {
      const [message]: unknown[] = await Promise.race([once(child, 'message'), lost]);
      return message;
    },
    lost,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
