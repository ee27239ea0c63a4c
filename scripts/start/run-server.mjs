import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';

const SERVER = join(projectRoot, 'dist/src/server.js');
const NODE_OPTIONS = [
  '--enable-source-maps',
  '--require',
  join(projectRoot, 'scripts/start/end-with-parent.cjs'),
];
const PATIENCE_MS = 15_000;

/**
 * Starts the compiled portal in a process group of its own, so that Ctrl-C reaches it through us, in the right order.
 * @param {Record<string, string>} environment added to the present one
 * @returns {{ exited: Promise<number>, stop: () => Promise<void>, kill: () => void }}
 */
export function runServer(environment) {
  const env = { ...process.env, ...environment };
  const child = fork(SERVER, {
    cwd: projectRoot,
    env,
    execArgv: NODE_OPTIONS,
    detached: true,
    stdio: 'inherit',
  });
  const exited = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const kill = () => child.kill('SIGKILL');
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(kill, PATIENCE_MS);
    await exited;
    clearTimeout(late);
  };
  return { exited, stop, kill };
}
