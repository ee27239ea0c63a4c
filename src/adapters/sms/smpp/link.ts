import type { PDU, Session } from 'smpp';
import { NOT_KNOWN, TRY_LATER } from './judge-status';
import type { SmppSettings } from './settings';

/** What came of a request. `not-written`: it never left; `lost`, `silent`: it may have been taken. */
export type LinkAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly messageId: string }
  | { readonly kind: 'not-written' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'silent' };

/** A bound connection. */
export interface Link {
  readonly isOpen: () => boolean;
  /** Resolves when the connection has ended, whoever ended it. */
  readonly ended: Promise<void>;
  submit(message: Readonly<Record<string, unknown>>): Promise<LinkAnswer>;
  /** Asks for a sign of life; the connection is given up when none comes. */
  enquire(): Promise<boolean>;
  /** Says goodbye and ends. */
  close(): Promise<void>;
}

/** Requests, signs of life and deliveries over a session that is bound. */
export function linkOf(
  session: Session,
  settings: SmppSettings,
  onDeliver: ((pdu: PDU) => Promise<void>) | null,
): Link {
  const { request, isOpen, ended } = requestsOver(session, settings.answerMs);
  const enquire = async (): Promise<boolean> => {
    const isAlive = (await request('enquire_link')).kind === 'answered';
    if (!isAlive) session.destroy();
    return isAlive;
  };
  const beating = setInterval(() => void enquire(), settings.enquireMs).unref();
  void ended.then(() => clearInterval(beating));
  answerRequests(session, onDeliver);
  // A connection that only waits keeps no process alive.
  session.socket.unref();
  return {
    isOpen,
    ended,
    enquire,
    submit: (message) => request('submit_sm', message),
    close: async () => {
      await request('unbind');
      session.destroy();
      await ended;
    },
  };
}

/** Requests that wait for their answers; all of them end with the connection, or when their time is over. */
function requestsOver(session: Session, answerMs: number) {
  const waiting = new Set<(answer: LinkAnswer) => void>();
  let open = true;
  const ended = new Promise<void>((resolve) => {
    session.on('close', () => {
      open = false;
      for (const settle of [...waiting]) settle({ kind: 'lost' });
      resolve();
    });
  });
  const request = (command: 'submit_sm' | 'enquire_link' | 'unbind', options = {}): Promise<LinkAnswer> =>
    new Promise((resolve) => {
      const settle = (answer: LinkAnswer): void => {
        clearTimeout(timer);
        waiting.delete(settle);
        resolve(answer);
      };
      const timer = setTimeout(() => settle({ kind: 'silent' }), answerMs);
      waiting.add(settle);
      const answered = ({ command_status: status, message_id: messageId = '' }: PDU): void =>
        settle({ kind: 'answered', status, messageId });
      if (!open || !session[command].call(session, options, answered)) settle({ kind: 'not-written' });
    });
  return { request, ended, isOpen: () => open };
}

/** What the operator asks is answered; what could not be taken in is left to be brought again. */
function answerRequests(session: Session, onDeliver: ((pdu: PDU) => Promise<void>) | null): void {
  session.on('pdu', (pdu: PDU) => {
    if (pdu.isResponse()) return;
    const answer = (status = 0): boolean => session.send(pdu.response({ command_status: status }));
    if (pdu.command === 'deliver_sm' && onDeliver !== null)
      onDeliver(pdu).then(
        () => answer(),
        () => answer(TRY_LATER),
      );
    else if (pdu.command === 'enquire_link') answer();
    else if (pdu.command === 'unbind') {
      answer();
      session.close();
    } else answer(NOT_KNOWN);
  });
}
