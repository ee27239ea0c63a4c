const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join, sep } = require('node:path');
const swc = require('@swc/core');

const ROOT = join(__dirname, '../../..');
/** Compiled once for all workers and runs, by the text of each file; nobody else writes there. */
const COMPILED = join(ROOT, 'node_modules/.cache/jardem-tests');
const OPTIONS = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
  module: { type: 'commonjs' },
};
const VERSION = `${swc.version} ${JSON.stringify(OPTIONS)}`;
/** What a test file does not share with the next: itself and what it is helped by. */
const OWN = ['test', 'bench'].map((folder) => join(ROOT, folder) + sep);
/** Of this, what only reads files and remembers what they say. */
const KEPT = new Set(
  ['read-once.ts', 'fictional-service.ts', 'builders/office-world.ts'].map((file) =>
    join(ROOT, 'test/support', file),
  ),
);

/** Lets `require` read TypeScript in this worker. Run again it does nothing more. */
function readTypeScript() {
  if (Module._extensions['.ts'] === compile) return;
  mkdirSync(COMPILED, { recursive: true });
  process.setSourceMapsEnabled(true);
  Module._extensions['.ts'] = compile;
}

function compile(module, filename) {
  const source = readFileSync(filename, 'utf8');
  const name = createHash('sha256').update(`${VERSION}\n${filename}\n${source}`).digest('hex');
  module._compile(
    kept(join(COMPILED, `${name}.js`), () => swc.transformSync(source, { ...OPTIONS, filename }).code),
    filename,
  );
}

function kept(file, make) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const code = make();
    // Another worker may be reading: the file appears whole or not at all.
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
    return code;
  }
}

/** Loads a test file anew, with its helpers; the portal and the libraries stay as they were loaded for the first. */
function load(filename) {
  for (const path of Object.keys(require.cache))
    if (OWN.some((folder) => path.startsWith(folder)) && !KEPT.has(path) && !path.startsWith(__dirname))
      delete require.cache[path];
  return Module.createRequire(join(ROOT, 'package.json'))(filename);
}

module.exports = { readTypeScript, load };
