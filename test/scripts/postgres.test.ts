import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';
import { runNode, type NodeProgram } from './node-program';

const Started = z.object({ url: z.string(), pid: z.number(), home: z.string() });
type Started = z.infer<typeof Started> & { readonly program: NodeProgram };

/** Starts a Postgres, prints where it is, and stops it when asked to. */
const DRIVER = `
  import { startPostgres } from '${join(projectRoot, 'scripts/postgres/start-postgres.mjs')}';
  const say = (line) => console.log('said: ' + line);
  const { url, pid, home, stop } = await startPostgres({ stateFolder: process.argv[1], say });
  process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
  console.log(JSON.stringify({ url, pid, home }));
  setInterval(() => {}, 1000);
`;

const REMEMBER = "drop table if exists memory; create table memory as select 'kept' as word";

let folder: string;
const programs: NodeProgram[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jardem-postgres-test-'));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.kill('SIGTERM');
    await program.ended();
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<Started> {
  const program = runNode(['--input-type=module', '-e', DRIVER, folder]);
  programs.push(program);
  return { ...Started.parse(JSON.parse(await program.line(/^\{/))), program };
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

async function stopped({ program }: Started): Promise<void> {
  program.kill('SIGTERM');
  expect(await program.ended()).toBe(0);
}

/** Whether the process does anything; one that was killed and not yet collected does not. */
function runs(pid: number): boolean {
  return existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
}

async function untilGone(pid: number): Promise<void> {
  for (
    const end = Date.now() + 5_000;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, 20))
  ) {
    if (!runs(pid)) return;
  }
  throw new Error(`Process ${pid} still runs.`);
}

/** The shell that waits for the starter's end in order to stop the server. */
function keeperOf(server: number, starter: number): number {
  const children = readFileSync(`/proc/${starter}/task/${starter}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  const keeper = children.find((pid) => pid !== server);
  if (keeper === undefined) throw new Error('There is no keeper.');
  return keeper;
}

describe('the built-in Postgres', () => {
  it('sorts in Kazakh, and its login is no superuser but may create roles and databases', async () => {
    const { url } = await start();
    const rows = await ask(
      url,
      `select datlocale, rolsuper, rolcreaterole, rolcreatedb, current_setting('fsync') as fsync
       from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
    );
    expect(rows).toEqual([
      { datlocale: 'kk-KZ', rolsuper: false, rolcreaterole: true, rolcreatedb: true, fsync: 'on' },
    ]);
  });

  it('lets nobody in without the password, which only the present user can read', async () => {
    const { url } = await start();
    const stranger = Object.assign(new URL(url), { password: 'guessed' });
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    const superuser = Object.assign(new URL(url), { username: 'postgres', password: '' });
    await expect(ask(superuser.href, 'select 1')).rejects.toThrow();
    expect(statSync(join(folder, 'postgres.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps its data, password and port from run to run', async () => {
    const first = await start();
    await ask(first.url, REMEMBER);
    await stopped(first);
    expect(runs(first.pid)).toBe(false);
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select word from memory')).toEqual([{ word: 'kept' }]);
  });

  it('stops in order when the one who started it is killed', async () => {
    const { program, pid } = await start();
    program.kill('SIGKILL');
    await program.ended();
    await untilGone(pid);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down/);
  });

  it('takes over when everything was killed but the server', async () => {
    const first = await start();
    await ask(first.url, REMEMBER);
    process.kill(keeperOf(first.pid, first.program.pid), 'SIGKILL');
    first.program.kill('SIGKILL');
    await first.program.ended();
    expect(runs(first.pid)).toBe(true);
    const second = await start();
    expect(second.program.output()).toMatch(/said: A database server of an earlier run is still there/);
    expect(runs(first.pid)).toBe(false);
    expect(await ask(second.url, 'select word from memory')).toEqual([{ word: 'kept' }]);
  });

  it('recovers when everything was killed, and leaves alone a stranger that now has the same number', async () => {
    const first = await start();
    await ask(first.url, REMEMBER);
    process.kill(keeperOf(first.pid, first.program.pid), 'SIGKILL');
    process.kill(first.pid, 'SIGKILL');
    first.program.kill('SIGKILL');
    await first.program.ended();
    await untilGone(first.pid);
    const note = join(first.home, 'data/postmaster.pid');
    const stranger = runNode(['-e', 'setInterval(() => {}, 1000)']);
    programs.push(stranger);
    writeFileSync(note, readFileSync(note, 'utf8').replace(/^\d+/, String(stranger.pid)));
    const second = await start();
    expect(runs(stranger.pid)).toBe(true);
    expect(await ask(second.url, 'select word from memory')).toEqual([{ word: 'kept' }]);
  });

  it('makes a new password when the note of the old one is lost', async () => {
    const first = await start();
    await ask(first.url, REMEMBER);
    await stopped(first);
    rmSync(join(folder, 'postgres.json'));
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await ask(second.url, 'select word from memory')).toEqual([{ word: 'kept' }]);
  });

  it('begins again after a first run that was interrupted half-way', async () => {
    const unfinished = join(folder, 'postgres/data.unfinished');
    await stopped(await start());
    rmSync(join(folder, 'postgres/data'), { recursive: true });
    rmSync(join(folder, 'postgres.json'));
    writeFileSync(unfinished, 'half');
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(unfinished)).toBe(false);
  });
});
