import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { quantile } from '../results/figures';
import { answerReader, type AnswerHead } from './answer-reader';

/** What is asked, and which answers are right. */
export interface Target {
  readonly port: number;
  /** The next request, whole, as it goes over the wire. @throws Error when there is nothing left to ask */
  readonly next: () => string;
  readonly isRight: (head: AnswerHead) => boolean;
}

/** What came of a load. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds that 99 of 100 answers took at most. */
  readonly p99: number;
  readonly answers: number;
  /** Bytes of the last body. */
  readonly bytes: number;
}

export const CONNECTIONS = 32;

/**
 * Asks over 32 connections, each again as soon as it has its answer, for so many seconds.
 * @throws Error when any answer is wrong or a connection fails: what is measured must be what was meant
 */
export async function load(target: Target, seconds: number): Promise<Load> {
  const times: number[] = [];
  let bytes = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const record = (time: number, length: number): boolean => {
    times.push(time);
    bytes = length;
    return performance.now() < end;
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, () => converse(target, record)));
  const passed = (performance.now() - begun) / 1000;
  return { perSecond: times.length / passed, p99: quantile(times, 0.99), answers: times.length, bytes };
}

/** One connection: asks until it is told that it is enough. */
function converse(target: Target, goOn: (time: number, bytes: number) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked = 0;
    const socket = connect(target.port, '127.0.0.1');
    socket.setNoDelay(true);
    const ask = (): void => {
      asked = performance.now();
      socket.write(target.next());
    };
    const read = answerReader((head, bytes) => {
      if (!target.isRight(head)) throw new Error(`A wrong answer:\n${head.text}`);
      if (goOn(performance.now() - asked, bytes)) ask();
      else socket.end(resolve);
    });
    socket.on('connect', () => guarded(socket, ask, reject));
    socket.on('data', (chunk: Buffer) => guarded(socket, () => read(chunk), reject));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed the connection')));
  });
}

function guarded(socket: Socket, act: () => void, reject: (problem: unknown) => void): void {
  try {
    act();
  } catch (problem) {
    reject(problem);
    socket.destroy();
  }
}
