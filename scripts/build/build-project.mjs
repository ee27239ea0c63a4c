import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { findSources, SOURCE_FOLDERS } from './find-sources.mjs';
import { readManifest, writeManifest } from './manifest.mjs';

const OUTPUT = join(projectRoot, 'dist');

/**
 * Turns the TypeScript of src, migrations and seeds into CommonJS under `dist/`, with the same tree and source maps,
 * and copies the JSON beside it. Only files that changed since the last time are touched, each replaced in one step,
 * so that two builds at once cannot disturb each other.
 * @returns {Promise<{ written: number, removed: number, milliseconds: number }>}
 */
export async function buildProject() {
  const start = performance.now();
  const sources = findSources();
  const before = readManifest(OUTPUT);
  if (before === undefined)
    for (const folder of SOURCE_FOLDERS) rmSync(join(OUTPUT, folder), { recursive: true, force: true });
  const changed = sources.filter(({ path, stamp }) => before?.[path] !== stamp || !isBuilt(path));
  const gone = Object.keys(before ?? {}).filter((path) => !sources.some((source) => source.path === path));
  if (changed.length > 0) await writeOutputs(changed);
  for (const path of gone)
    for (const output of outputsOf(path)) rmSync(join(OUTPUT, output), { force: true });
  const after = Object.fromEntries(sources.map(({ path, stamp }) => [path, stamp]));
  if (changed.length + gone.length > 0) writeManifest(OUTPUT, after);
  return {
    written: changed.length,
    removed: gone.length,
    milliseconds: Math.round(performance.now() - start),
  };
}

function isBuilt(path) {
  return outputsOf(path).every((output) => existsSync(join(OUTPUT, output)));
}

async function writeOutputs(changed) {
  const typescript = changed.some(({ path }) => path.endsWith('.ts'));
  const transpile = typescript ? (await import('./transpile.mjs')).transpile : undefined;
  await Promise.all(changed.map(({ path }) => writeOutput(path, transpile)));
}

async function writeOutput(path, transpile) {
  const source = readFileSync(join(projectRoot, path), 'utf8');
  if (!path.endsWith('.ts')) return replaceFile(path, source);
  const [script, map] = outputsOf(path);
  const { code, sourceMap } = await transpile(path, source, map);
  replaceFile(map, sourceMap);
  replaceFile(script, code);
}

function outputsOf(path) {
  if (!path.endsWith('.ts')) return [path];
  const script = path.replace(/\.ts$/, '.js');
  return [script, `${script}.map`];
}

function replaceFile(path, content) {
  const file = join(OUTPUT, path);
  const unfinished = `${file}.${process.pid}.new`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}
