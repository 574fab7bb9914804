import { describe, expect, test } from 'vitest';
import { refusalOf, verdictOn, yearly } from './judged.ts';

const line = (points: unknown, target: object | null, polarity = 'higher', limit: number | null = null) => ({
  method: 'un2023',
  points,
  target,
  polarity,
  limit,
});

/** From 100 in 2015, growing at `rate` a year until 2020. */
const grown = (rate: number) => [
  [2015, 100],
  [2020, 100 * (1 + rate) ** 5],
];

describe('the UN progress chart of 2023 with a target', () => {
  test('projects the growth so far to the target year', () => {
    // Worked by hand: (60/50)^(1/5) − 1 = 0.0371373; 60 × 1.2² = 86.4; 36.4 ÷ 30.
    const verdict = verdictOn(
      line(
        [
          [2015, 50],
          [2020, 60],
        ],
        { value: 80, time: 2030 },
      ),
    );
    expect(verdict).toMatchObject({ status: 'on-track', score: 3 });
    expect(verdict.value).toBeCloseTo(36.4 / 30, 12);
    expect(verdict.details.projected).toBeCloseTo(86.4, 10);
  });

  // 100 → 120 → (after 15 years in all) 172.8; the target sets the share 72.8 ÷ (T − 100).
  test.each([
    [176.6, 'on-track', 3],
    [176.7, 'fair', 2],
    [827.9, 'fair', 2],
    [828.1, 'stagnation-or-regression', 1],
  ])('target %f: %s', (target, status, score) => {
    const points = [
      [2015, 100],
      [2020, 120],
    ];
    expect(verdictOn(line(points, { value: target, time: 2030 }))).toMatchObject({ status, score });
  });

  test('calls a move away stagnation or regression', () => {
    const verdict = verdictOn(line(yearly(2015, [50, 49]), { value: 80, time: 2030 }));
    expect(verdict.status).toBe('stagnation-or-regression');
    expect(verdict.value).toBeLessThan(0);
  });

  test('calls a latest value at the target on-track whatever the trend', () => {
    const verdict = verdictOn(line(yearly(2015, [90, 80]), { value: 80, time: 2030 }));
    expect(verdict).toMatchObject({ status: 'on-track', value: null, score: 3, details: { met: true } });
  });

  test('judges only up to a target year that is past', () => {
    const points = [
      [2015, 50],
      [2020, 60],
      [2022, 90],
    ];
    const verdict = verdictOn(line(points, { value: 61, time: 2020 }));
    expect(verdict.status).toBe('fair');
    expect(verdict.value).toBeCloseTo(10 / 11, 12);
  });

  test.each([
    [99, 100, 'higher', 100, true],
    [98.9, 100, 'higher', 100, undefined],
    [99, 100, 'higher', null, undefined],
    [1, 0, 'lower', 0, true],
    [1.1, 0, 'lower', 0, undefined],
    [79.5, 80, 'higher', 80, undefined],
  ])('%f against %f with limit %s counts as met at the bound: %s', (value, target, polarity, limit, isNear) => {
    const base = polarity === 'higher' ? 50 : 40;
    const verdict = verdictOn(
      line(
        [
          [2015, base],
          [2020, value],
        ],
        { value: target, time: 2030 },
        polarity,
        limit,
      ),
    );
    expect(verdict.details.withinOneOfBound).toBe(isNear);
  });

  test('judges a target of zero, which needs no epsilon here', () => {
    const verdict = verdictOn(
      line(
        [
          [2015, 100],
          [2020, 50],
        ],
        { value: 0, time: 2030 },
        'lower',
      ),
    );
    expect(verdict.value).toBeCloseTo(0.875, 12);
    expect(verdict.status).toBe('fair');
  });

  test.each([
    ['baseline-already-met', yearly(2015, [80, 70]), { value: 80, time: 2030 }],
    ['target-equals-baseline', yearly(2015, [80, 70]), { value: 80, time: 2030, comparator: 'gt' }],
    ['zero-baseline', yearly(2015, [0, 70]), { value: 80, time: 2030 }],
    ['sign-change', yearly(2015, [-1, 70]), { value: 80, time: 2030 }],
    ['too-few-points', [[2015, 3]], { value: 80, time: 2030 }],
    [
      'too-few-points',
      [
        [2015, 3],
        [2021, 9],
      ],
      { value: 80, time: 2020 },
    ],
    ['target-not-after-baseline', yearly(2015, [3, 9]), { value: 80, time: 2015 }],
    ['no-target-time', yearly(2015, [3, 9]), { value: 80 }],
  ])('refuses with %s', (code, points, target) => {
    expect(refusalOf(line(points, target))).toBe(code);
  });
});

describe('the UN progress chart of 2023 without a target', () => {
  test.each([
    [0.0201, 'higher', 'on-track', 3],
    [0.0199, 'higher', 'fair', 2],
    [0.0051, 'higher', 'fair', 2],
    [0.0049, 'higher', 'stagnation-or-regression', 1],
    [-0.03, 'higher', 'stagnation-or-regression', 1],
    [-0.0201, 'lower', 'on-track', 3],
    [-0.0199, 'lower', 'fair', 2],
    [-0.0051, 'lower', 'fair', 2],
    [-0.0049, 'lower', 'stagnation-or-regression', 1],
    [0.03, 'lower', 'stagnation-or-regression', 1],
  ])('growth of %f, %s is better: %s', (rate, polarity, status, score) => {
    const verdict = verdictOn(line(grown(rate), null, polarity));
    expect(verdict).toMatchObject({ status, score });
    expect(verdict.value).toBeCloseTo(rate, 12);
  });

  test('refuses values below zero, whose growth has no direction', () => {
    expect(refusalOf(line(yearly(2015, [-5, -4]), null))).toBe('not-positive');
  });
});
