import { watching } from '../../../src/adapters/watching';
import type { SystemMarks } from '../../../src/domain/systems/system-state';
import { lookAfterSystems } from '../../../src/use-cases/systems/look-after-systems';
import { watchSystems } from '../../../src/use-cases/systems/watch-systems';

const AT = new Date('2026-03-19T05:00:00Z');

function watch(write: (marks: readonly SystemMarks[]) => Promise<void>) {
  return watchSystems({ systemStates: { note: write }, clock: { now: () => AT } });
}

describe('the watch over outside systems', () => {
  it('writes the newest word on each system once, and nothing when there is nothing new', async () => {
    const written: (readonly SystemMarks[])[] = [];
    const watched = watch(async (marks) => void written.push(marks));
    for (let asked = 0; asked < 1000; asked += 1) watched.succeeded('sms');
    watched.failed('sms', 'timeout');
    watched.switchedOff('antivirus');
    await watched.flush();
    await watched.flush();
    const unmarked = { lastSuccessAt: null, lastFailureAt: null, lastFailure: null, switchedOffAt: null };
    expect(written).toEqual([
      [
        { ...unmarked, system: 'sms', lastSuccessAt: AT, lastFailureAt: AT, lastFailure: 'timeout' },
        { ...unmarked, system: 'antivirus', switchedOffAt: AT },
      ],
      [],
    ]);
  });

  it('keeps what could not be written for the next time, behind what came meanwhile', async () => {
    const written: (readonly SystemMarks[])[] = [];
    let isDown = true;
    const watched = watch(async (marks) => {
      if (isDown) throw new Error('no database');
      written.push(marks);
    });
    watched.failed('sms', 'timeout');
    await expect(watched.flush()).rejects.toThrow('no database');
    watched.failed('sms', 'busy');
    watched.succeeded('mail');
    isDown = false;
    await watched.flush();
    expect(written.flat().map(({ system, lastFailure }) => [system, lastFailure])).toEqual([
      ['sms', 'busy'],
      ['mail', null],
    ]);
  });

  it('asks every system, however ill the others are', async () => {
    const written: SystemMarks[] = [];
    const watched = watch(async (marks) => void written.push(...marks));
    await lookAfterSystems({
      watch: watched,
      lookedAfter: [
        { system: 'sms', check: () => Promise.reject(new Error('a flaw of ours')) },
        { system: 'mail', check: async () => ({ kind: 'ill', reason: 'unreachable' }) },
        { system: 'antivirus', check: async () => ({ kind: 'off' }) },
        { system: 'registry:zags', check: async () => ({ kind: 'well' }) },
      ],
    })();
    expect(
      written.map(({ system, lastSuccessAt, lastFailure, switchedOffAt }) => [
        system,
        lastSuccessAt !== null,
        lastFailure,
        switchedOffAt !== null,
      ]),
    ).toEqual([
      ['sms', false, 'error', false],
      ['mail', false, 'unreachable', false],
      ['antivirus', false, null, true],
      ['registry:zags', true, null, false],
    ]);
  });
});

describe('a port that is watched', () => {
  const outcomes: string[] = [];
  const noted = {
    succeeded: (system: string) => void outcomes.push(`${system} well`),
    failed: (system: string, reason: string) => void outcomes.push(`${system} ${reason}`),
    switchedOff: () => undefined,
  };
  const act = watching(
    noted,
    'sms',
    async (answer: string) => {
      if (answer === 'throw') throw new Error(answer);
      return answer;
    },
    (answer) => (answer === 'good' ? null : answer === 'says-nothing' ? undefined : answer),
  );

  it('gives the same answers and takes note of what they say of the system', async () => {
    expect(await act('good')).toBe('good');
    expect(await act('timeout')).toBe('timeout');
    expect(await act('says-nothing')).toBe('says-nothing');
    await expect(act('throw')).rejects.toThrow('throw');
    expect(outcomes).toEqual(['sms well', 'sms timeout', 'sms error']);
  });
});
