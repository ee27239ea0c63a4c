import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { DemoAuthority, DemoKey } from '../demo-authority/demo-authority';
import type { KeyHolder } from '../demo-authority/person-certificate';
import { CANCELLED, failed, GREETING, signed, SignQuestion } from './frames';

/** Key for logging in, as questions name it. */
const AUTHENTICATION = '1.3.6.1.5.5.7.3.2';

/**
 * What the person at the stand-in does, or what is the matter with it: `sign`; `cancel` closes the window; `fail`
 * answers with a failure; `another-person` takes somebody else's key; `one-by-one` cannot sign several at once;
 * `no-greeting` is connected and silent; `hang-up` ends in the middle.
 */
export const MOCK_MOODS = [
  'sign',
  'cancel',
  'fail',
  'another-person',
  'one-by-one',
  'no-greeting',
  'hang-up',
] as const;
export type MockMood = (typeof MOCK_MOODS)[number];

/** Whose keys there are, and where it waits. */
export interface NcalayerMockSettings {
  /** 0: a free one. */
  readonly port: number;
  readonly authority: DemoAuthority;
  /** Whose key is taken for an IIN; for an empty one whoever sits at the machine. */
  readonly holderOf: (iin: string) => Pick<KeyHolder, 'iin' | 'name'>;
  readonly mood?: MockMood;
}

/** A stand-in of NCALayer that runs. */
export interface NcalayerMock {
  readonly url: string;
  /** Questions that were asked so far. */
  readonly asked: readonly SignQuestion[];
  setMood(mood: MockMood): void;
  stop(): Promise<void>;
}

/**
 * Runs a stand-in of NCALayer on this machine alone, for developers and tests: the same frames, keys of the
 * demonstration's authority. It speaks without TLS, so that no certificate need be trusted.
 */
export async function startNcalayerMock(settings: NcalayerMockSettings): Promise<NcalayerMock> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: settings.port });
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const asked: SignQuestion[] = [];
  const signatureOf = signatures(settings);
  let mood: MockMood = settings.mood ?? 'sign';
  server.on('connection', (socket) => {
    if (mood !== 'no-greeting') say(socket, GREETING);
    socket.on('message', (data: Buffer) => {
      if (mood === 'hang-up') return socket.close();
      void answer(data.toString(), { mood, asked, signatureOf }).then((frame) => say(socket, frame));
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    setMood: (next) => {
      mood = next;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}

type SignatureOf = (question: SignQuestion, bytes: Buffer, isAnother: boolean) => Promise<string>;

interface Desk {
  readonly mood: MockMood;
  readonly asked: SignQuestion[];
  readonly signatureOf: SignatureOf;
}

async function answer(frame: string, { mood, asked, signatureOf }: Desk): Promise<object> {
  const read = SignQuestion.safeParse(findJson(frame));
  if (!read.success) return failed('The question is not one of the module kz.gov.pki.knca.basics');
  asked.push(read.data);
  const { data } = read.data.args;
  if (mood === 'cancel') return CANCELLED;
  if (mood === 'fail') return failed('Storage is damaged');
  if (mood === 'one-by-one' && Array.isArray(data)) return failed('Array is not supported');
  const sign = (text: string) =>
    signatureOf(read.data, Buffer.from(text, 'base64'), mood === 'another-person');
  return signed(Array.isArray(data) ? await Promise.all(data.map(sign)) : await sign(data));
}

function signatures({ authority, holderOf }: NcalayerMockSettings): SignatureOf {
  const keys = new Map<string, Promise<DemoKey>>();
  return async ({ args: { signerParams } }, bytes, isAnother) => {
    const use = signerParams.extKeyUsageOids.includes(AUTHENTICATION) ? 'authenticate' : 'sign';
    const holder = { ...(isAnother ? STRANGER : holderOf(signerParams.iin)), use } as const;
    const name = `${holder.iin} ${use}`;
    const key = keys.get(name) ?? authority.issueDemoKey(holder);
    keys.set(name, key);
    return authority.signDetached(await key, bytes);
  };
}

const STRANGER = { iin: '050101500010', name: 'Ибрагимов Тимур Русланович' };

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function say(socket: WebSocket, frame: object): void {
  socket.send(JSON.stringify(frame));
}
