// Completes package-lock.json. Some libraries bring one package for each kind of machine and need the one that fits.
// A registry that does not offer them all makes npm leave the others out of the lock file, and then refuse the file
// ("Missing … from lock file"). This writes them in, by the names and versions that their libraries ask for, so that
// `npm ci` accepts the file everywhere and fetches only what fits. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const LOCK_FILE = join(projectRoot, 'package-lock.json');
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = { gnu: 'glibc', musl: 'musl' };

const lock = JSON.parse(readFileSync(LOCK_FILE, 'utf8'));
const added = Object.values(lock.packages).flatMap((library) =>
  Object.entries(library.optionalDependencies ?? {})
    .filter(([name, version]) => !isLocked(name) && machineOf(name) && /^\d+\.\d+\.\d+[\w.-]*$/.test(version))
    .map(([name, version]) => [`node_modules/${name}`, { version, ...machineOf(name), ...kindOf(library) }]),
);

const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
lock.packages = Object.fromEntries(packages.sort(([one], [other]) => (one < other ? -1 : 1)));
if (added.length > 0) writeFileSync(LOCK_FILE, JSON.stringify(lock, null, 2) + '\n');
console.log(`${added.length} packages of other machines were added to package-lock.json.`);

function isLocked(name) {
  return Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
}

/** What the end of the name tells: `…-linux-arm64-musl`. */
function machineOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os || !cpu) return undefined;
  const library = LIBRARIES[words.at(-1)];
  return { cpu: [cpu], ...(library ? { libc: [library] } : {}), os: [os] };
}

function kindOf({ dev }) {
  return { ...(dev ? { dev: true } : {}), optional: true };
}
