import {
  conditionOf,
  type SystemCondition,
  type SystemMarks,
} from '../../../src/domain/systems/system-state';
import { registrySystem, systemOf } from '../../../src/domain/systems/system-name';

const NOW = new Date('2026-03-19T05:00:00Z');
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const marks = (success: number | null, failure: number | null, off: number | null): SystemMarks => ({
  system: 'sms',
  lastSuccessAt: success === null ? null : ago(success),
  lastFailureAt: failure === null ? null : ago(failure),
  lastFailure: failure === null ? null : 'timeout',
  switchedOffAt: off === null ? null : ago(off),
});

describe('how an outside system is', () => {
  it.each<[string, SystemMarks, SystemCondition]>([
    ['nobody ever looked', marks(null, null, null), 'silent'],
    ['it answered last', marks(1, 2, null), 'well'],
    ['it failed last', marks(2, 1, null), 'ill'],
    ['it answered and failed at the same instant', marks(1, 1, null), 'well'],
    ['it answered four minutes ago', marks(4, null, null), 'well'],
    ['nobody has looked for more than five minutes', marks(6, 7, null), 'silent'],
    ['none is configured', marks(null, null, 1), 'off'],
    ['one was configured until a while ago', marks(30, 20, 1), 'off'],
    ['one was configured since', marks(1, null, 3), 'well'],
    ['one was configured since, and fails', marks(null, 1, 3), 'ill'],
  ])('%s', (_what, given, condition) => {
    expect(conditionOf(given, NOW)).toBe(condition);
  });
});

test('a name means a registry or one of the single systems', () => {
  expect(systemOf(registrySystem('zags'))).toEqual({ kind: 'registry', code: 'zags' });
  expect(systemOf('mail')).toEqual({ kind: 'mail' });
});
