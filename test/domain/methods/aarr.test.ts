import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratesBetween } from '../../../src/domain/methods/aarr.ts';
import { refusalOf, verdictOn, yearly } from './judged.ts';

const line = (points: unknown, more: object = {}) => ({ method: 'aarr', points, ...more });

// "Progress towards the Global WHA targets", 2012 → 2025;
// printed in per cent, one table with two definitions (gap-science T4).
test.each([
  ['stunting −40 %', 100, 60, 3.853, 3.929],
  ['anaemia −50 %', 100, 50, 5.192, 5.332],
  ['low birth weight −30 %', 100, 70, 2.706, 2.744],
])('%s', (_, from, to, discrete, continuous) => {
  const rates = ratesBetween(from, to, 13);
  expect(rates.discrete * 100).toBeCloseTo(discrete, 3);
  expect(rates.continuous * 100).toBeCloseTo(continuous, 3);
});

test('exclusive breastfeeding 38 → 50 % as a rate of increase', () => {
  const rates = ratesBetween(38, 50, 13);
  expect(-rates.discrete * 100).toBeCloseTo(2.133, 3);
  expect(-rates.continuous * 100).toBeCloseTo(2.111, 3);
});

// UNICEF Technical Note as corrected by NIPN: slopes of the logarithm and the rates that follow.
test.each([
  [-0.06613, 6.4],
  [-0.0669, 6.47],
])('slope %f is %f %% a year', (slope, percent) => {
  const points = yearly(
    2000,
    [0, 1, 2, 3].map((i) => 40 * Math.exp(slope * i)),
  );
  const { value, details } = verdictOn(line(points));
  expect(value! * 100).toBeCloseTo(percent, 2);
  expect(details.regression).toEqual({ discrete: value, continuous: expect.closeTo(-slope, 12) });
});

// DSIR, test-aarr.R.
describe('DSIR computes', () => {
  test('0.024 by both ways from an exact decline', () => {
    const points = Array.from({ length: 16 }, (_, i) => [2000 + i, 100 * 0.976 ** i]);
    const { value, details } = verdictOn(line(points));
    expect(value).toBeCloseTo(0.024, 10);
    expect((details.endPoints as { discrete: number }).discrete).toBeCloseTo(0.024, 10);
  });

  test('0.0220672 between end points in any order', () => {
    const { details } = verdictOn(
      line([
        [2010, 80],
        [2000, 100],
        [2005, 95],
      ]),
    );
    expect((details.endPoints as { discrete: number }).discrete).toBeCloseTo(0.0220672, 7);
  });

  test('0.0525139 by regression', () => {
    expect(
      verdictOn(
        line([
          [2000, 120],
          [2005, 100],
          [2010, 70],
          [2015, 55],
        ]),
      ).value,
    ).toBeCloseTo(0.0525139, 7);
  });

  test('the mean of several values at an end', () => {
    const { details } = verdictOn(
      line([
        [2000, 100],
        [2010, 60],
        [2010, 80],
      ]),
    );
    expect((details.endPoints as { discrete: number }).discrete).toBeCloseTo(1 - 0.7 ** 0.1, 12);
  });

  test.each([
    ['not-positive', yearly(2000, [10, 0, 5])],
    ['not-positive', yearly(2000, [10, -1, 5])],
    ['too-few-points', [[2020, 55]]],
    [
      'too-few-points',
      [
        [2020, 55],
        [2020, 60],
      ],
    ],
    ['bad-point', yearly(2000, [100, Number.POSITIVE_INFINITY, 80])],
  ])('nothing, but refuses with %s', (code, points) => {
    expect(refusalOf(line(points))).toBe(code);
  });
});

describe('aarr says', () => {
  test.each([
    [[100, 90], 'decreasing'],
    [[90, 100], 'increasing'],
    [[90, 90], 'no-change'],
  ])('of %o: %s', (values, status) => {
    expect(verdictOn(line(yearly(2010, values))).status).toBe(status);
    expect(verdictOn(line(yearly(2010, values), { target: { value: 50 }, polarity: 'lower' })).status).toBe(status);
  });

  // 100 → 90 in a year: 10 % a year; from 90, 81 in a year needs just that.
  test.each([
    [90, 2012, 'lower', 'met'],
    [82, 2012, 'lower', 'on-track'],
    [80, 2012, 'lower', 'off-track'],
    [80, 2020, 'lower', 'on-track'],
    [95, 2012, 'higher', 'off-track'],
  ])('against %f in %d, %s is better: %s', (value, time, polarity, status) => {
    expect(verdictOn(line(yearly(2010, [100, 90]), { target: { value, time }, polarity })).status).toBe(status);
  });

  test('of a rise whether it is quick enough', () => {
    const rise = line(yearly(2010, [50, 55]), { polarity: 'higher' });
    expect(verdictOn({ ...rise, target: { value: 60, time: 2012 } }).status).toBe('on-track');
    expect(verdictOn({ ...rise, target: { value: 61, time: 2012 } }).status).toBe('off-track');
  });

  test.each([
    ['zero-target', { value: 0, time: 2020 }],
    ['sign-change', { value: -1, time: 2020 }],
    ['target-passed', { value: 50, time: 2011 }],
  ])('%s where no rate is required', (code, target) => {
    expect(refusalOf(line(yearly(2010, [100, 90]), { target, polarity: 'lower' }))).toBe(code);
  });
});

test('the rate does not depend on the unit', () => {
  const value = fc.double({ min: 0.1, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 9 }), value, (values, scale) => {
      const [one, other] = [1, scale].map(
        (k) =>
          verdictOn(
            line(
              yearly(
                2000,
                values.map((v) => v * k),
              ),
            ),
          ).value!,
      );
      return Math.abs(one! - other!) < 1e-9;
    }),
  );
});
