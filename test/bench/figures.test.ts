import { median, quantile } from '../../bench/results/figures';

describe('the figures of a benchmark', () => {
  it('have the middle of an odd number of values, whatever their order', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([7])).toBe(7);
  });

  it('have the place between the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('have quantiles, interpolated between neighbours', () => {
    const hundredAndOne = Array.from({ length: 101 }, (_, at) => 100 - at);
    expect(quantile(hundredAndOne, 0.99)).toBe(99);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([5, 1], 0)).toBe(1);
    expect(quantile([5, 1], 1)).toBe(5);
  });

  it('sort by size, not by letters, and leave the values as they were', () => {
    const values = [100, 9, 80];
    expect(median(values)).toBe(80);
    expect(values).toEqual([100, 9, 80]);
  });

  it('are not made of nothing', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});
