import { describe, expect, test } from 'vitest';
import { refusalOf, verdictOn, yearly } from './judged.ts';

const line = (points: unknown, target: unknown, polarity = 'higher') => ({
  method: 'healthy-people',
  points,
  target,
  polarity,
});
const withIntervals = (...rows: [number, number][]) =>
  rows.map(([value, error], i) => [2010 + i, value, value - 1.96 * error, value + 1.96 * error]);

describe('Healthy People without standard errors', () => {
  test.each([
    // Toward a target of 30 from 20: 10 % of the targeted change is 1.
    [30, 'met', 100],
    [31, 'met', 110],
    [29.9, 'improved', 99],
    [21, 'improved', 10],
    ['20.99', 'little-or-no-change', 9.9],
    [20, 'little-or-no-change', 0],
    // Away: 10 % of the baseline is 2.
    ['18.01', 'little-or-no-change', -19.9],
    [18, 'worse', -20],
    [10, 'worse', -100],
  ])('20 → %s, target 30: %s, %f %% of the targeted change', (current, status, share) => {
    const verdict = verdictOn(line(yearly(2010, [20, current]), { value: 30 }));
    expect(verdict.status).toBe(status);
    expect(verdict.value).toBeCloseTo(share, 10);
  });

  test('does not assess the targeted change where the baseline met the target', () => {
    expect(verdictOn(line(yearly(2010, [32, 31]), { value: 30 }))).toMatchObject({ status: 'met', value: null });
    expect(verdictOn(line(yearly(2010, [32, 29]), { value: 30 }))).toMatchObject({
      status: 'little-or-no-change',
      value: null,
    });
    expect(verdictOn(line(yearly(2010, [32, 28]), { value: 30 }))).toMatchObject({ status: 'worse', value: null });
  });

  test('knows a baseline alone', () => {
    expect(verdictOn(line([[2010, 20]], { value: 30 }))).toMatchObject({ status: 'baseline-only', value: null });
  });

  test.each([
    ['no-target', yearly(2010, [20, 25]), null],
    ['zero-baseline', yearly(2010, [0, -1]), { value: 30 }],
  ])('refuses with %s', (code, points, target) => {
    expect(refusalOf(line(points, target))).toBe(code);
  });

  test('moves toward the target from a baseline of zero', () => {
    expect(verdictOn(line(yearly(2010, [0, 3]), { value: 30 }))).toMatchObject({ status: 'improved', value: 10 });
  });
});

describe('Healthy People with standard errors', () => {
  // Errors 3 and 4 give 5 for the difference: significant, one-sided at 0.05, beyond 1.644854 × 5 = 8.224268.
  test.each([
    [28.23, 'improved'],
    [28.22, 'little-or-no-change'],
    [11.77, 'worse'],
    [11.78, 'little-or-no-change'],
    [20, 'little-or-no-change'],
    [50, 'met'],
  ])('20 ± 3 → %f ± 4, target 50: %s', (current, status) => {
    expect(verdictOn(line(withIntervals([20, 3], [current, 4]), { value: 50 })).status).toBe(status);
  });

  test('says the error, z and p it decided by', () => {
    const { details } = verdictOn(line(withIntervals([20, 3], [30, 4]), { value: 50 }));
    expect(details).toMatchObject({
      rule: 'standard-errors',
      standardError: expect.closeTo(5, 10),
      z: expect.closeTo(2, 10),
      p: expect.closeTo(0.02275013194817921, 12),
    });
  });

  test('refuses intervals without width', () => {
    expect(refusalOf(line(withIntervals([20, 0], [30, 0]), { value: 50 }))).toBe('zero-standard-error');
  });
});
