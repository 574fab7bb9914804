import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/domain/decimal.ts';
import { specialCauses } from '../../../src/domain/methods/xmr-rules.ts';
import { refusalOf, verdictOn, yearly } from './judged.ts';
import { RNORM_20 } from './reference-data.ts';

const line = (values: readonly (number | string)[], more: object = {}) => ({
  method: 'xmr',
  points: yearly(1, values),
  ...more,
});
const withOutlier = RNORM_20.map((v, i) => (i === 14 ? 10 : v));

describe('NHSRplotthedots publishes', () => {
  test('the limits of rnorm(20)', () => {
    const { value, details } = verdictOn(line(RNORM_20));
    expect(value).toBeCloseTo(0.1416238, 7);
    expect(details.lowerLimit).toBeCloseTo(-3.01138, 5);
    expect(details.upperLimit).toBeCloseTo(3.294627, 6);
    expect(details.screened).toBe(0);
  });

  test('the limits with an outlier, screened and not', () => {
    const { value, details } = verdictOn(line(withOutlier));
    expect(value).toBeCloseTo(0.6694159, 7);
    expect(details.lowerLimit).toBeCloseTo(-2.383666, 6);
    expect(details.upperLimit).toBeCloseTo(3.722497, 6);
    expect(details.unscreened).toEqual({
      lowerLimit: expect.closeTo(-4.596625, 6),
      upperLimit: expect.closeTo(5.935457, 6),
    });
    expect(details.screened).toBe(2);
    expect(details.special).toEqual([{ time: 15, rules: ['beyond-limit'] }]);
  });
});

describe('XmR', () => {
  // Values 9 and 11 in turn: moving range 2, mean 10, limits 10 ± 5.32.
  const swinging = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 9 : 11));

  test.each([
    [15.33, 'higher', 'consistent-fail'],
    [15.32, 'higher', 'hit-or-miss'],
    [4.68, 'higher', 'hit-or-miss'],
    [4.67, 'higher', 'consistent-pass'],
    [15.33, 'lower', 'consistent-pass'],
    [15.32, 'lower', 'hit-or-miss'],
    [4.68, 'lower', 'hit-or-miss'],
    [4.67, 'lower', 'consistent-fail'],
  ])('target %f, %s is better: %s', (target, polarity, status) => {
    const verdict = verdictOn(line(swinging, { target: { value: target }, polarity }));
    expect(verdict).toMatchObject({
      status,
      value: 10,
      details: { lowerLimit: 4.68, upperLimit: 15.32, variation: 'common-cause' },
    });
  });

  test.each([
    [30, 'higher', 'special-cause-improvement'],
    [30, 'lower', 'special-cause-concern'],
    [-10, 'higher', 'special-cause-concern'],
    [-10, 'lower', 'special-cause-improvement'],
    [30, undefined, 'special-cause'],
    [10, 'higher', 'common-cause'],
  ])('a last value of %f, %s is better: %s', (last, polarity, status) => {
    expect(verdictOn(line([...swinging, last], { polarity })).status).toBe(status);
  });

  test('screens a moving range of exactly 3.267 times the mean', () => {
    // Moving ranges 3.267, 0.2, 0.2 and 0.333: mean 1, and 0.733 ÷ 3 without the first.
    const { details } = verdictOn(line(['0', '3.267', '3.067', '2.867', '2.534']));
    expect(details).toMatchObject({ screened: 1, meanMovingRange: expect.closeTo(0.733 / 3, 12) });
  });

  test('marks fewer than twelve points', () => {
    expect(verdictOn(line(swinging)).details.fewPoints).toBe(false);
    expect(verdictOn(line(swinging.slice(1))).details.fewPoints).toBe(true);
  });

  test('takes shares from counts, but not against a target of another unit', () => {
    const counts = {
      method: 'xmr',
      points: [
        [1, 1, 10],
        [2, 3, 10],
        [3, 1, 10],
        [4, 3, 10],
      ],
    };
    expect(verdictOn(counts)).toMatchObject({ status: 'common-cause', value: 0.2 });
    expect(refusalOf({ ...counts, target: { value: 20 }, polarity: 'higher' })).toBe('counts-not-used');
  });

  test.each([
    ['too-few-points', line([1, 2])],
    ['no-variation', line([5, 5, 5, 5])],
    ['no-polarity', line([1, 2, 1], { target: { value: 3 } })],
  ])('refuses with %s', (code, input) => {
    expect(refusalOf(input)).toBe(code);
  });
});

describe('special causes', () => {
  const limits = { centre: exact(0), lower: exact(-3), upper: exact(3) };
  const marked = (values: number[]) =>
    specialCauses(
      values.map((v) => exact(v)),
      limits,
    ).flatMap((rules, i) => rules.map((rule) => `${i}:${rule}`));

  test('counts a value beyond a limit, not on it', () => {
    expect(marked([3, -3])).toEqual([]);
    expect(marked([3.01, 0, -3.01])).toEqual(['0:beyond-limit', '2:beyond-limit']);
  });

  test('counts seven on one side, not six, and not the mean itself', () => {
    const alternating = [0.5, 0.4, 0.5, 0.4, 0.5, 0.4];
    expect(marked(alternating)).toEqual([]);
    expect(marked([...alternating, 0])).toEqual([]);
    expect(marked([-1, ...alternating, 0.5])).toEqual([1, 2, 3, 4, 5, 6, 7].map((i) => `${i}:seven-one-side`));
  });

  test('counts seven rising or falling, not six, and not with a standstill', () => {
    expect(marked([-1.5, -1, -0.5, 0.5, 1, 1.5])).toEqual([]);
    expect(marked([-1.5, -1, -0.5, 0, 0.5, 1, 1.5])).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => `${i}:seven-trend`));
    expect(marked([1.5, 1, 0.5, 0, -0.5, -1, -1.5])).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => `${i}:seven-trend`));
    expect(marked([-1.5, -1, -0.5, -0.5, 0.5, 1, 1.5])).toEqual([]);
  });

  test('counts two of three beyond two thirds on one side, not at two thirds', () => {
    expect(marked([2.1, 0.5, 2.1])).toEqual(['0:two-of-three', '2:two-of-three']);
    expect(marked([2, 0.5, 2])).toEqual([]);
    expect(marked([2.1, -0.5, 2.1])).toEqual([]);
    expect(marked([-2.1, -2.5, -0.1])).toEqual(['0:two-of-three', '1:two-of-three']);
    expect(marked([2.1, 2.1])).toEqual([]);
    expect(marked([2.1, 0.1, 0.1, 2.1])).toEqual([]);
  });
});
