import type { Socket } from 'node:net';
import { askClamd, type ClamdAnswer, type ClamdSettings } from './clamd-session';
import type { Antivirus, ScanVerdict } from './port';

const CHUNK = 64 * 1024;
const FOUND = /^stream: (.+) FOUND$/;
/** A name of clamd is shown to officials: letters, digits and a few signs, so that it cannot be anything else. */
const NOT_IN_NAMES = /[^\w.:\-/]/g;

/** ClamAV's daemon over INSTREAM: the file is sent in pieces, nothing is written on its disk by us. */
export function clamdAntivirus(settings: ClamdSettings): Antivirus {
  return {
    check: async () => {
      const answer = await askClamd(settings, (socket) => write(socket, Buffer.from('zPING\0')));
      if (answer.kind === 'silent') return { kind: 'ill', reason: answer.reason };
      return answer.text === 'PONG' ? { kind: 'well' } : { kind: 'ill', reason: 'broken-answer' };
    },
    scan: async (bytes) => {
      if (bytes.length > settings.maxBytes) return { kind: 'unknown', reason: 'too-big' };
      return verdictOf(await askClamd(settings, (socket) => sendFile(socket, bytes)));
    },
  };
}

/** Each piece behind its length in four bytes, an empty one at the end. */
async function sendFile(socket: Socket, bytes: Buffer): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const piece = bytes.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (problem) => {
      if (problem) reject(problem);
      else resolve();
    });
  });
}

function verdictOf(answer: ClamdAnswer): ScanVerdict {
  if (answer.kind === 'silent') return { kind: 'unknown', reason: answer.reason };
  if (answer.text === 'stream: OK') return { kind: 'clean' };
  const name = FOUND.exec(answer.text)?.[1];
  if (name !== undefined) return { kind: 'infected', name: name.replace(NOT_IN_NAMES, '').slice(0, 100) };
  return {
    kind: 'unknown',
    reason: answer.text.includes('size limit exceeded') ? 'too-big' : 'broken-answer',
  };
}
