import { once } from 'node:events';
import smpp, { type PDU, type Session } from 'smpp';

/** What the SMSC does with the next messages: a status to answer with, nothing at all, or the end of the connection. */
export type SmscMood = { readonly status: number } | 'silent' | 'hang-up' | undefined;

/** A part as the SMSC got it. */
export interface SubmittedPart {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly coding: number;
  /** Number of the message, how many parts, which one; null for a whole message. */
  readonly header: readonly [number: number, total: number, index: number] | null;
  readonly reference: number;
  readonly wantsReceipt: boolean;
}

/** An SMSC on loopback that speaks SMPP 3.4. */
export interface Smsc {
  readonly port: number;
  readonly parts: SubmittedPart[];
  /** How sessions have bound so far. */
  readonly binds: string[];
  /** Answers to what the SMSC brought, by `command_status`. */
  readonly answers: number[];
  /** Consulted for each part in turn; the last one stays. */
  moods: SmscMood[];
  /** Whether binds are answered. */
  bindStatus: number | 'silent';
  /** Whether signs of life are answered. */
  isDeaf: boolean;
  /** Whole messages, put together from their parts as phones do. */
  messages(): { to: string; text: string }[];
  /** Brings a receipt or an SMS to whoever is bound as a transceiver, and waits for the answer. */
  deliver(message: Readonly<Record<string, unknown>>): Promise<number>;
  /** Breaks all connections. */
  breakAll(): void;
  stop(): Promise<void>;
}

/** Starts the SMSC on a free port, or on one that it had before. */
export async function startSmsc(systemId: string, password: string, port = 0): Promise<Smsc> {
  const parts: SubmittedPart[] = [];
  const sessions = new Map<Session, string>();
  const server = smpp.createServer((session) => {
    session.on('error', () => session.destroy());
    session.on('close', () => sessions.delete(session));
    session.on('pdu', (pdu: PDU) => {
      if (!pdu.isResponse()) serve(smsc, session, pdu, { systemId, password, sessions });
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const smsc: Smsc = {
    port: address.port,
    parts,
    binds: [],
    answers: [],
    moods: [],
    bindStatus: 0,
    isDeaf: false,
    messages: () => whole(parts),
    deliver: (message) => deliver(smsc, sessions, message),
    breakAll: () => [...server.sessions].forEach((session) => session.destroy()),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      smsc.breakAll();
      await closed;
    },
  };
  return smsc;
}

interface Account {
  readonly systemId: string;
  readonly password: string;
  readonly sessions: Map<Session, string>;
}

function serve(smsc: Smsc, session: Session, pdu: PDU, account: Account): void {
  const answer = (options: Readonly<Record<string, unknown>> = {}): boolean =>
    session.send(pdu.response(options));
  if (pdu.command.startsWith('bind_')) return answerBind(smsc, session, pdu, account);
  if (pdu.command === 'unbind') {
    answer();
    session.close();
  } else if (pdu.command === 'enquire_link') {
    if (!smsc.isDeaf) answer();
  } else if (pdu.command === 'submit_sm') answerSubmit(smsc, session, pdu);
}

function answerSubmit(smsc: Smsc, session: Session, pdu: PDU): void {
  const mood = smsc.moods.length > 1 ? smsc.moods.shift() : smsc.moods[0];
  if (typeof mood === 'object') {
    session.send(pdu.response({ command_status: mood.status }));
    return;
  }
  const id = take(smsc.parts, pdu);
  if (mood === 'hang-up') session.destroy();
  else if (mood === undefined) session.send(pdu.response({ message_id: id }));
}

function answerBind(smsc: Smsc, session: Session, pdu: PDU, { systemId, password, sessions }: Account): void {
  if (smsc.bindStatus === 'silent') return;
  const isKnown = pdu.system_id === systemId && pdu.password === password;
  const status = isKnown ? smsc.bindStatus : 0x0e;
  if (status === 0) {
    smsc.binds.push(pdu.command);
    sessions.set(session, pdu.command);
  }
  session.send(pdu.response(status === 0 ? { system_id: 'smsc' } : { command_status: status }));
}

function take(parts: SubmittedPart[], pdu: PDU): string {
  const id = `m-${parts.length + 1}`;
  const { destination_addr = '', source_addr = '', data_coding = 0, user_message_reference = 0 } = pdu;
  const { message = '', udh } = textOf(pdu);
  parts.push({
    id,
    to: `+${destination_addr}`,
    from: source_addr,
    text: String(message),
    coding: data_coding,
    header: headerOf(udh),
    reference: user_message_reference,
    wantsReceipt: pdu.registered_delivery === 1,
  });
  return id;
}

function textOf({ message_payload, short_message }: PDU): Partial<NonNullable<PDU['short_message']>> {
  return message_payload ?? short_message ?? {};
}

/** Kind and length stand in front of what the element says. */
function headerOf([element]: readonly Buffer[] = []): SubmittedPart['header'] {
  if (element === undefined) return null;
  const [, , number = 0, total = 0, index = 0] = element;
  return [number, total, index];
}

function whole(parts: readonly SubmittedPart[]): { to: string; text: string }[] {
  const found = new Map<string, SubmittedPart[]>();
  for (const part of parts) {
    const key = part.header === null ? part.id : `${part.to} ${part.header[0]}`;
    found.set(key, [...(found.get(key) ?? []), part]);
  }
  return [...found.values()].map((pieces) => ({
    to: pieces[0]?.to ?? '',
    text: pieces
      .sort((one, other) => (one.header?.[2] ?? 0) - (other.header?.[2] ?? 0))
      .map(({ text }) => text)
      .join(''),
  }));
}

async function deliver(
  smsc: Smsc,
  sessions: ReadonlyMap<Session, string>,
  message: Readonly<Record<string, unknown>>,
): Promise<number> {
  const [session] = [...sessions].find(([, command]) => command === 'bind_transceiver') ?? [];
  if (session === undefined) throw new Error('Nobody listens');
  return new Promise((resolve) => {
    session.deliver_sm(message, ({ command_status }) => {
      smsc.answers.push(command_status);
      resolve(command_status);
    });
  });
}
