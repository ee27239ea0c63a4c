import { createConnection, type NetConnectOpts, type Socket } from 'node:net';

/** Where clamd listens and how patient the portal is with it. Times are in milliseconds. */
export interface ClamdSettings {
  readonly address: { readonly host: string; readonly port: number } | { readonly path: string };
  readonly connectMs: number;
  /** The whole conversation. */
  readonly answerMs: number;
  /** The longest file that is sent: clamd's StreamMaxLength. */
  readonly maxBytes: number;
}

/** How a conversation ended: with an answer, or without one. */
export type ClamdAnswer =
  | { readonly kind: 'answered'; readonly text: string }
  | { readonly kind: 'silent'; readonly reason: 'unreachable' | 'timeout' | 'broken-answer' };

/** Clamd's answers are a line of a few words; whoever says more is no clamd. */
const LONGEST_ANSWER = 4_096;

/**
 * One conversation: connects, lets `speak` send a command, and reads up to the zero byte that ends an answer. Clamd may
 * answer and hang up before everything is sent, so that a write that fails is no verdict of its own. Never throws.
 */
export function askClamd(
  settings: ClamdSettings,
  speak: (socket: Socket) => Promise<void>,
): Promise<ClamdAnswer> {
  return new Promise((resolve) => {
    const socket = createConnection(settings.address as NetConnectOpts);
    let heard = '';
    let connected = false;
    const end = (answer: ClamdAnswer): void => {
      clearTimeout(connecting);
      clearTimeout(answering);
      socket.destroy();
      resolve(answer);
    };
    const silent = (reason: Extract<ClamdAnswer, { kind: 'silent' }>['reason']): void =>
      end({ kind: 'silent', reason });
    const connecting = setTimeout(() => silent('unreachable'), settings.connectMs);
    const answering = setTimeout(() => silent('timeout'), settings.answerMs);
    const broken = (): void => silent(connected ? 'broken-answer' : 'unreachable');
    socket.once('connect', () => {
      connected = true;
      clearTimeout(connecting);
      void speak(socket).catch(() => undefined);
    });
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      const last = heard.indexOf('\0');
      if (last >= 0) end({ kind: 'answered', text: heard.slice(0, last) });
      else if (heard.length > LONGEST_ANSWER) silent('broken-answer');
    });
    socket.on('error', broken);
    socket.on('close', broken);
  });
}
