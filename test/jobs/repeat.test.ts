import { setTimeout as sleep } from 'node:timers/promises';
import { repeat } from '../../src/jobs/repeat';

describe('what is done again and again', () => {
  it('begins at once, goes on after a failure, and is never done twice at a time', async () => {
    const problems: unknown[] = [];
    let [rounds, atOnce, most] = [0, 0, 0];
    const act = async (): Promise<void> => {
      rounds += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await sleep(5);
      atOnce -= 1;
      if (rounds === 1) throw new Error('not this time');
    };
    const stop = repeat(act, 1, (problem) => problems.push(problem));
    expect(rounds).toBe(1);
    while (rounds < 4) await sleep(1);
    await stop();
    expect(problems).toEqual([new Error('not this time')]);
    expect(most).toBe(1);
  });

  it('ends with the round under way, without waiting for the next', async () => {
    let [begun, done] = [0, 0];
    const act = async (): Promise<void> => {
      begun += 1;
      await sleep(20);
      done += 1;
    };
    const stop = repeat(act, 60_000, () => undefined);
    await stop();
    expect([begun, done]).toEqual([1, 1]);
    await sleep(20);
    expect(begun).toBe(1);
  });
});
