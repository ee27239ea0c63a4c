import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../project-root.mjs';

/** Folders of the project that the build reads, and that it makes again below `dist/`. */
export const SOURCE_FOLDERS = ['src', 'migrations', 'seeds'];

/**
 * Lists the files that the build reads, with a stamp that changes whenever a file does. Views, public files and the
 * YAML of the seeds are read in place when the portal runs, so they are not part of the build.
 * @returns {{ path: string, stamp: string }[]} paths from the project's root
 */
export function findSources() {
  return SOURCE_FOLDERS.flatMap((folder) => filesBelow(join(projectRoot, folder)))
    .filter(isSource)
    .sort()
    .map(stamped);
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) =>
    relative(projectRoot, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  );
}

function isSource(path) {
  if (path.endsWith('.ts')) return !path.endsWith('.d.ts');
  return path.startsWith('src/') && path.endsWith('.json');
}

function stamped(path) {
  const { mtimeMs, size } = statSync(join(projectRoot, path));
  return { path, stamp: `${mtimeMs}:${size}` };
}
