import { describe, expect, it } from 'vitest';
import { standardDeviation, studentT975, summarise, summarisePaired } from '../../../src/report/statistics.ts';

describe('studentT975', () => {
  // Source: [nist-handbook-1.3.6.7.2]
  it.each([[1, 12.706], [2, 4.303], [4, 2.776], [9, 2.262], [12, 2.179], [13, 2.16], [15, 2.131], [19, 2.093], [29, 2.045], [60, 2.0], [99, 1.984], [100000, 1.96]])(
    'is the tabled value at %i degrees of freedom',
    (degrees, tabled) => expect(Math.abs(studentT975(degrees) - tabled)).toBeLessThan(6e-4),
  );
  it('falls as degrees of freedom rise, also where the table ends', () => {
    for (let degrees = 1; degrees < 60; degrees++) expect(studentT975(degrees + 1)).toBeLessThan(studentT975(degrees));
  });
});

describe('summarise', () => {
  // Source: [nist-dataplot] Michelson's first five speeds of light less 299,000 km/s; worked by hand: squares 2304 + 24964 + 4 + 29584 + 1024 = 57880.
  const values = [850, 740, 900, 1070, 930];
  it('gives mean, median, least and most', () => expect(summarise(values)).toMatchObject({ count: 5, mean: 898, median: 900, min: 740, max: 1070 }));
  it('gives the sample deviation', () => expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(57880 / 4), 10));
  it('gives the 95 % interval of the mean', () => expect(summarise(values).halfWidth95).toBeCloseTo((2.776445 * Math.sqrt(57880 / 4)) / Math.sqrt(5), 6));
  it('takes the middle of two medians', () => expect(summarise([4, 1, 3, 2]).median).toBe(2.5));
  it('claims no interval from one value', () => expect(summarise([3]).halfWidth95).toBeNull());
  it('gives an interval of no width when nothing varies', () => expect(summarise([2, 2, 2]).halfWidth95).toBe(0));
  it('needs a value', () => expect(() => summarise([])).toThrow('no values'));
});

describe('summarisePaired', () => {
  it('is the interval of the differences, not the difference of intervals', () => {
    const paired = summarisePaired([10, 20, 30], [9, 19, 29]);
    expect(paired).toMatchObject({ mean: 1, halfWidth95: 0 });
  });
  // Source: Student (1908), hours of sleep gained by soporifics, ten patients: t = 4.06 on 9 degrees.
  it('reproduces the published paired t of the sleep data', () => {
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const { mean, halfWidth95 } = summarisePaired(second, first);
    expect(mean).toBeCloseTo(1.58, 10);
    expect((mean / halfWidth95!) * studentT975(9)).toBeCloseTo(4.0621, 3);
  });
  it('refuses unequal lengths', () => expect(() => summarisePaired([1], [])).toThrow('1 values against 0'));
});
