import type { Knex } from 'knex';
import { systemClock } from '../adapters/clock/system-clock';
import { liveGateway } from '../adapters/gateway/live';
import type { Gateway } from '../adapters/gateway/port';
import { createLogger } from '../adapters/log/create-logger';
import { outboxMail } from '../adapters/mail/fake';
import { liveMail } from '../adapters/mail/live';
import type { Mail, MailSender } from '../adapters/mail/port';
import { argon2Hasher, PASSWORD_WORK } from '../adapters/password/live';
import { keyedSecrets } from '../adapters/secrets/live';
import { outboxSms } from '../adapters/sms/fake';
import { liveSms } from '../adapters/sms/live';
import type { Sms, SmsSender } from '../adapters/sms/port';
import { folderStorage } from '../adapters/storage/live';
import type { Config } from '../config/env';
import { demoOutbox } from '../data/demo-outbox';
import { signatureVerifierOf } from './signature-verifier';

/** How long the portal waits for outside systems, ms: a person is waiting too. */
const PATIENCE = { connectMs: 2_000, answerMs: 5_000 };

/** Where the gateway is: the state's, or the simulator that this run started. */
export interface GatewayAddress {
  readonly url: string;
  readonly key: string;
}

export type Adapters = ReturnType<typeof createAdapters>;

/** Every port with the adapter that the configuration names. */
export function createAdapters(config: Config, knex: Knex, gateway: GatewayAddress) {
  const clock = systemClock;
  const outbox = demoOutbox(knex);
  return {
    clock,
    outbox,
    log: createLogger({ level: config.server.logLevel }),
    storage: folderStorage({ root: config.storage.folder }),
    passwords: argon2Hasher(PASSWORD_WORK),
    secrets: keyedSecrets(config.security.codeKey),
    gateway: gatewayOf(gateway),
    signatures: signatureVerifierOf(config.signature, clock),
    sms: smsOf(config, ({ to, text, reference }) =>
      outbox.record({ kind: 'sms', reference, recipient: to, subject: null, body: text, at: clock.now() }),
    ),
    mail: mailOf(config, ({ to, subject, text, reference }) =>
      outbox.record({ kind: 'email', reference, recipient: to, subject, body: text, at: clock.now() }),
    ),
  };
}

function gatewayOf({ url, key }: GatewayAddress): Gateway {
  return liveGateway(
    {
      url,
      key,
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

function smsOf({ sms }: Config, record: (message: Sms) => Promise<void>): SmsSender {
  if (sms.kind === 'outbox') return outboxSms(record);
  return liveSms({ url: sms.url, key: sms.key, sender: sms.sender, ...PATIENCE });
}

function mailOf({ mail }: Config, record: (letter: Mail) => Promise<void>): MailSender {
  if (mail.kind === 'outbox') return outboxMail(record);
  const { kind: _kind, ...settings } = mail;
  return liveMail({ ...settings, ...PATIENCE });
}
