import { keptFresh } from '../../src/data/kept-fresh';
import { settableClock } from '../support/clock';

describe('what is kept fresh', () => {
  it('is read at most once in its time, however many ask', async () => {
    const clock = settableClock('2026-11-20T10:00:00+05:00');
    let reads = 0;
    const get = keptFresh(() => Promise.resolve((reads += 1)), 2_000, clock);
    expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
    clock.advance(1_999);
    expect(await get()).toBe(1);
    clock.advance(1);
    expect(await Promise.all([get(), get()])).toEqual([2, 2]);
  });

  it('is read again after a failure, and when the clock was set back', async () => {
    const clock = settableClock('2026-11-20T10:00:00+05:00');
    let isBroken = true;
    const read = () => (isBroken ? Promise.reject(new Error('no answer')) : Promise.resolve(clock.now()));
    const get = keptFresh(read, 2_000, clock);
    await expect(get()).rejects.toThrow('no answer');
    isBroken = false;
    const first = await get();
    clock.advance(-3_600_000);
    expect(await get()).not.toEqual(first);
  });
});
