import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A letter as it came over the wire. */
export interface ReceivedLetter {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
}

/** Where the server misbehaves: an answer in place of the proper one, `SILENCE`, or `HANG_UP` to cut the line. */
export type SmtpAnswers = Partial<Record<SmtpMoment, string>>;

/** The moments of an SMTP conversation (RFC 5321) at which the server answers. */
export type SmtpMoment = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'end';

/** A mail server on loopback, true to the protocol. */
export interface SmtpServer {
  readonly port: number;
  readonly received: ReceivedLetter[];
  answers: SmtpAnswers;
  stop(): Promise<void>;
}

export const SILENCE = '(silence)';
export const HANG_UP = '(hang-up)';

const PROPER: Record<SmtpMoment, string> = {
  greeting: '220 mail.test ESMTP',
  EHLO: '250-mail.test\r\n250-8BITMIME\r\n250 AUTH PLAIN',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  end: '250 2.0.0 taken',
};

/** Starts a mail server on a free port. It signs in only `user` with `password`. */
export async function startSmtpServer(user: string, password: string): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  const credentials = Buffer.from(`\0${user}\0${password}`).toString('base64');
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    converse(socket, smtp, credentials);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const smtp: SmtpServer = {
    port: address.port,
    received: [],
    answers: {},
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
  return smtp;
}

function converse(socket: Socket, smtp: SmtpServer, credentials: string): void {
  let pending = '';
  let letter: { from: string; to: string } = { from: '', to: '' };
  let isData = false;

  const answer = (moment: SmtpMoment, proper = PROPER[moment]): void => {
    const given = smtp.answers[moment] ?? proper;
    if (given === HANG_UP) socket.destroy();
    else if (given !== SILENCE) socket.write(`${given}\r\n`);
  };

  const verbs = new Map<string, (line: string) => void>([
    ['EHLO', () => answer('EHLO')],
    ['AUTH', (line) => answer('AUTH', line.endsWith(credentials) ? PROPER.AUTH : '535 5.7.8 no')],
    ['MAIL', (line) => ((letter = { from: between(line), to: '' }), answer('MAIL'))],
    ['RCPT', (line) => ((letter = { ...letter, to: between(line) }), answer('RCPT'))],
    ['DATA', () => ((isData = (smtp.answers.DATA ?? PROPER.DATA).startsWith('354')), answer('DATA'))],
    ['QUIT', () => void socket.end('221 2.0.0 bye\r\n')],
  ]);
  const obey = (line: string): void => {
    const verb = verbs.get(line.slice(0, 4).toUpperCase());
    if (verb === undefined) socket.write('502 5.5.1 what?\r\n');
    else verb(line);
  };

  const takeLetter = (): void => {
    const end = pending.indexOf('\r\n.\r\n');
    if (end < 0) return;
    const raw = pending.slice(0, end).replace(/^\.\./gm, '.');
    pending = pending.slice(end + 5);
    isData = false;
    if (!('end' in smtp.answers)) smtp.received.push({ ...letter, raw });
    answer('end');
  };

  socket.on('data', (bytes) => {
    pending += bytes.toString('utf8');
    if (isData) takeLetter();
    for (let end = pending.indexOf('\r\n'); !isData && end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      obey(line);
      if (isData) takeLetter();
    }
  });
  answer('greeting');
}

function between(line: string): string {
  return line.slice(line.indexOf('<') + 1, line.indexOf('>'));
}
