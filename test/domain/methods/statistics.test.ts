import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalBelow, studentBelow, studentQuantile } from '../../../src/domain/statistics/distributions.ts';
import { leastSquares, meanInterval, predictionInterval } from '../../../src/domain/statistics/least-squares.ts';
import { weightedSlope } from '../../../src/domain/statistics/weighted-slope.ts';
import { CARS, NORRIS } from './reference-data.ts';

const xy = (pairs: readonly (readonly [number, number])[]) => pairs.map(([x, y]) => ({ x, y }));

test('NIST certifies the line through Norris', () => {
  const line = leastSquares(xy(NORRIS))!;
  expect(line.n).toBe(36);
  expect(line.slope).toBeCloseTo(1.00211681802045, 13);
  expect(line.intercept).toBeCloseTo(-0.262323073774029, 11);
  expect(line.slopeError).toBeCloseTo(0.429796848199937e-3, 14);
  expect(line.residualDeviation).toBeCloseTo(0.884796396144373, 12);
});

describe('R prints for cars', () => {
  const line = leastSquares(xy(CARS))!;
  const quantile = studentQuantile(0.975, 48);

  test.each([
    [12, 29.6, 24.4, 34.8],
    [19, 57.1, 51.8, 62.4],
    [24, 76.8, 68.4, 85.2],
  ])('speed %d: mean %f from %f to %f', (speed, value, low, high) => {
    const interval = meanInterval(line, speed, quantile)!;
    expect(interval.value).toBeCloseTo(value, 1);
    expect(interval.low).toBeCloseTo(low, 1);
    expect(interval.high).toBeCloseTo(high, 1);
  });

  test('speed 10: mean from 15.46 to 28.03', () => {
    // A copy of the R output prints 28.02 for the upper end; SciPy 1.17 gives 28.028068, as here.
    const interval = meanInterval(line, 10, quantile)!;
    expect(interval.low).toBeCloseTo(15.46, 2);
    expect(interval.high).toBeCloseTo(28.028068, 6);
  });

  test.each([
    [12, -1.7495, 60.96915],
    [19, 25.7618, 88.5116],
    [24, 44.7525, 108.845],
  ])('speed %d: one observation from %f to %f', (speed, low, high) => {
    const interval = predictionInterval(line, speed, quantile)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('a line', () => {
  test('needs two points with different x', () => {
    expect(leastSquares([{ x: 1, y: 1 }])).toBeNull();
    expect(
      leastSquares([
        { x: 1, y: 1 },
        { x: 1, y: 2 },
      ]),
    ).toBeNull();
  });

  test('through two points has no residuals to speak of', () => {
    const line = leastSquares([
      { x: 2010, y: 1 },
      { x: 2012, y: 5 },
    ])!;
    expect(line).toMatchObject({ slope: 2, residualDeviation: null, slopeError: null });
    expect(predictionInterval(line, 2014, 2)).toBeNull();
  });

  test('with equal weights has the slope of ordinary least squares', () => {
    const { slope } = weightedSlope(xy(CARS).map((p) => ({ ...p, weight: 0.25 })));
    expect(slope).toBeCloseTo(leastSquares(xy(CARS))!.slope, 10);
  });

  test('weighted, has the slope and error worked by hand', () => {
    expect(
      weightedSlope([
        { x: 1, y: 1, weight: 1 },
        { x: 2, y: 3, weight: 1 },
      ]),
    ).toEqual({ slope: 2, error: Math.SQRT2 });
  });
});

describe('distributions', () => {
  // Closed forms: 1 degree F = ½ + arctan(t)/π, 2 degrees F = ½ + t ÷ (2√(2 + t²)).
  test('follow the closed forms of Student’s t', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (t) => {
        expect(studentBelow(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
        expect(studentBelow(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 12);
      }),
    );
  });

  // SciPy 1.17, stats.t.ppf.
  test.each([
    [0.975, 2, 4.302652729749462],
    [0.975, 3, 3.182446305283708],
    [0.975, 10, 2.228138851986274],
    [0.975, 48, 2.010634757624232],
    [0.95, 10, 1.812461122811676],
  ])('t of %f with %d degrees is %f', (p, degrees, t) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(t, 12);
    expect(studentBelow(t, degrees)).toBeCloseTo(p, 12);
  });

  test('have their ends', () => {
    expect([1e200, 1e300, Number.POSITIVE_INFINITY].map((t) => studentBelow(t, 2))).toEqual([1, 1, 1]);
    expect([-1e200, -1e300, Number.NEGATIVE_INFINITY].map((t) => studentBelow(t, 2))).toEqual([0, 0, 0]);
    expect([normalBelow(Number.NEGATIVE_INFINITY), normalBelow(0), normalBelow(Number.POSITIVE_INFINITY)]).toEqual([
      0, 0.5, 1,
    ]);
    expect(normalBelow(1.6448536269514722)).toBeCloseTo(0.95, 14);
  });

  test.each([
    () => studentBelow(Number.NaN, 2),
    () => studentBelow(1, 0),
    () => studentBelow(1, 1.5),
    () => studentQuantile(0, 2),
    () => studentQuantile(1, 2),
    () => normalBelow(Number.NaN),
  ])('throw outside their domain: %s', (call) => {
    expect(call).toThrow(RangeError);
  });
});
