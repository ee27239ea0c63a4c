import { TestEnvironment } from 'jest-environment-node';

/** Node, and after the last hook of a file it closes the connections that `testDatabase()` opened. */
export default class DatabaseEnvironment extends TestEnvironment {
  override async teardown(): Promise<void> {
    const close: unknown = Reflect.get(this.global, 'closeTestDatabase');
    if (typeof close === 'function') await Reflect.apply(close, undefined, []);
    await super.teardown();
  }
}
