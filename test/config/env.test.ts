import { join } from 'node:path';
import { ConfigError } from '../../src/config/config-error';
import { readConfig } from '../../src/config/env';
import { projectRoot } from '../../src/config/project-root';

const DEMO = { DATABASE_URL: 'postgres://jardem:x@127.0.0.1:5432/jardem' };

const PRODUCTION = {
  ...DEMO,
  NODE_ENV: 'production',
  BASE_URL: 'https://jardem.example/',
  SESSION_SECRET: 'b1946ac92492d2347c6235b4d2611184aa',
  CODE_SECRET: '591785b794601e212b260e25925636fd77',
  STORAGE_FOLDER: '/srv/jardem/files',
  GATEWAY_URL: 'https://gateway.example',
  GATEWAY_KEY: 'agreed-with-the-gateway',
  PAYMENTS_URL: 'https://payments.example',
  PAYMENTS_KEY: 'agreed-with-the-payment-system',
  SMS_URL: 'https://sms.example/send',
  SMS_KEY: 'agreed-with-the-operator',
  SMTP_URL: 'smtps://portal:p%40ss@mail.example',
  MAIL_FROM: 'portal@jardem.example',
  NCANODE_URL: 'http://ncanode:14579',
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('readConfig', () => {
  it('needs only a database to show the portal to somebody', () => {
    expect(readConfig(DEMO)).toMatchObject({
      server: {
        environment: 'development',
        port: 3000,
        baseUrl: 'http://localhost:3000',
        role: 'all',
        webProcesses: 1,
        trustProxy: false,
        setUpOnStart: true,
        logLevel: 'info',
      },
      database: {
        url: DEMO.DATABASE_URL,
        migrationUrl: DEMO.DATABASE_URL,
        poolSize: 10,
        statementTimeout: 15_000,
      },
      storage: { folder: join(projectRoot, '.data/files') },
      gateway: { kind: 'simulator' },
      sms: { kind: 'outbox' },
      mail: { kind: 'outbox' },
      demo: { enabled: true },
    });
  });

  it('reads everything that a server in production is given', () => {
    expect(
      readConfig({
        ...PRODUCTION,
        PORT: '8080',
        PROCESS_ROLE: 'worker',
        TRUST_PROXY: 'loopback, 10.0.0.0/8',
        SET_UP_ON_START: 'off',
      }),
    ).toMatchObject({
      server: {
        environment: 'production',
        port: 8080,
        baseUrl: 'https://jardem.example',
        role: 'worker',
        trustProxy: 'loopback, 10.0.0.0/8',
        setUpOnStart: false,
      },
      security: { sessionSecrets: [PRODUCTION.SESSION_SECRET], codeKey: PRODUCTION.CODE_SECRET },
      storage: { folder: '/srv/jardem/files' },
      gateway: { kind: 'live', url: 'https://gateway.example', key: 'agreed-with-the-gateway' },
      sms: {
        kind: 'live',
        url: 'https://sms.example/send',
        key: 'agreed-with-the-operator',
        sender: 'Jardem',
      },
      mail: {
        kind: 'live',
        host: 'mail.example',
        port: 465,
        security: 'tls',
        account: { user: 'portal', password: 'p@ss' },
        from: 'portal@jardem.example',
      },
      demo: { enabled: false },
    });
  });

  it('takes an operator over SMPP in the place of one over HTTP', () => {
    const { SMS_URL: _url, SMS_KEY: _key, ...others } = PRODUCTION;
    const given = { ...others, SMS_SMPP_URL: 'smpps://portal:p%40ss@smsc.example', SMS_SENDER: '1414' };
    expect(readConfig(given).sms).toEqual({
      ...{ kind: 'smpp', host: 'smsc.example', port: 3550, secure: true },
      ...{ systemId: 'portal', password: 'p@ss', systemType: '', long: 'udh', window: 10 },
      ...{ sender: '1414', hookKey: null },
    });
    expect(problemsOf({ ...given, ...PRODUCTION })).toEqual(['SMS_SMPP_URL: give it or SMS_URL, not both']);
    expect(readConfig({ ...given, SMS_SMPP_URL: 'smpp://portal:x@127.0.0.1:2775' }).sms).toMatchObject({
      ...{ secure: false, port: 2775 },
    });
    expect(problemsOf({ ...given, SMS_SMPP_URL: 'smpp://portal:x@smsc.example' })).toEqual([
      'SMS_SMPP_URL: must begin with smpps:// in production, or lead to a tunnel on this machine',
    ]);
  });

  it.each([
    ['smtp://mail.example', 587, 'starttls'],
    ['smtp://mail.example:25', 25, 'starttls'],
    ['smtp://localhost:1025', 1025, 'none'],
  ])('protects the way to the mail server %s', (SMTP_URL, port, security) => {
    expect(readConfig({ ...PRODUCTION, SMTP_URL }).mail).toMatchObject({ port, security });
  });

  it('accepts the previous secret beside the present one', () => {
    const { security } = readConfig({ ...PRODUCTION, SESSION_SECRET_PREVIOUS: 'the-one-before' });
    expect(security.sessionSecrets).toEqual([PRODUCTION.SESSION_SECRET, 'the-one-before']);
  });

  it('takes a variable set to nothing for an absent one', () => {
    expect(readConfig({ ...DEMO, PORT: '', DEMO_MODE: '', GATEWAY_URL: '' })).toEqual(readConfig(DEMO));
  });

  it('returns what nobody can change', () => {
    const config = readConfig(PRODUCTION);
    expect(() => Object.assign(config.server, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(config.security.sessionSecrets, { 0: 'mine' })).toThrow(TypeError);
    expect(() => Object.assign(config, { demo: { enabled: true } })).toThrow(TypeError);
  });

  it('lists everything that is wrong at once', () => {
    const problems = problemsOf({
      PORT: 'http',
      WEB_PROCESSES: '0',
      BASE_URL: 'jardem.example',
      SMS_KEY: 'alone',
    });
    expect(problems).toEqual([
      'PORT: must be a whole number from 1 to 65535',
      'BASE_URL: must be an address that begins with http:// or https://',
      'WEB_PROCESSES: must be a whole number from 1 to 64',
      'DATABASE_URL: must be given',
      'SMS_URL: give it together with SMS_KEY, or neither',
    ]);
  });

  it('never repeats a value, which may be a secret', () => {
    expect(problemsOf({ ...DEMO, DATABASE_URL: 'mysql://root:hunter2@db' }).join()).not.toContain('hunter2');
  });

  it('asks for the systems outside when demo mode is off', () => {
    expect(problemsOf({ ...DEMO, DEMO_MODE: 'off' })).toEqual([
      ...['GATEWAY_URL', 'PAYMENTS_URL', 'PAYMENTS_KEY', 'SMTP_URL', 'MAIL_FROM'].map(
        (name) => `${name}: must be given when demo mode is off`,
      ),
      'SMS_URL: it or SMS_SMPP_URL must be given when demo mode is off',
    ]);
  });
});

describe('the proof to the gateway', () => {
  const url = { GATEWAY_URL: 'https://g.example' };
  const pair = { GATEWAY_CERTIFICATE: '/run/own.pem', GATEWAY_PRIVATE_KEY: '/run/own.key' };

  it('is a key, a certificate, or both', () => {
    for (const proof of [
      { GATEWAY_KEY: 'agreed' },
      pair,
      { GATEWAY_KEY: 'agreed', ...pair, GATEWAY_CA: '/run/ca.pem' },
    ])
      expect(readConfig({ ...DEMO, ...url, ...proof }).gateway).toMatchObject({
        kind: 'live',
        url: url.GATEWAY_URL,
      });
  });

  it.each<[string, Record<string, string>, string]>([
    ['no proof', url, 'GATEWAY_KEY: give it, or GATEWAY_CERTIFICATE, together with GATEWAY_URL'],
    [
      'a proof without a gateway',
      { GATEWAY_KEY: 'agreed' },
      'GATEWAY_URL: give it together with what proves who asks',
    ],
    [
      'half a pair',
      { ...url, GATEWAY_KEY: 'agreed', GATEWAY_CERTIFICATE: '/run/own.pem' },
      'GATEWAY_CERTIFICATE: give it together with GATEWAY_PRIVATE_KEY, or neither',
    ],
    [
      'certificates on an open line',
      { GATEWAY_URL: 'http://g.example', ...pair },
      'GATEWAY_URL: must begin with https:// where certificates are used',
    ],
  ])('refuses %s', (_what, given, problem) => {
    expect(problemsOf({ ...DEMO, ...given })).toEqual([problem]);
  });
});

describe('production', () => {
  const strong = 'must be at least 32 random characters in production (openssl rand -hex 32)';

  it.each<[string, Record<string, string>, string]>([
    ['demo mode', { DEMO_MODE: 'on' }, 'DEMO_MODE: must be off in production'],
    [
      'an open line',
      { BASE_URL: 'http://jardem.example' },
      'BASE_URL: must begin with https:// in production',
    ],
    [
      'an open gateway',
      { GATEWAY_URL: 'http://g.example' },
      'GATEWAY_URL: must begin with https:// in production',
    ],
    [
      'to be without anybody who verifies signatures',
      { NCANODE_URL: '' },
      'NCANODE_URL: give it, or SIGNATURE_ROOTS, or both, in production',
    ],
    ['a short secret', { SESSION_SECRET: 'a1b2c3d4' }, `SESSION_SECRET: ${strong}`],
    ['a repeated letter', { CODE_SECRET: 'ab'.repeat(30) }, `CODE_SECRET: ${strong}`],
    [
      'the secret of this repository',
      { SESSION_SECRET: 'known-to-everybody-and-refused-in-production-session' },
      `SESSION_SECRET: ${strong}`,
    ],
    [
      'one secret for two',
      { CODE_SECRET: PRODUCTION.SESSION_SECRET },
      'CODE_SECRET: must differ from SESSION_SECRET',
    ],
  ])('refuses %s', (_what, change, problem) => {
    expect(problemsOf({ ...PRODUCTION, ...change })).toEqual([problem]);
  });

  it('is content with trusted certificates alone, and never trusts the demonstration’s authority', () => {
    const { signature } = readConfig({ ...PRODUCTION, NCANODE_URL: '', SIGNATURE_ROOTS: 'certificates' });
    expect(signature).toMatchObject({
      ncanodeUrl: null,
      roots: join(projectRoot, 'certificates'),
      demoAuthority: null,
    });
  });

  it('has no default for secrets, address and storage', () => {
    expect(problemsOf({ ...DEMO, NODE_ENV: 'production' })).toEqual(
      expect.arrayContaining([
        'BASE_URL: must be given in production',
        'STORAGE_FOLDER: must be given in production',
        `SESSION_SECRET: ${strong}`,
        `CODE_SECRET: ${strong}`,
      ]),
    );
  });
});
