import { createThrottle } from '../../src/data/throttle';
import { sweepTries } from '../../src/use-cases/identity/sweep-tries';
import { testDatabase } from '../support/database';

const DAY_MS = 24 * 3_600_000;

it('keeps every count while it limits somebody, and throws it away afterwards', async () => {
  const { knex } = await testDatabase();
  const throttle = createThrottle(knex, (limit, subject) => `${limit} ${subject}`);
  let now = new Date();
  const sweep = sweepTries({ throttle, clock: { now: () => now } });
  for (let tries = 0; tries < 6; tries += 1) await throttle.spend('login-pair', 'somebody');
  await throttle.spend('draft-questions', 'somebody');
  expect(await sweep()).toBe(0);
  expect(await throttle.spend('login-pair', 'somebody')).toBeGreaterThan(0);
  now = new Date(now.getTime() + 2 * DAY_MS);
  expect(await sweep()).toBeGreaterThan(0);
  expect(await knex('rate_limits')).toEqual([]);
});
