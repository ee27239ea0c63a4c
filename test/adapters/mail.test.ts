import { failingMail, outboxMail, slowMail } from '../../src/adapters/mail/fake';
import { liveMail, type MailSettings } from '../../src/adapters/mail/live';
import type { Mail, MailDelivery, MailSender } from '../../src/adapters/mail/port';
import { decodeLetter } from '../support/decode-letter';
import { HANG_UP, SILENCE, startSmtpServer, type SmtpAnswers, type SmtpServer } from '../support/smtp-server';
import { LETTER, mailContract } from './mail.contract';

let smtp: SmtpServer;

beforeAll(async () => {
  smtp = await startSmtpServer('portal', 'secret');
});
beforeEach(() => {
  smtp.answers = {};
  smtp.received.length = 0;
});
afterAll(() => smtp.stop());

function live(changes: Partial<MailSettings> = {}): MailSender {
  return liveMail({
    host: '127.0.0.1',
    port: smtp.port,
    security: 'none',
    account: { user: 'portal', password: 'secret' },
    from: 'Жәрдем <portal@jardem.example>',
    connectMs: 200,
    answerMs: 200,
    ...changes,
  });
}

function outbox(): { sender: MailSender; sent: () => readonly Mail[] } {
  const kept: Mail[] = [];
  return { sender: outboxMail(async (letter) => void kept.push(letter)), sent: () => kept };
}

mailContract('a mail server over SMTP', async () => ({
  sender: live(),
  sent: () => smtp.received.map(({ to, raw }) => ({ to, ...decodeLetter(raw) })),
}));
mailContract('the outbox of the demonstration', async () => outbox());
mailContract('a slow way', async () => {
  const { sender, sent } = outbox();
  return { sender: slowMail(sender, 10), sent };
});

test('a failing way says so and throws nothing', async () => {
  const delivery = { kind: 'rejected', reason: 'busy' } as const;
  expect(await failingMail(delivery).send(LETTER)).toEqual(delivery);
});

test('the message id comes from the reference and tells nothing of it', async () => {
  await live().send(LETTER);
  const [letter] = smtp.received;
  expect(letter?.from).toBe('portal@jardem.example');
  expect(decodeLetter(letter?.raw ?? '').messageId).toMatch(/^<[0-9a-f]{40}@jardem\.example>$/);
});

const MOODS: readonly (readonly [string, SmtpAnswers, MailDelivery])[] = [
  ['knows no such reader', { RCPT: '550 5.1.1 unknown' }, { kind: 'rejected', reason: 'address' }],
  ['wants the reader later', { RCPT: '451 4.7.1 greylisted' }, { kind: 'rejected', reason: 'busy' }],
  ['does not like the sender', { MAIL: '553 5.7.1 not you' }, { kind: 'rejected', reason: 'account' }],
  ['does not like the letter', { end: '554 5.6.0 spam' }, { kind: 'rejected', reason: 'content' }],
  ['has no room just now', { end: '452 4.3.1 full' }, { kind: 'rejected', reason: 'busy' }],
  ['is closed', { greeting: '554 5.3.2 closed' }, { kind: 'rejected', reason: 'busy' }],
  ['does not greet', { greeting: SILENCE }, { kind: 'rejected', reason: 'unreachable' }],
  ['is silent after the letter', { end: SILENCE }, { kind: 'unknown', reason: 'timeout' }],
  ['hangs up after the letter', { end: HANG_UP }, { kind: 'unknown', reason: 'connection-lost' }],
];

test.each(MOODS)(
  'when the server %s the answer tells whether it may be sent again',
  async (_what, answers, expected) => {
    smtp.answers = answers;
    expect(await live().send(LETTER)).toEqual(expected);
  },
);

test('a wrong password is about the account', async () => {
  const wrong = live({ account: { user: 'portal', password: 'guess' } });
  expect(await wrong.send(LETTER)).toEqual({ kind: 'rejected', reason: 'account' });
});

test('when nobody listens the letter was certainly not sent', async () => {
  expect(await live({ port: 1 }).send(LETTER)).toEqual({ kind: 'rejected', reason: 'unreachable' });
});

test('nothing goes out unencrypted when the server must offer encryption', async () => {
  expect(await live({ security: 'starttls' }).send(LETTER)).toEqual({ kind: 'rejected', reason: 'account' });
  expect(smtp.received).toEqual([]);
});
