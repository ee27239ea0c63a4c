import { readFileSync } from 'node:fs';
import type { Knex } from 'knex';
import { clamdAntivirus } from '../adapters/antivirus/live';
import { noAntivirus } from '../adapters/antivirus/off';
import type { Antivirus } from '../adapters/antivirus/port';
import { systemClock } from '../adapters/clock/system-clock';
import { liveGateway } from '../adapters/gateway/live';
import type { Gateway } from '../adapters/gateway/port';
import { createLogger } from '../adapters/log/create-logger';
import { outboxMail } from '../adapters/mail/fake';
import { liveMail } from '../adapters/mail/live';
import type { Mail, MailSender } from '../adapters/mail/port';
import { sharpPictures } from '../adapters/pictures/live';
import { argon2Hasher, PASSWORD_WORK } from '../adapters/password/live';
import { keyedSecrets } from '../adapters/secrets/live';
import { liveRegistryEvents } from '../adapters/registry-events/live';
import type { RegistryEvents } from '../adapters/registry-events/port';
import { outboxSms } from '../adapters/sms/fake';
import { liveSms } from '../adapters/sms/live';
import type { Sms, SmsReceiver, SmsSender } from '../adapters/sms/port';
import { smppSms } from '../adapters/sms/smpp/live';
import { folderStorage } from '../adapters/storage/live';
import { MOST_BYTES, type Storage } from '../adapters/storage/port';
import { s3Storage } from '../adapters/storage/s3';
import type { Config } from '../config/env';
import { paymentSystem, type PaymentsAddress } from './payment-system';
import { FILE_LIMITS } from '../domain/files/check-file';
import { demoOutbox } from '../data/demo-outbox';
import { sealingOf } from './sealing-of';
import { signatureVerifierOf } from './signature-verifier';

/** How long the portal waits for outside systems, ms: a person is waiting too. */
const PATIENCE = { connectMs: 2_000, answerMs: 5_000 };

/** Signs of life of a connection that is kept, and the rests after one that could not be made, ms. */
const SMPP_REST = { enquireMs: 30_000, restMs: 1_000, longestRestMs: 60_000 };

/** The way to phones, and from them where the operator brings what people answer over a connection. */
interface SmsAdapters {
  readonly sms: SmsSender;
  readonly smsReceiver: SmsReceiver | null;
}

/**
 * Where the gateway is: the state's, or the simulator that this run started. Certificates are the paths of PEM files.
 */
export interface GatewayAddress {
  readonly url: string;
  readonly key?: string | undefined;
  readonly certificate?: string | undefined;
  readonly privateKey?: string | undefined;
  readonly authority?: string | undefined;
}

export type Adapters = ReturnType<typeof createAdapters>;

/** Every port with the adapter that the configuration names. */
export function createAdapters(
  config: Config,
  knex: Knex,
  gateway: GatewayAddress,
  payments?: PaymentsAddress,
) {
  const clock = systemClock;
  const outbox = demoOutbox(knex);
  return {
    clock,
    outbox,
    log: createLogger({ level: config.server.logLevel }),
    storage: storageOf(config),
    pictures: sharpPictures({ maxPixels: FILE_LIMITS.maxPixels, atOnce: 2, mayWait: 100, seconds: 10 }),
    antivirus: antivirusOf(config),
    passwords: argon2Hasher(PASSWORD_WORK),
    secrets: keyedSecrets(config.security.codeKey),
    gateway: gatewayOf(gateway),
    registryEvents: registryEventsOf(gateway),
    signatures: signatureVerifierOf(config.signature, clock),
    sealing: sealingOf(config.sealing, clock),
    paymentSystem: paymentSystem(config.payments, payments),
    ...smsOf(config, ({ to, text, reference }) =>
      outbox.record({ kind: 'sms', reference, recipient: to, subject: null, body: text, at: clock.now() }),
    ),
    mail: mailOf(config, ({ to, subject, text, reference }) =>
      outbox.record({ kind: 'email', reference, recipient: to, subject, body: text, at: clock.now() }),
    ),
  };
}

/** A file of ten megabytes takes its time: longer than a question, shorter than a person's patience with an upload. */
function storageOf({ storage: { folder, s3 } }: Config): Storage {
  if (s3 === null) return folderStorage({ root: folder });
  const settings = { ...s3, spoolRoot: folder, maxBytes: MOST_BYTES, connectMs: PATIENCE.connectMs };
  return s3Storage({ ...settings, answerMs: 15_000, attempts: 3, restMs: 200 }, { random: Math.random });
}

/** Clamd's own limit for a stream is 25 megabytes unless its administrator set another. */
function antivirusOf({ antivirus }: Config): Antivirus {
  if (antivirus.kind === 'off') return noAntivirus();
  const { address } = antivirus;
  return clamdAntivirus({ address, connectMs: PATIENCE.connectMs, answerMs: 10_000, maxBytes: 25_000_000 });
}

/** The feed of events comes through the same gateway; nobody waits for it, so it may take its time. */
function registryEventsOf(gateway: GatewayAddress): RegistryEvents {
  return liveRegistryEvents(
    {
      ...connectionOf(gateway),
      ...{ connectMs: PATIENCE.connectMs, answerMs: 15_000, totalMs: 30_000, attempts: 2, restMs: 500 },
    },
    { clock: systemClock, random: Math.random },
  );
}

function connectionOf({ url, key, certificate, privateKey, authority }: GatewayAddress) {
  const tls = { certificate: read(certificate), privateKey: read(privateKey), authority: read(authority) };
  return { url, key, tls };
}

function gatewayOf(gateway: GatewayAddress): Gateway {
  return liveGateway(
    {
      ...connectionOf(gateway),
      ...PATIENCE,
      totalMs: 8_000,
      attempts: 2,
      restMs: 200,
      atOnce: 8,
      failuresToOpen: 5,
      openMs: 10_000,
    },
    { clock: systemClock, random: Math.random },
  );
}

function read(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}

function smsOf({ sms }: Config, record: (message: Sms) => Promise<void>): SmsAdapters {
  if (sms.kind === 'outbox') return { sms: outboxSms(record), smsReceiver: null };
  if (sms.kind === 'live')
    return {
      sms: liveSms({ url: sms.url, key: sms.key, sender: sms.sender, ...PATIENCE }),
      smsReceiver: null,
    };
  const { kind: _kind, hookKey: _hookKey, ...settings } = sms;
  const smpp = smppSms(
    { ...settings, ...PATIENCE, ...SMPP_REST },
    { clock: systemClock, random: Math.random },
  );
  return { sms: smpp, smsReceiver: smpp };
}

function mailOf({ mail }: Config, record: (letter: Mail) => Promise<void>): MailSender {
  if (mail.kind === 'outbox') return outboxMail(record);
  const { kind: _kind, ...settings } = mail;
  return liveMail({ ...settings, ...PATIENCE });
}
