import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Absolute path of the folder that holds package.json, `views/`, `public/` and `seeds/`. The same for the TypeScript in
 * `src/` (tests) and for its compiled form in `dist/src/`.
 */
export const projectRoot = findRoot(__dirname);

function findRoot(folder: string): string {
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the configuration.');
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(parent);
}
