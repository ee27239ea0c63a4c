import { systemStateRepository } from '../../src/data/system-states';
import type { SystemMarks } from '../../src/domain/systems/system-state';
import { testDatabase } from '../support/database';

const NOTHING: SystemMarks = {
  system: 'sms',
  lastSuccessAt: null,
  lastFailureAt: null,
  lastFailure: null,
  switchedOffAt: null,
};
const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 19, 5, minute));

test('of what several processes say of a system the newest word counts, in whatever order they write', async () => {
  const { knex } = await testDatabase();
  const states = systemStateRepository(knex);
  await states.note([]);
  await states.note([{ ...NOTHING, lastSuccessAt: at(1) }]);
  await states.note([{ ...NOTHING, lastFailureAt: at(5), lastFailure: 'timeout' }]);
  await states.note([{ ...NOTHING, lastFailureAt: at(3), lastFailure: 'busy' }]);
  await states.note([
    { ...NOTHING, lastSuccessAt: at(4) },
    { ...NOTHING, system: 'mail', switchedOffAt: at(2) },
  ]);
  expect(await states.list()).toEqual([
    { ...NOTHING, system: 'mail', switchedOffAt: at(2) },
    { ...NOTHING, lastSuccessAt: at(4), lastFailureAt: at(5), lastFailure: 'timeout' },
  ]);
});

test('processes that write many systems at once do not block each other for good', async () => {
  const { knex } = await testDatabase();
  const states = systemStateRepository(knex);
  const names = ['sms', 'mail', 'storage', 'payments'] as const;
  const rounds = Array.from({ length: 20 }, (_nothing, round) =>
    states.note(
      (round % 2 === 0 ? names : [...names].reverse()).map((system) => ({
        ...NOTHING,
        system,
        lastSuccessAt: at(round),
      })),
    ),
  );
  await Promise.all(rounds);
  expect((await states.list()).map(({ lastSuccessAt }) => lastSuccessAt)).toEqual(names.map(() => at(19)));
});
