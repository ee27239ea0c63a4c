import { bulkhead } from '../../src/adapters/resilience/bulkhead';
import { admit, afterFailure, afterSuccess, CLOSED } from '../../src/adapters/resilience/circuit-breaker';
import { retry } from '../../src/adapters/resilience/retry';

const SETTINGS = { failuresToOpen: 2, openMs: 1000 };

describe('the circuit breaker', () => {
  const open = afterFailure(afterFailure(CLOSED, 0, SETTINGS), 10, SETTINGS);

  test('opens after so many failures in a row', () => {
    expect(afterFailure(CLOSED, 0, SETTINGS)).toEqual({ kind: 'closed', failures: 1 });
    expect(open).toEqual({ kind: 'open', until: 1010 });
    expect(admit(open, 1009, SETTINGS)).toEqual({ admitted: false, next: open });
  });

  test('a success forgets earlier failures', () => {
    afterFailure(CLOSED, 0, SETTINGS);
    expect(afterFailure(afterSuccess(), 5, SETTINGS)).toEqual({ kind: 'closed', failures: 1 });
  });

  test('lets one try after a while, and only one', () => {
    const probe = admit(open, 1010, SETTINGS);
    expect(probe).toEqual({ admitted: true, next: { kind: 'probing', until: 2010 } });
    expect(admit(probe.next, 1011, SETTINGS).admitted).toBe(false);
    expect(afterFailure(probe.next, 1500, SETTINGS)).toEqual({ kind: 'open', until: 2500 });
  });

  test('lets another try when a probe never came back', () => {
    expect(admit({ kind: 'probing', until: 2010 }, 2010, SETTINGS).admitted).toBe(true);
  });

  test('late failures do not keep it open longer', () => {
    expect(afterFailure(open, 900, SETTINGS)).toBe(open);
  });
});

describe('the bulkhead', () => {
  test('lets in so many, lets so many wait in order, and turns the rest away', async () => {
    const door = bulkhead(1, 2);
    const order: string[] = [];
    const first = door.enter();
    const second = door.enter()?.then((leave) => (order.push('second'), leave));
    const third = door.enter()?.then((leave) => (order.push('third'), leave));
    expect(door.enter()).toBeUndefined();

    const leave = await first;
    leave?.();
    leave?.();
    await new Promise(setImmediate);
    expect(order).toEqual(['second']);
    (await second)?.();
    (await third)?.();
    expect(order).toEqual(['second', 'third']);
    expect(door.enter()).toBeDefined();
  });
});

describe('retry', () => {
  test('stops at the first attempt that needs no other', async () => {
    const seen: number[] = [];
    const value = await retry(
      async () => ({ value: seen.push(1), again: seen.length < 2 }),
      { attempts: 5, restMs: 1 },
      () => 0.5,
      new AbortController().signal,
    );
    expect(value).toBe(2);
  });

  test('gives the last value when attempts run out', async () => {
    let tries = 0;
    const settings = { attempts: 3, restMs: 1 };
    const attempt = async (): Promise<{ value: number; again: boolean }> => ({
      value: (tries += 1),
      again: true,
    });
    expect(await retry(attempt, settings, () => 0, new AbortController().signal)).toBe(3);
  });

  test('does not rest beyond the signal', async () => {
    const start = performance.now();
    const value = await retry(
      async () => ({ value: 'last', again: true }),
      { attempts: 3, restMs: 60_000 },
      () => 0.9,
      AbortSignal.timeout(20),
    );
    expect(value).toBe('last');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
