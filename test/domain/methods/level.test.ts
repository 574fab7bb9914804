import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf, verdictOn } from './judged.ts';

const line = (value: unknown, target: unknown, polarity?: string, more: object = {}) => ({
  method: 'level',
  points: [[2018, value]],
  target,
  polarity,
  ...more,
});

describe('level', () => {
  test.each([
    // at most 30, near range 1.5
    [29.9, { value: 30 }, 'lower', 'met', -0.1],
    [30, { value: 30 }, 'lower', 'met', 0],
    [30, { value: 30, comparator: 'lt' }, 'lower', 'at-risk', 0],
    ['30.0001', { value: '30' }, 'lower', 'at-risk', 0.0001],
    [31.5, { value: 30 }, 'lower', 'at-risk', 1.5],
    [31.51, { value: 30 }, 'lower', 'missed', 1.51],
    // at least 0.3, where 0.1 + 0.2 fails in binary floating point; near range 0.015
    ['0.3', { value: 0.3 }, 'higher', 'met', 0],
    ['0.3', { value: 0.3, comparator: 'gt' }, 'higher', 'at-risk', 0],
    [0.285, { value: 0.3 }, 'higher', 'at-risk', 0.015],
    [0.2849, { value: 0.3 }, 'higher', 'missed', 0.0151],
    // 1.045 against 1.1: the gap 0.055 is exactly 5 %
    [1.045, { value: 1.1 }, 'higher', 'at-risk', 0.055],
    // below zero
    [-95, { value: -100 }, 'lower', 'at-risk', 5],
    [-94.9, { value: -100 }, 'lower', 'missed', 5.1],
    // exactly
    [5, { value: 5, comparator: 'eq' }, 'higher', 'met', 0],
    [5.2, { value: 5, comparator: 'eq' }, 'higher', 'at-risk', 0.2],
    [4.7, { value: 5, comparator: 'eq' }, 'lower', 'missed', 0.3],
  ])('%s against %o, %s is better: %s, gap %f', (value, target, polarity, status, gap) => {
    const verdict = verdictOn(line(value, target, polarity));
    expect(verdict.status).toBe(status);
    expect(verdict.value).toBe(gap);
  });

  test('takes a target of zero as it is, without a near range', () => {
    expect(verdictOn(line(0, { value: 0 }, 'lower')).status).toBe('met');
    expect(verdictOn(line(1, { value: 0 }, 'lower'))).toMatchObject({
      status: 'missed',
      value: 1,
      details: { relativeGap: null },
    });
    expect(verdictOn(line(0, { value: 0, comparator: 'gt' }, 'higher'))).toMatchObject({ status: 'at-risk', value: 0 });
  });

  test('takes the direction from the comparator where no polarity is given', () => {
    expect(verdictOn(line(29, { value: 30, comparator: 'lte' })).status).toBe('met');
    expect(refusalOf(line(29, { value: 30 }))).toBe('no-polarity');
  });

  test('judges the last of several points', () => {
    expect(
      verdictOn({
        ...line(0, { value: 30 }, 'lower'),
        points: [
          [2019, 29],
          [2018, 40],
        ],
      }).status,
    ).toBe('met');
  });

  test.each([
    ['no-target', line(1, null, 'higher')],
    ['no-target', line(1, { time: 2020 }, 'higher')],
    ['comparator-against-polarity', line(1, { value: 1, comparator: 'lte' }, 'higher')],
    ['counts-not-used', { ...line(1, { value: 1 }, 'higher'), points: [[2018, 412, 500]] }],
  ])('refuses with %s', (code, input) => {
    expect(refusalOf(input)).toBe(code);
  });

  test('a better actual never worsens the status', () => {
    const rank = ['missed', 'at-risk', 'met'];
    const decimal = fc.integer({ min: -5000, max: 5000 }).map((n) => (n / 100).toFixed(2));
    const comparator = fc.constantFrom('gte', 'gt', 'lte', 'lt');
    fc.assert(
      fc.property(decimal, decimal, decimal, comparator, (a, b, value, word) => {
        const [low, high] = Number(a) < Number(b) ? [a, b] : [b, a];
        const ranks = [low, high].map((v) => rank.indexOf(verdictOn(line(v, { value, comparator: word })).status));
        return word.startsWith('g') ? ranks[0]! <= ranks[1]! : ranks[0]! >= ranks[1]!;
      }),
    );
  });
});

// Fingertips, TrendMarkerCalculatorTest / goal tests: goal 10, low good;
// an interval that begins at the goal is above it.
test.each([
  [8, 9, 'lower', 'better'],
  [9, 11, 'lower', 'same'],
  [11, 12, 'lower', 'worse'],
  [10, 10, 'lower', 'worse'],
  [9, 10, 'lower', 'same'],
  [11, 12, 'higher', 'better'],
  [10, 10, 'higher', 'better'],
  [8, 9, 'higher', 'worse'],
])('an interval from %f to %f against 10, %s is better: %s', (lower, upper, polarity, significance) => {
  const input = { ...line(0, { value: 10 }, polarity), points: [[2018, (lower + upper) / 2, lower, upper]] };
  expect(verdictOn(input).details.significance).toBe(significance);
});
