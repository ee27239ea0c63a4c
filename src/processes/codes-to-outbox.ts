import { randomUUID } from 'node:crypto';
import { systemClock } from '../adapters/clock/system-clock';
import type { GatewaySimulatorOptions } from '../adapters/gateway/simulator/start-gateway-simulator';
import type { Config } from '../config/env';
import { connectDatabase } from '../data/database';
import { demoOutbox } from '../data/demo-outbox';

/** Lets the codes of digital documents be read where the messages of the demonstration are. `stop` ends it. */
export function codesToOutbox({ database }: Config): {
  readonly codeSent: NonNullable<GatewaySimulatorOptions['codeSent']>;
  readonly stop: () => Promise<void>;
} {
  const knex = connectDatabase({ ...database, poolSize: 1 });
  const outbox = demoOutbox(knex);
  return {
    codeSent: ({ phone, code }) =>
      outbox.record({
        kind: 'sms',
        reference: randomUUID(),
        recipient: phone,
        subject: null,
        body: `Цифрлық құжатты беру коды: ${code}\nКод для передачи цифрового документа: ${code}`,
        at: systemClock.now(),
      }),
    stop: () => knex.destroy(),
  };
}
