import { remember } from '../../src/kernel/remember';

describe('remember', () => {
  it('makes a value once for an object and a key', () => {
    const memory = remember<object, object>();
    const make = jest.fn(() => ({}));
    const subject = {};
    const first = memory(subject, 'day 1', make);
    expect(memory(subject, 'day 1', make)).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('tells objects and keys apart', () => {
    const memory = remember<object, string>();
    const [one, other] = [{}, {}];
    expect(memory(one, 'a', () => 'one a')).toBe('one a');
    expect(memory(one, 'b', () => 'one b')).toBe('one b');
    expect(memory(other, 'a', () => 'other a')).toBe('other a');
    expect(memory(one, 'a', () => 'never made')).toBe('one a');
  });

  it('does not grow with the days', () => {
    const memory = remember<object, number>();
    const subject = {};
    const make = jest.fn((): number => 1);
    for (let day = 0; day < 1000; day += 1) memory(subject, `day ${day}`, make);
    expect(make).toHaveBeenCalledTimes(1000);
    memory(subject, 'day 999', make);
    expect(make).toHaveBeenCalledTimes(1000);
    memory(subject, 'day 0', make);
    expect(make).toHaveBeenCalledTimes(1001);
  });

  it('remembers nothing of a making that failed', () => {
    const memory = remember<object, string>();
    const subject = {};
    expect(() =>
      memory(subject, 'a', () => {
        throw new Error('not today');
      }),
    ).toThrow('not today');
    expect(memory(subject, 'a', () => 'made')).toBe('made');
  });
});
