const { TestEnvironment } = require('jest-environment-node');
const { load, readTypeScript } = require('./load.cjs');

const BUILT_IN = [
  ...[
    'Array',
    'BigInt',
    'Boolean',
    'Date',
    'Function',
    'Map',
    'Number',
    'Object',
    'Promise',
    'RegExp',
    'Set',
    'String',
  ],
  ...[
    'Error',
    'AggregateError',
    'EvalError',
    'RangeError',
    'ReferenceError',
    'SyntaxError',
    'TypeError',
    'URIError',
  ],
];

/**
 * The tests of a worker run in the worker's own realm, one file after another. Jest would give each file a realm and have it
 * load the whole portal and all libraries anew, which took longer than most tests: now they are loaded once a worker. Test
 * files and their helpers are loaded anew for each file, and what they put on `globalThis` or in the environment is taken
 * away after it; after the last hook the connections that `testDatabase()` opened are closed.
 */
module.exports = class OneRealm extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.realm = this.global;
    this.before = {
      globals: new Map(
        Object.getOwnPropertyNames(globalThis).map((name) => [
          name,
          Object.getOwnPropertyDescriptor(globalThis, name),
        ]),
      ),
      env: { ...process.env },
      exit: process.exit,
    };
    // What the tests compare with, `expect.any(String)` and the like, must be the same for Jest's own code.
    for (const name of BUILT_IN) this.realm[name] = globalThis[name];
    this.global = globalThis;
    this.realm.loadInWorker = (filename, jest) => {
      readTypeScript();
      globalThis.jest = jest;
      return load(filename);
    };
  }

  async setup() {
    await super.setup();
    // Jest knows only the files that it compiles itself; Node finds the lines of all others.
    Error.prepareStackTrace = undefined;
  }

  async teardown() {
    await globalThis.closeTestDatabase?.();
    this.restore();
    this.global = this.realm;
    await super.teardown();
  }

  restore() {
    const { globals, env, exit } = this.before;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      const descriptor = globals.get(name);
      // pkijs keeps its engine by the number of the process.
      if (name === String(process.pid)) continue;
      if (descriptor === undefined) delete globalThis[name];
      else if ('value' in descriptor && globalThis[name] !== descriptor.value)
        Object.defineProperty(globalThis, name, descriptor);
    }
  }
};
