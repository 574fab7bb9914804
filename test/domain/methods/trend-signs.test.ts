import { describe, expect, test } from 'vitest';
import { CUT_OFFS } from '../../../src/domain/methods/cut-offs.ts';
import { verdictOn } from './judged.ts';

const trend = (points: number[][], polarity?: string) => verdictOn({ method: 'fingertips-trend', points, polarity });
const withWidth = (values: number[], half: number) => values.map((v, i) => [2014 + i, v, v - half, v + half]);
const of1000 = (counts: number[]) => counts.map((count, i) => [2014 + i, count, 1000]);

describe('a trend needs all slopes of one sign and chi-squared above the limit', () => {
  test('a spike after a slow fall is none', () => {
    // Without the last point the line falls by 0.1 a year.
    const { status, value, details } = trend(withWidth([10.3, 10.2, 10.1, 10, 30], 1));
    expect(value).toBeGreaterThan(CUT_OFFS['fingertips-trend'].chiSquare);
    expect([status, details['slopesAgree'], details['significant']]).toEqual(['no-change', false, false]);
  });

  test('a dip after a slow rise is none', () => {
    const { status, details } = trend(withWidth([30, 30.1, 30.2, 30.3, 10], 1), 'higher');
    expect([status, details['slopesAgree'], details['meaning']]).toEqual(['no-change', false, null]);
  });

  test('a steady rise within its uncertainty is none', () => {
    // b = 1, error = (8 ÷ 3.92) ÷ √10, chi² = 10 × (3.92 ÷ 8)² = 2.401.
    const { status, value, details } = trend(withWidth([10, 11, 12, 13, 14], 4), 'higher');
    expect(value).toBeCloseTo(2.401, 10);
    expect([status, details['slopesAgree'], details['meaning']]).toEqual(['no-change', true, null]);
  });

  test('a standstill is none', () => {
    const { status, value } = trend(withWidth([10, 10, 10, 10, 10], 1));
    expect(status).toBe('no-change');
    expect(value).toBeCloseTo(0, 12);
  });
});

describe('a trend means better or worse by the polarity', () => {
  const rising = withWidth([10, 11, 12, 13, 14], 1);
  const falling = withWidth([14, 13, 12, 11, 10], 1);

  test.each([
    ['rising', rising, 'higher', 'increasing', 'better'],
    ['rising', rising, 'lower', 'increasing', 'worse'],
    ['falling', falling, 'higher', 'decreasing', 'worse'],
    ['falling', falling, 'lower', 'decreasing', 'better'],
    ['rising', rising, undefined, 'increasing', null],
  ])('%s, %o, polarity %s: %s, %s', (_, points, polarity, status, meaning) => {
    const verdict = trend(points, polarity);
    expect([verdict.status, verdict.details['meaning']]).toEqual([status, meaning]);
  });
});

test('the slope of counts is that of their logits, also above one half', () => {
  // ln(c ÷ (n − c)): 0.405465, 0.575364, 0.753772, 0.944462, 1.152680; slope (−2a − b + d + 2e) ÷ 10.
  const { status, details } = trend(of1000([600, 640, 680, 720, 760]));
  expect(status).toBe('increasing');
  expect(details['slope']).toBeCloseTo(0.1863528, 6);
});
