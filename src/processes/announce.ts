import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../seeds/demo-accounts';
import type { Config } from '../config/env';

/** What a person who started the portal needs to know: the address, and in demo mode whom to log in as. */
export function announce({ server, demo }: Config, say: (line: string) => void): void {
  say(`\nJardem is ready: ${server.baseUrl}\n`);
  if (!demo.enabled) return;
  const width = Math.max(...DEMO_ACCOUNTS.map(({ who }) => who.length));
  say(`Demonstration accounts, all with the password ${DEMO_PASSWORD}`);
  for (const { who, login, staff } of DEMO_ACCOUNTS) {
    const page = staff === undefined ? '/kk/login' : '/kk/office/login';
    say(`  ${who.padEnd(width)}  ${login.padEnd(12)}  ${server.baseUrl}${page}`);
  }
  say(`One-time codes, also the administrator's second factor, and messages: ${server.baseUrl}/dev/outbox\n`);
}
