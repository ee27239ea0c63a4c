import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemoAuthority } from '../../src/adapters/signature/demo-authority/demo-authority';
import { settableClock } from '../support/clock';

const NOW = '2026-11-20T09:00:00+05:00';
const clock = settableClock(NOW);
const HOLDER = { iin: '851230450012', name: 'Ахметова Айгүл Серікқызы' };

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'demo-authority-'));
}

test('keeps its keys: opened again it is the same authority, and only the owner may read them', async () => {
  const place = join(folder(), 'signature');
  const authorities = await Promise.all([1, 2, 3].map(() => openDemoAuthority(place, clock)));
  expect(new Set(authorities.map(({ roots }) => roots[0]?.toString('hex'))).size).toBe(1);
  expect((await openDemoAuthority(place, clock)).roots).toEqual(authorities[0]?.roots);
  expect(statSync(join(place, 'demo-authority.json')).mode & 0o777).toBe(0o600);
});

test('another folder is another authority', async () => {
  const [one, other] = [await openDemoAuthority(folder(), clock), await openDemoAuthority(folder(), clock)];
  expect(one.roots).not.toEqual(other.roots);
});

test('its signatures are what others understand: OpenSSL verifies one against the root', async () => {
  const place = folder();
  const authority = await openDemoAuthority(place, clock);
  const key = await authority.issueDemoKey({
    ...HOLDER,
    organisation: { bin: '050101500010', name: 'Орган' },
  });
  const bytes = Buffer.from('Өтініш');
  const pem = await authority.signDetached(key, bytes);
  expect(pem).toMatch(/^-----BEGIN CMS-----\n[A-Za-z\d+/=\n]+\n-----END CMS-----\n$/);
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(place, name), content);
    return join(place, name);
  };
  const [root] = authority.roots;
  const rootPem = `-----BEGIN CERTIFICATE-----\n${root?.toString('base64')}\n-----END CERTIFICATE-----\n`;
  const output = execFileSync(
    'openssl',
    [
      ...['cms', '-verify', '-inform', 'PEM', '-in', file('cms.pem', pem), '-binary'],
      ...['-content', file('document', bytes), '-CAfile', file('root.pem', rootPem)],
      ...['-attime', String(clock.now().getTime() / 1000), '-signer', join(place, 'signer.pem')],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  expect(output).toEqual(bytes);
  expect(readFileSync(join(place, 'signer.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');
});
