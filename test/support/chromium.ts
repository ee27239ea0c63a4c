import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';

const FINDER = join(projectRoot, 'scripts/chromium/print-chromium.mjs');

/** A browser, and what it needs in its environment beside ours. */
const Found = z.object({ path: z.string(), env: z.record(z.string(), z.string()) });
type Found = z.infer<typeof Found>;

let found: Promise<Found> | undefined;

/**
 * What `chromium.launch()` of playwright-core needs to start a Chromium that runs here: CHROME_PATH, one of this machine, or
 * the one that npm brought; also as root in a container.
 * @throws Error with the reason of each candidate when none can run
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const { path, env } = await find();
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    executablePath: path,
    env: { ...z.record(z.string(), z.string()).parse(Object.fromEntries(inherited)), ...env },
    args: ['--disable-dev-shm-usage', '--font-render-hinting=none'],
  };
}

function find(): Promise<Found> {
  found ??= ask();
  return found;
}

async function ask(): Promise<Found> {
  const { stdout } = await promisify(execFile)(process.execPath, [FINDER]);
  return Found.parse(JSON.parse(stdout));
}
