import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf, verdictOn, yearly } from './judged.ts';

const line = (points: unknown, target: object, polarity = 'higher') => ({
  method: 'linear-pace',
  points,
  target,
  polarity,
});

describe('linear pace', () => {
  // From 0 in 2010 to 100 in 2020; in 2015 half is expected.
  test.each([
    [100, 'met', 2],
    [47.5, 'on-track', 0.95],
    ['47.4999999999999999', 'at-risk', 0.95],
    [30, 'at-risk', 0.6],
    ['29.9999999999999999', 'off-track', 0.6],
    [0, 'off-track', 0],
    [-10, 'off-track', -0.2],
    [99.99, 'on-track', 1.9998],
  ])('%s is %s at pace %f', (value, status, pace) => {
    const verdict = verdictOn(
      line(
        [
          [2010, 0],
          [2015, value],
        ],
        { value: 100, time: 2020 },
      ),
    );
    expect(verdict.status).toBe(status);
    expect(verdict.value).toBeCloseTo(pace, 12);
  });

  // Statistics Canada's series on linear pace, where the compound method says otherwise (gap-science B6).
  test.each([
    [
      'poverty',
      [
        [2015, 14.5],
        [2023, 10.4],
      ],
      { value: 7.25, time: 2030 },
      'lower',
      1.0603,
      'on-track',
      'acceleration-needed',
    ],
    [
      'zero-emission vehicles',
      [
        [2015, 0.37],
        [2025, 9.53],
      ],
      { value: 60, time: 2030 },
      'higher',
      0.2304,
      'off-track',
      'on-track',
    ],
  ])('disagrees with cagr on %s', (_, points, target, polarity, pace, linear, compound) => {
    const verdict = verdictOn(line(points, target, polarity));
    expect(verdict.value).toBeCloseTo(pace, 4);
    expect(verdict.status).toBe(linear);
    expect(verdictOn({ ...line(points, target, polarity), method: 'cagr' }).status).toBe(compound);
  });

  test('judges a true target of zero, which compound growth cannot', () => {
    const advisories = line(
      [
        [2015, 103],
        [2023, 29],
      ],
      { value: 0, time: 2030 },
      'lower',
    );
    const verdict = verdictOn(advisories);
    expect(verdict.status).toBe('on-track');
    // 74 ÷ 103 ÷ (8 ÷ 15); the printed 1.348 is that of the 0.1 which was entered for it.
    expect(verdict.value).toBeCloseTo(1.3471, 4);
    expect(refusalOf({ ...advisories, method: 'cagr' })).toBe('zero-target');
  });

  test('calls a target won and lost again off-track, without a pace', () => {
    const verdict = verdictOn(
      line(
        [
          [2010, 100],
          [2015, 99],
        ],
        { value: 100, time: 2020 },
      ),
    );
    expect(verdict).toMatchObject({ status: 'off-track', value: null, details: { regainedAndLost: true } });
  });

  test.each([
    ['one point that meets', [[2015, 100]], { value: 100, time: 2020 }],
    ['a target already due', yearly(2019, [0, 100]), { value: 100, time: 2020 }],
    ['a target without a time', yearly(2019, [0, 100]), { value: 100 }],
  ])('is met without a pace for %s', (_, points, target) => {
    expect(verdictOn(line(points, target))).toMatchObject({ status: 'met', value: null });
  });

  test.each([
    ['too-few-points', [[2015, 10]], { value: 100, time: 2020 }],
    ['no-target-time', yearly(2015, [0, 10]), { value: 100 }],
    ['target-not-after-baseline', yearly(2015, [0, 10]), { value: 100, time: 2015 }],
    ['target-passed', yearly(2015, [0, 10]), { value: 100, time: 2016 }],
    ['target-equals-baseline', yearly(2015, [100, 10]), { value: 100, time: 2020, comparator: 'gt' }],
    [
      'counts-not-used',
      [
        [2015, 1, 2],
        [2016, 1, 2],
      ],
      { value: 100, time: 2020 },
    ],
    ['no-target', yearly(2015, [0, 10]), {}],
  ])('refuses with %s', (code, points, target) => {
    expect(refusalOf(line(points, target))).toBe(code);
  });

  test('does not depend on the unit', () => {
    const cents = fc.integer({ min: -100000, max: 100000 });
    fc.assert(
      fc.property(cents, cents, cents, fc.constantFrom('higher', 'lower'), (base, current, target, polarity) => {
        const judged = [1, 100, 10000].map((divisor) => {
          const [b, c, t] = [base, current, target].map((n) => (n / divisor).toFixed(4));
          return verdictOn(
            line(
              [
                [2010, b],
                [2015, c],
              ],
              { value: t, time: 2020 },
              polarity,
            ),
          ).status;
        });
        return new Set(judged).size === 1;
      }),
    );
  });
});
