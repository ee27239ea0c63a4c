import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../plain-error.mjs';
import { projectRoot } from '../project-root.mjs';
import { singleRun } from './single-run.mjs';

const LOCK_FILE = join(projectRoot, 'package-lock.json');
const MODULES = join(projectRoot, 'node_modules');
const STAMP = join(MODULES, '.jardem-installed.json');
const TOLD_EVERY_MS = 10_000;

/**
 * Installs exactly the libraries of package-lock.json when they are missing, or are those of another lock file.
 * @param {(line: string) => void} say
 * @throws {PlainError} when npm fails
 */
export async function installLibraries(say) {
  if (isInstalled()) return;
  const lock = await untilAlone(say);
  try {
    if (isInstalled()) return;
    say('Installing the libraries with npm ci; the first time this takes up to a minute …');
    await runNpmCi(say);
    writeFileSync(STAMP, stamp());
  } finally {
    lock.release();
  }
}

/** Libraries that somebody installed by hand count when their versions are those of the lock file. */
function isInstalled() {
  if (!existsSync(MODULES)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp()) return true;
  if (!hasLockedVersions()) return false;
  writeFileSync(STAMP, stamp());
  return true;
}

function stamp() {
  const lock = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  return JSON.stringify({ lock, platform: process.platform, arch: process.arch });
}

function hasLockedVersions() {
  const installed = join(MODULES, '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages).filter(
    ([path]) => path !== '',
  );
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return wanted.every(([path, { version, optional }]) => {
    const found = existsSync(join(projectRoot, path)) ? present[path] : undefined;
    return found ? found.version === version : optional === true;
  });
}

async function untilAlone(say) {
  for (let told = false; ; told = true) {
    const lock = await singleRun(join(projectRoot, '.data'), 'install');
    if ('release' in lock) return lock;
    if (!told) say('Another run is installing the libraries; waiting for it …');
    await sleep(1_000);
  }
}

/** With the tools that build and test, whatever NODE_ENV says. What npm says goes beside the output of the command. */
async function runNpmCi(say) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--progress=false'];
  const npm = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath, ...args]]
    : ['npm', args];
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1_000);
  const progress = setInterval(() => say(`… still installing, ${seconds()} s`), TOLD_EVERY_MS);
  const child = spawn(...npm, { cwd: projectRoot, stdio: ['ignore', process.stderr, 'inherit'] });
  const endIt = () => child.kill();
  process.once('exit', endIt);
  const code = await new Promise((resolve, reject) =>
    child.once('error', reject).once('exit', resolve),
  ).finally(() => clearInterval(progress));
  process.off('exit', endIt);
  if (code !== 0) throw new PlainError('npm ci failed; its own message is above.');
  say(`Libraries installed in ${seconds()} s.`);
}
