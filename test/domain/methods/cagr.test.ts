import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/domain/methods/assess.ts';
import { refusalOf, verdictOn, yearly } from './judged.ts';

describe('cagr with a target', () => {
  const line = (points: unknown, target: object, polarity = 'higher') => ({ method: 'cagr', points, target, polarity });

  test('calls a value that stands at the target achieved, score 5', () => {
    expect(verdictOn(line(yearly(2020, [50, 80]), { value: 80, time: 2030 }))).toMatchObject({
      status: 'achieved',
      score: 5,
    });
  });

  test('does not under a strict comparator', () => {
    const strict = { value: 80, time: 2030, comparator: 'gt' };
    expect(verdictOn(line(yearly(2020, [50, 80]), strict)).status).toBe('on-track');
  });

  test.each([
    ['a zero target that is met', yearly(2020, [5, 0]), { value: 0, time: 2030 }],
    ['a zero baseline', yearly(2020, [0, -1]), { value: 0, time: 2030 }],
    ['one point', [[2020, 3]], { value: 4, time: 2030 }],
    ['a target without a time', yearly(2020, [5, 3]), { value: 4 }],
  ])('is achieved without a ratio for %s', (_, points, target) => {
    expect(verdictOn(line(points, target, 'lower'))).toMatchObject({ status: 'achieved', value: null, score: 5 });
  });

  test.each([
    ['zero-target', yearly(2015, [103, 29]), { value: 0, time: 2030 }],
    ['zero-baseline', yearly(2015, [0, 29]), { value: 10, time: 2030 }],
    ['sign-change', yearly(2015, [-5, 29]), { value: 10, time: 2030 }],
    ['sign-change', yearly(2015, [103, 29]), { value: -10, time: 2030 }],
    ['target-equals-baseline', yearly(2015, [10, 29]), { value: 10, time: 2030 }],
    ['target-not-after-baseline', yearly(2015, [103, 29]), { value: 10, time: 2015 }],
    ['target-not-after-baseline', yearly(2015, [103, 29]), { value: 10, time: 2014 }],
    ['no-target-time', yearly(2015, [103, 29]), { value: 10 }],
    ['too-few-points', [[2015, 103]], { value: 10, time: 2030 }],
    [
      'span-under-a-year',
      [
        [2015, 103],
        [2015.75, 29],
      ],
      { value: 10, time: 2030 },
    ],
    ['comparator-against-polarity', yearly(2015, [103, 29]), { value: 10, time: 2030, comparator: 'gte' }],
    ['unknown-comparator', yearly(2015, [103, 29]), { value: 10, time: 2030, comparator: 'eq' }],
  ])('refuses with %s', (code, points, target) => {
    expect(refusalOf(line(points, target, 'lower'))).toBe(code);
  });

  test('takes the first point as base and the last as current whatever their order', () => {
    const target = { value: 7.25, time: 2030 };
    const shuffled = verdictOn(
      line(
        [
          [2023, 10.4],
          [2019, 3],
          [2015, 14.5],
        ],
        target,
        'lower',
      ),
    );
    expect(shuffled.value).toBeCloseTo(0.9010899546976208, 9);
  });

  test('turns the direction for values that are all negative', () => {
    // −100 → −80 in 5 years, −51.2 needed after 15: the same rate throughout.
    const points = [
      [2015, -100],
      [2020, -80],
    ];
    expect(verdictOn(line(points, { value: -51.2, time: 2030 })).value).toBeCloseTo(1, 12);
    expect(verdictOn(line(points, { value: -200, time: 2030 }, 'lower')).status).toBe('deterioration');
  });

  test('says how near the next threshold is', () => {
    const { details } = verdictOn(
      line(
        [
          [2015, 14.5],
          [2023, 10.4],
        ],
        { value: 7.25, time: 2030 },
        'lower',
      ),
    );
    expect(details.nearestThreshold).toEqual({
      threshold: 0.95,
      distance: expect.closeTo(0.9010899546976208 - 0.95, 9),
    });
  });

  test('reads decimals as text like numbers', () => {
    const target = { value: '7.25', time: 2030 };
    expect(
      verdictOn(
        line(
          [
            [2015, '14.5'],
            [2023, '10.4'],
          ],
          target,
          'lower',
        ),
      ).value,
    ).toBeCloseTo(0.9010899546976208, 12);
  });
});

describe('cagr without a target', () => {
  const grown = (rate: number, base = 100) => [
    [2010, base],
    [2020, base * (1 + rate) ** 10],
  ];
  const line = (points: unknown, more: object = {}) => ({
    method: 'cagr',
    points,
    target: null,
    polarity: 'higher',
    ...more,
  });

  // The cut-offs themselves: 1.5 %, 0.5 %, 0;
  // scores run straight between (−2 %, −5), (0, −2.5), (0.5 %, 0), (1.5 %, 2.5), (2 %, 5).
  test.each([
    [0.0151, 'on-track', 2.55],
    [0.0149, 'acceleration-needed', 2.475],
    [0.0051, 'acceleration-needed', 0.025],
    [0.0049, 'limited', -0.05],
    [0.0001, 'limited', -2.45],
    [-0.0001, 'deterioration', -2.5125],
    [-0.03, 'deterioration', -5],
    [0.03, 'on-track', 5],
  ])('growth of %f a year is %s, score %f', (rate, status, score) => {
    const verdict = verdictOn(line(grown(rate)));
    expect(verdict.status).toBe(status);
    expect(verdict.score).toBeCloseTo(score, 6);
  });

  test('turns the direction for values that are all negative', () => {
    expect(verdictOn(line(grown(0.02, -100))).status).toBe('deterioration');
    expect(verdictOn(line(grown(0.02, -100), { polarity: 'lower' })).status).toBe('on-track');
  });

  test('counts a fall to zero as −100 % a year', () => {
    expect(verdictOn(line(yearly(2015, [79, 0]), { polarity: 'lower' }))).toMatchObject({
      value: 1,
      status: 'on-track',
    });
  });

  test('keeps thresholds whole far from a limit and zero at it', () => {
    for (const base of [40, 50, 90])
      expect(verdictOn(line(grown(0.01, base), { limit: 20, polarity: 'lower' })).details.scale).toBe(1);
    const atLimit = verdictOn(line(yearly(2015, [100, 100]), { limit: 100 }));
    expect(atLimit).toMatchObject({ status: 'on-track', score: 5, details: { scale: 0 } });
    expect(verdictOn(line(yearly(2015, [100, 99]), { limit: 100 })).status).toBe('deterioration');
  });

  test('mirrors the scale below a lower limit', () => {
    const upper = verdictOn(line(yearly(2015, [90, 91]), { limit: 100 })).details.scale;
    const lower = verdictOn(line(yearly(2015, [110, 109]), { limit: 100, polarity: 'lower' })).details.scale;
    expect(upper).toBeCloseTo(1 - 0.9 ** 4.44, 12);
    expect(lower).toBeCloseTo(1 - 0.9 ** 4.44, 12);
  });

  test('leaves a limit on the unwanted side out', () => {
    expect(verdictOn(line(yearly(2015, [90, 89]), { limit: 100, polarity: 'lower' })).details.scale).toBe(1);
  });

  test.each([
    ['no-polarity', { polarity: undefined }, yearly(2015, [1, 2])],
    ['zero-baseline', {}, yearly(2015, [0, 2])],
    ['sign-change', {}, yearly(2015, [-1, 2])],
    ['too-few-points', {}, [[2015, 1]]],
    ['limit-not-a-number', { limit: 'high' }, yearly(2015, [1, 2])],
  ])('refuses with %s', (code, more, points) => {
    expect(refusalOf(line(points, more))).toBe(code);
  });
});

test('status and score of the same verdict never contradict each other', () => {
  const positive = fc.double({ min: 0.01, max: 1000, noNaN: true });
  fc.assert(
    fc.property(positive, positive, positive, fc.boolean(), (base, current, target, up) => {
      const result = assess({
        method: 'cagr',
        points: [
          [2015, base],
          [2020, current],
        ],
        target: { value: target, time: 2030 },
        polarity: up ? 'higher' : 'lower',
      });
      if ('error' in result) return ['target-equals-baseline', 'not-computable'].includes(result.error.code);
      // The published coefficients are rounded, so scores at the cut-offs lie up to 0.00005 off 2.5, 0 and −2.5.
      const band = {
        achieved: 5,
        'on-track': 2.4999,
        'acceleration-needed': -0.0001,
        limited: -2.5001,
        deterioration: -5,
      };
      return (result.score ?? -9) >= band[result.status as keyof typeof band];
    }),
  );
});
