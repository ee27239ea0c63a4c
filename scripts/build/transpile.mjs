import { basename, dirname, join, relative } from 'node:path';
import { transform } from '@swc/core';
import { projectRoot } from '../project-root.mjs';

/**
 * Turns one TypeScript file into CommonJS for Node 20.
 * @param {string} path from the project's root
 * @param {string} source
 * @param {string} map path of the source map, from `dist/`
 * @returns {Promise<{ code: string, sourceMap: string }>}
 */
export async function transpile(path, source, map) {
  const { code, map: sourceMap } = await transform(source, {
    swcrc: false,
    configFile: false,
    filename: join(projectRoot, path),
    sourceFileName: relative(join('dist', dirname(map)), path).replaceAll('\\', '/'),
    sourceMaps: true,
    // A running portal reads every map: places are enough for its journal.
    inlineSourcesContent: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
    module: { type: 'commonjs' },
  });
  return { code: `${code}//# sourceMappingURL=${basename(map)}\n`, sourceMap };
}
