import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/config/project-root';
import { runNode, type NodeProgram } from './node-program';

/** The smallest portal: it counts its visits in the database and says so. */
const SERVER = `
import { createServer } from 'node:http';
import { Client } from 'pg';

const server = createServer(async (_request, response) => {
  const client = new Client(process.env.DATABASE_URL);
  try {
    await client.connect();
    await client.query('create table if not exists visits (at timestamptz)');
    await client.query('insert into visits values (now())');
    const { rows } = await client.query('select count(*)::int as visits from visits');
    response.end(String(rows[0].visits));
  } catch (error) {
    response.writeHead(503).end(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
});
server.listen(Number(process.env.PORT), () => console.log('server ' + process.pid + ' serves'));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
`;

let outer: string;
let clone: string;
let port: number;
const programs: NodeProgram[] = [];

beforeAll(async () => {
  outer = mkdtempSync(join(tmpdir(), 'jardem-start-test-'));
  clone = join(outer, 'clone');
  for (const folder of ['src', 'migrations', 'seeds']) mkdirSync(join(clone, folder), { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'scripts']) {
    cpSync(join(projectRoot, name), join(clone, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(clone, 'node_modules'));
  writeFileSync(join(clone, 'src/server.ts'), SERVER);
  chmodSync(outer, 0o755);
  port = await takePort();
});

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.kill('SIGTERM');
    await program.ended();
  }
});

afterAll(() => {
  rmSync(outer, { recursive: true, force: true });
});

function takePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, npm_lifecycle_event: _event, ...inherited } = process.env;
  return { ...inherited, PORT: String(port), NODE_ENV: 'development' };
}

/** The npm that came with this Node. */
function npmProgram(): string {
  const beside = join(dirname(realpathSync(process.execPath)), '../lib/node_modules/npm/bin/npm-cli.js');
  return process.env.npm_execpath ?? beside;
}

function start(env: NodeJS.ProcessEnv = {}): NodeProgram {
  const options = { cwd: clone, env: { ...environment(), ...env } };
  const program = runNode([join(clone, 'scripts/start.mjs')], options);
  programs.push(program);
  return program;
}

async function visit(): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return Number(await response.text());
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (
    const end = Date.now() + 10_000;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    if (await isSo()) return;
  }
  throw new Error('It did not become so.');
}

async function serverOf(program: NodeProgram): Promise<number> {
  return Number((await program.line(/^server \d+ serves/)).split(' ')[1]);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('npm start', () => {
  it('compiles, makes a database, serves, and stops cleanly when asked to', async () => {
    const program = start();
    await serverOf(program);
    expect(program.output()).toMatch(/Compiled 1 files[^]*Creating the database/);
    expect(await visit()).toBe(1);
    program.kill('SIGINT');
    expect(await program.ended()).toBe(0);
    expect(program.output()).toMatch(/Stopping …[^]*Stopped\.$/);
    expect(existsSync(join(clone, '.data/start.socket'))).toBe(false);
    expect(existsSync(join(clone, '.data/postgres/data/postmaster.pid'))).toBe(false);
  });

  it('keeps what was there, and sends a second start away without touching anything', async () => {
    await serverOf(start());
    const before = await visit();
    expect(before).toBeGreaterThan(1);
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output()).toContain(
      `already running (process ${programs[0]?.pid}, http://localhost:${port})`,
    );
    expect(await visit()).toBe(before + 1);
  });

  it('leaves nothing behind when it is killed, and comes up again', async () => {
    const first = start();
    const server = await serverOf(first);
    const before = await visit();
    first.kill('SIGKILL');
    await first.ended();
    await until(() => !isThere(server));
    await until(() => !existsSync(join(clone, '.data/postgres/data/postmaster.pid')));
    await serverOf(start());
    expect(await visit()).toBe(before + 1);
  });

  it('comes up again after everything was killed at one moment', async () => {
    const first = start();
    const server = await serverOf(first);
    const before = await visit();
    process.kill(server, 'SIGKILL');
    first.kill('SIGKILL');
    await first.ended();
    await serverOf(start());
    expect(await visit()).toBe(before + 1);
  });

  it('stops when npm is ended, which does not pass that on', async () => {
    const npm = runNode([npmProgram(), 'start'], { cwd: clone, env: environment() });
    const server = await serverOf(npm);
    npm.kill('SIGKILL');
    await until(() => !isThere(server));
    await until(() => !existsSync(join(clone, '.data/start.socket')));
    expect(existsSync(join(clone, '.data/postgres/data/postmaster.pid'))).toBe(false);
  });

  it('stops the database and says so when the portal itself ends', async () => {
    const program = start();
    process.kill(await serverOf(program), 'SIGKILL');
    expect(await program.ended()).toBe(1);
    expect(program.output()).toContain('The portal stopped by itself');
    expect(existsSync(join(clone, '.data/postgres/data/postmaster.pid'))).toBe(false);
  });

  it('names the port that somebody else has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, resolve));
    const program = start();
    expect(await program.ended()).toBe(1);
    expect(program.output()).toContain(
      `Port ${port} is in use by another program. Try PORT=${port + 1} npm start`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('uses the database of DATABASE_URL and starts none of its own', async () => {
    const program = start({ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' });
    await serverOf(program);
    expect(await visit()).toBeNaN();
    expect(existsSync(join(clone, '.data/postgres/data/postmaster.pid'))).toBe(false);
  });
});

describe('the version of Node', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.3.0', true],
    ['20.18.3', false],
    ['18.20.0', false],
  ])('%s: %s', async (version, isEnough) => {
    const file = join(projectRoot, 'scripts/start/node-version.mjs');
    const code = `import { isNodeSupported } from '${file}'; console.log(isNodeSupported('${version}'))`;
    const program = runNode(['--input-type=module', '-e', code]);
    expect(await program.line(/./)).toBe(String(isEnough));
  });
});

describe('in a folder that others may not enter', () => {
  beforeEach(() => {
    rmSync(join(clone, '.data'), { recursive: true, force: true });
    chmodSync(outer, 0o700);
  });

  afterEach(() => {
    chmodSync(outer, 0o755);
  });

  /** Root lends Postgres another account, which cannot come in; everybody else runs it himself. */
  const usual = process.getuid?.() === 0 ? /^\/var\/lib\/jardem-[0-9a-f]{8}$/ : /\/clone\/\.data\/postgres$/;

  it('finds a place for the database that is kept, and says so when it is outside', async () => {
    const program = start();
    await serverOf(program);
    const told = /may not enter .*; the database's files are kept in (\S+)\.$/m.exec(program.output())?.[1];
    const home = told ?? join(clone, '.data/postgres');
    expect(home).toMatch(usual);
    expect(await visit()).toBe(1);
    program.kill('SIGTERM');
    await program.ended();
    const again = start();
    await serverOf(again);
    expect(await visit()).toBe(2);
    expect(again.output()).not.toContain('files are kept in');
    again.kill('SIGTERM');
    await again.ended();
    rmSync(home, { recursive: true });
  });
});
