import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';

const Dependencies = z.record(z.string(), z.string()).default({});
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      dependencies: Dependencies,
      devDependencies: Dependencies,
      optionalDependencies: Dependencies,
    }),
  ),
});

const read = (path: string): unknown => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
const { packages } = Lock.parse(read('package-lock.json'));
const paths = Object.keys(packages);

describe('package-lock.json', () => {
  it('names the packages of every kind of machine, or npm ci refuses it (node scripts/complete-lock-file.mjs)', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies),
    );
    const missing = wanted.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('agrees with package.json, where each version is exact', () => {
    const manifest = z
      .object({ dependencies: Dependencies, devDependencies: Dependencies })
      .parse(read('package.json'));
    for (const kind of ['dependencies', 'devDependencies'] as const) {
      expect(packages['']?.[kind]).toEqual(manifest[kind]);
      for (const [name, version] of Object.entries(manifest[kind])) {
        expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
      }
    }
  });

  it('names no registry, so that everybody installs from his own', () => {
    expect(paths.filter((path) => packages[path]?.resolved?.startsWith('http'))).toEqual([]);
  });
});
