/**
 * The layers of the house: kernel ← domain ← {data, print, adapters} ← use-cases ← {web, jobs} ← container ← processes.
 * What arrives as a type only costs nothing at run time and binds nobody to an implementation.
 */
const TYPE_ONLY = ['type-only'];

/** @param {string} name @param {string} from @param {object} to @param {string} comment */
function forbid(name, from, to, comment) {
  return { name, severity: 'error', comment, from: { path: from }, to };
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file nobody uses and that uses nobody.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/(server|worker|set-up)\\.ts$', '\\.(json|d\\.ts)$'],
      },
      to: {},
    },
    {
      name: 'no-unknown',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    forbid(
      'kernel-stands-alone',
      '^src/kernel/',
      { pathNot: ['^src/kernel/', '^(node:)?(crypto|async_hooks)$'] },
      'The kernel knows only itself.',
    ),
    forbid(
      'domain-is-pure',
      '^src/domain/',
      { path: '^src/', pathNot: '^src/(domain|kernel)/' },
      'The law knows nothing of databases, screens and outside systems.',
    ),
    forbid(
      'domain-has-no-machinery',
      '^src/domain/',
      {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: ['node_modules/(zod|yaml|luxon)/', '^(node:)?(crypto|assert|zlib)$'],
      },
      'In the domain only what computes: no files, no network, no processes.',
    ),
    forbid(
      'middle-layers-look-down',
      '^src/(data|print|adapters)/',
      { path: '^src/', pathNot: ['^src/(kernel|domain)/', '^src/$1/'] },
      'Repositories, printing and adapters use the domain, and nothing of one another; settings come in as values.',
    ),
    {
      name: 'adapters-are-neighbours',
      severity: 'error',
      comment:
        'An adapter does not use another; what they share is in http, resilience, log and system-check.',
      from: { path: '^src/adapters/([^/]+)/' },
      to: {
        path: '^src/adapters/',
        pathNot: [
          '^src/adapters/$1/',
          '^src/adapters/(http|resilience|log|clock)/',
          '^src/adapters/system-check\\.ts$',
        ],
      },
    },
    forbid(
      'use-cases-take-instances',
      '^src/use-cases/',
      { path: '^src/(data|print|adapters)/', dependencyTypesNot: TYPE_ONLY },
      'A use case is given its repositories and ports; it imports their types only.',
    ),
    forbid(
      'use-cases-look-down',
      '^src/use-cases/',
      { path: '^src/', pathNot: '^src/(kernel|domain|data|print|adapters|use-cases)/' },
      'A use case knows no screens, no jobs and no settings.',
    ),
    forbid(
      'web-and-jobs-act-through-use-cases',
      '^src/(web|jobs)/',
      { path: '^src/(data|adapters|print)/' },
      'Screens and jobs call use cases.',
    ),
    forbid(
      'web-and-jobs-keep-apart',
      '^src/(web|jobs)/',
      { path: '^src/', pathNot: ['^src/(kernel|domain|use-cases|locales)/', '^src/$1/'] },
      'Screens do not know jobs, nor jobs screens; settings come in as values.',
    ),
    {
      name: 'database-only-in-data',
      severity: 'error',
      comment: 'Knex and pg stay in src/data and in the migrations; the container hands the connection on.',
      from: { path: '^src/', pathNot: '^src/(data|container)/' },
      to: { path: 'node_modules/(knex|pg|pg-[^/]+|connect-pg-simple)/' },
    },
    {
      name: 'container-knows-all-and-is-known-by-few',
      severity: 'error',
      comment: 'Only the processes, the seeds, the benchmarks and the tests put the portal together.',
      from: {
        pathNot:
          '^(src/(server|worker|set-up|container)\\.ts$|src/(container|processes)/|seeds/|test/|bench/)',
      },
      to: { path: '^src/container(\\.ts$|/)' },
    },
    {
      name: 'settings-come-from-above',
      severity: 'error',
      comment:
        'Settings are read by the container and handed down; the place of the project is known to all who read files.',
      from: {
        path: '^src/',
        pathNot: '^src/(config/|container|processes/|(server|worker|set-up|registries)\\.ts$)',
      },
      to: { path: '^src/config/', pathNot: '^src/config/project-root\\.ts$' },
    },
    {
      name: 'no-tools-in-the-portal',
      severity: 'error',
      comment:
        'What is installed for building and testing is absent in production, and so is the stand-in of NCALayer, a program of its own.',
      from: { path: '^(src|migrations|seeds)/', pathNot: '^src/adapters/signature/ncalayer-mock/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: TYPE_ONLY },
    },
    {
      name: 'no-tests-in-the-portal',
      severity: 'error',
      comment: 'The portal does not lean on its tests.',
      from: { path: '^(src|migrations|seeds|scripts)/', pathNot: '^scripts/bench\\.mjs$' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|\\.typed-views)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
