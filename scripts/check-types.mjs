import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const TYPED_VIEWS = join(projectRoot, 'scripts/typed-views.mjs');
const COMPILER = createRequire(import.meta.url).resolve('typescript/bin/tsc');

// The views are turned into TypeScript first, so that the compiler checks them against their models.
for (const command of [[TYPED_VIEWS], [COMPILER, '--noEmit', '-p', projectRoot]]) {
  if (!existsSync(command[0])) throw new Error(`${command[0]} is missing.`);
  const { status } = spawnSync(process.execPath, command, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
