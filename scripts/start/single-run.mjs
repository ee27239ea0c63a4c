import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longer paths cannot be addresses of sockets (the limit is 108 bytes on Linux, 104 on macOS). */
const LONGEST_ADDRESS = 100;
const ANSWER_MS = 1_000;
const SETTLE_MS = 50;

/**
 * Makes sure that only one process at a time does something to a folder. The proof of life is a socket that answers:
 * unlike a number in a file it dies with its process, also after `kill -9`, and cannot be taken for another's.
 * @param {string} folder
 * @param {string} purpose one lock a purpose, for instance "start"
 * @param {Record<string, unknown>} about what others are told while the lock is held
 * @returns {Promise<{ release: () => void } | { holder: Record<string, unknown> }>} the holder when it is another
 */
export async function singleRun(folder, purpose, about = {}) {
  mkdirSync(folder, { recursive: true });
  const address = addressOf(realpathSync(folder), purpose);
  const holder = await ask(address);
  if (holder) return { holder };
  const token = randomUUID();
  const own = `${address}.${token.slice(0, 4)}`;
  const server = await listen(own, { ...about, pid: process.pid, token });
  renameSync(own, address);
  const { ino } = statSync(address);
  // Two runs may both have found nobody: the one whose socket was replaced by the other's gives way.
  await sleep(SETTLE_MS);
  const answer = await ask(address);
  if (answer?.token !== token) {
    server.close();
    return { holder: answer ?? {} };
  }
  return { release: () => release(server, address, ino) };
}

function addressOf(folder, purpose) {
  const beside = join(folder, `${purpose}.socket`);
  if (Buffer.byteLength(beside) <= LONGEST_ADDRESS) return beside;
  const short = createHash('sha256').update(beside).digest('hex').slice(0, 16);
  return join(tmpdir(), `jardem-${short}.socket`);
}

function listen(address, about) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(JSON.stringify(about)));
    server.once('error', reject);
    server.listen(address, () => resolve(server.unref()));
  });
}

/** What the holder says about itself; empty when it lives but does not answer; undefined when nobody is there. */
function ask(address) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(address);
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('error', (error) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(undefined);
    });
    socket.on('close', () => resolve(parsed(answer)));
  });
}

function parsed(answer) {
  try {
    return JSON.parse(answer);
  } catch {
    return {};
  }
}

function release(server, address, ino) {
  if (statSync(address, { throwIfNoEntry: false })?.ino === ino) rmSync(address, { force: true });
  server.close();
}
