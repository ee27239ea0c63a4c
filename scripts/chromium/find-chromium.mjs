import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a Chromium that runs here: the one of CHROME_PATH, one of this machine, or the one packed into the npm package
 * @sparticuz/chromium, which is unpacked once a user and version into the temporary folder.
 * @returns {Promise<{ path: string, env: Record<string, string> }>} `env` is what it needs beside our own environment
 * @throws {PlainError} with the reason of each candidate when none runs
 */
export async function findChromium() {
  const { CHROME_PATH } = process.env;
  const reasons = [];
  for (const path of CHROME_PATH ? [CHROME_PATH] : INSTALLED.filter((file) => existsSync(file))) {
    const reason = whyNot(path, {});
    if (!reason) return { path, env: {} };
    reasons.push(reason);
  }
  if (!CHROME_PATH) {
    const packed = await unpackChromium();
    const found = [packed.plain, packed.withLibraries].find((env) => !whyNot(packed.path, env));
    if (found) return { path: packed.path, env: found };
    reasons.push(whyNot(packed.path, packed.withLibraries));
  }
  throw new PlainError(`No Chromium can run here, and the journeys need one:\n${reasons.join('\n')}`);
}

function whyNot(path, env) {
  const options = { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 20_000 };
  const { status, error, stderr } = spawnSync(path, ['--version'], options);
  return status === 0
    ? undefined
    : `  ${path}: ${error?.message ?? (stderr.trim() || `ended with ${status}`)}`;
}

/** Unpacked beside its final place and renamed, so that nobody ever runs half a Chromium. */
async function unpackChromium() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8'));
  const home = join(tmpdir(), `jardem-chromium-${version}-${userInfo().username}`);
  if (!existsSync(home)) {
    const unfinished = mkdtempSync(`${home}-`);
    const unpacked = spawnSync(process.execPath, [join(import.meta.dirname, 'unpack-chromium.mjs')], {
      env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      encoding: 'utf8',
    });
    if (unpacked.status !== 0) throw new PlainError(`Chromium could not be unpacked:\n${unpacked.stderr}`);
    writeFileSync(join(unfinished, 'fonts/fonts.conf'), fontSettings(join(home, 'fonts')));
    moveOnce(unfinished, home);
  }
  if (statSync(home).uid !== userInfo().uid)
    throw new PlainError(`${home} belongs to somebody else; remove it.`);
  return { path: join(home, 'chromium'), ...environments(home) };
}

/** What a bare machine lacks comes with the package: fonts, and the libraries that Chromium links to. */
function environments(home) {
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  return { plain: fonts, withLibraries: { ...fonts, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') } };
}

/** The package's own settings name the folder of another machine. */
function fontSettings(folder) {
  const cache = join(folder, 'cache');
  return `<?xml version="1.0"?>\n<fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir></fontconfig>\n`;
}

/** Another run may have been faster; then its copy serves as well. */
function moveOnce(unfinished, home) {
  try {
    renameSync(unfinished, home);
  } catch (error) {
    if (!existsSync(join(home, 'chromium'))) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}
