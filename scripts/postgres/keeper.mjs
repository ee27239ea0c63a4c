import { spawn } from 'node:child_process';
import { identity } from './unprivileged-user.mjs';

/** Waits until its input closes, then asks the server to stop. */
const WAIT_THEN_STOP = 'while read -r line; do :; done; kill -INT "$1"';

/**
 * Ties the server's life to ours: our end of the pipe closes however we end, even by `kill -9`.
 * @param {number} pid the server
 * @param {{ user: object }} place
 * @returns {() => void} lets the keeper go, once the server has been stopped
 */
export function keepServer(pid, { user }) {
  const keeper = spawn('/bin/sh', ['-c', WAIT_THEN_STOP, 'jardem-postgres-keeper', String(pid)], {
    ...identity(user),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keeper.unref();
  keeper.stdin.unref?.();
  return () => keeper.kill('SIGKILL');
}
