import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What `postmaster.pid` says about the server that uses, or used, a data folder.
 * @param {string} data
 * @returns {{ pid: number, ready: boolean } | undefined} undefined when there is no such file
 */
export function readPostmasterFile(data) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether that process is a Postgres server on that data folder: after a restart of a machine or a container the same
 * number may belong to anybody.
 * @param {number} pid
 * @param {string} data
 */
export function isServerOf(pid, data) {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(data);
}

/**
 * Whether the process still runs; one that ended but was never collected by its parent does not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return commandOf(pid) !== '';
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line, empty for a process that is gone or ended. */
function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
