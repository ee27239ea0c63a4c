import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';

/**
 * Reads which state of each source `dist/` was made from.
 * @param {string} output
 * @returns {Record<string, string> | undefined} undefined when nothing was built yet, or by another version of the builder
 */
export function readManifest(output) {
  const file = join(output, 'manifest.json');
  if (!existsSync(file)) return undefined;
  const { builder, sources } = JSON.parse(readFileSync(file, 'utf8'));
  return builder === builderVersion() ? sources : undefined;
}

/**
 * @param {string} output
 * @param {Record<string, string>} sources
 */
export function writeManifest(output, sources) {
  const file = join(output, 'manifest.json');
  mkdirSync(output, { recursive: true });
  writeFileSync(`${file}.${process.pid}.new`, JSON.stringify({ builder: builderVersion(), sources }));
  renameSync(`${file}.${process.pid}.new`, file);
}

/** Changes with the options of the transpiler and with its version. */
function builderVersion() {
  const transpiler = readFileSync(join(projectRoot, 'scripts/build/transpile.mjs'));
  const library = readFileSync(join(projectRoot, 'node_modules/@swc/core/package.json'));
  return createHash('sha256').update(transpiler).update(library).digest('hex').slice(0, 16);
}
