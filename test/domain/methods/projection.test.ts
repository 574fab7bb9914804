import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PeriodNature } from '../../../src/domain/indicator.ts';
import { isRefusal } from '../../../src/domain/methods/refusal.ts';
import { knownPeriod } from '../../../src/domain/period.ts';
import {
  isComparable,
  type Projection,
  type ProjectionInput,
  project,
  timeOf,
} from '../../../src/domain/projection.ts';
import { CARS } from './reference-data.ts';

const OPEN = { lower: null, upper: null };
const FOUR = [10, 12, 11, 13].map((value, i) => ({ time: 2015 + i, value }));

function projected(input: Partial<ProjectionInput>): Projection {
  const outcome = project({ points: FOUR, at: 2020, target: null, bounds: OPEN, ...input });
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

describe('a projection', () => {
  // Worked by hand and with SciPy 1.17: b = 0.8, s = √0.9, t(0.975, 2) = 4.302653.
  test('has a 95 % prediction interval', () => {
    const found = projected({});
    expect(found.value).toBeCloseTo(14.3, 12);
    expect(found.low).toBeCloseTo(6.448395558378388, 10);
    expect(found.high).toBeCloseTo(22.151604441621615, 10);
    expect(found).toMatchObject({ chance: null, points: 4, slope: expect.closeTo(0.8, 12) });
    expect(found.clipped).toEqual({ value: false, low: false, high: false });
  });

  test('is that of R for cars', () => {
    const points = CARS.map(([time, value]) => ({ time, value }));
    const found = projected({ points, at: 19 });
    expect(found.low).toBeCloseTo(25.7618, 4);
    expect(found.high).toBeCloseTo(88.5116, 4);
  });

  test('has the chance of meeting the target by Student’s t', () => {
    const chanceOf = (value: number, polarity: 'higher' | 'lower') => projected({ target: { value, polarity } }).chance;
    expect(chanceOf(15, 'higher')).toBeCloseTo(0.36910742139881614, 10);
    expect(chanceOf(15, 'lower')).toBeCloseTo(1 - 0.36910742139881614, 10);
    expect(chanceOf(14.3, 'higher')).toBeCloseTo(0.5, 10);
    expect(chanceOf(22.151604441621615, 'lower')).toBeCloseTo(0.975, 10);
  });

  // The logits of 1/2, 3/4, 9/10 and 27/28 are 0, ln 3, 2 ln 3 and 3 ln 3; 4 ln 3 is that of 81/82.
  test('on the logit scale follows an exact line of logits', () => {
    const points = [50, 75, 90, 2700 / 28].map((value, time) => ({ time, value }));
    const found = projected({ points, at: 4, bounds: { lower: 0, upper: 100 }, scale: 'logit' });
    for (const end of [found.value, found.low, found.high]) expect(end).toBeCloseTo(8100 / 82, 9);
    expect(found.slope).toBeCloseTo(Math.log(3), 12);
  });

  // NumPy and SciPy 1.17 on ln(v ÷ (100 − v)).
  test('on the logit scale has interval and chance transformed back', () => {
    const share = { scale: 'logit' as const, bounds: { lower: 0, upper: 100 } };
    const points = [90, 94, 95, 98].map((value, i) => ({ time: 2015 + i, value }));
    const found = projected({ ...share, points, target: { value: 99, polarity: 'higher' } });
    expect(found.value).toBeCloseTo(99.1781348974512, 9);
    expect(found.low).toBeCloseTo(94.95149914202082, 9);
    expect(found.high).toBeCloseTo(99.87101237379919, 9);
    expect(found.chance).toBeCloseTo(0.6541296844277867, 9);
    expect(found.clipped).toEqual({ value: false, low: false, high: false });
    const mirrored = points.map(({ time, value }) => ({ time, value: 100 - value }));
    const other = projected({ ...share, points: mirrored, target: { value: 1, polarity: 'lower' } });
    expect(other.high).toBeCloseTo(100 - found.low, 9);
    expect(other.chance).toBeCloseTo(found.chance!, 9);
  });

  test.each([
    ['a value at 100', { points: [90, 94, 95, 100] }, {}],
    ['a value at 0', { points: [0, 94, 95, 99] }, {}],
    ['a target at 100', { points: [90, 94, 95, 99] }, { target: { value: 100, polarity: 'higher' as const } }],
    ['one bound', { points: [90, 94, 95, 99] }, { bounds: { lower: 0, upper: null } }],
  ])('on the logit scale is refused for %s', (_, { points }, own) => {
    const timed = points.map((value, i) => ({ time: 2015 + i, value }));
    const input = { points: timed, at: 2020, target: null, bounds: { lower: 0, upper: 100 }, scale: 'logit' as const };
    expect(project({ ...input, ...own })).toMatchObject({ code: 'not-computable' });
  });

  test('leaves no doubt where the points lie on one line', () => {
    const points = [0, 1, 2, 3].map((n) => ({ time: n, value: 2 * n }));
    const chances = [7.99, 8, 8.01].map(
      (value) => projected({ points, at: 4, target: { value, polarity: 'higher' } }).chance,
    );
    expect(chances).toEqual([1, 1, 0]);
  });

  test('stops at the bounds of a share and says so', () => {
    const points = [90, 94, 95, 99].map((value, i) => ({ time: 2015 + i, value }));
    const found = projected({ points, bounds: { lower: 0, upper: 100 }, target: { value: 100, polarity: 'higher' } });
    expect(found).toMatchObject({ value: 100, high: 100, clipped: { value: true, low: false, high: true } });
    expect(found.chance).toBeGreaterThan(0.8);
    const falling = points.map(({ time, value }) => ({ time, value: 100 - value }));
    expect(projected({ points: falling, bounds: { lower: 0, upper: 100 } })).toMatchObject({ value: 0, low: 0 });
  });

  test('stops at a bound on one side alone', () => {
    const falling = [8, 6, 3, 1].map((value, i) => ({ time: 2015 + i, value }));
    expect(projected({ points: falling, bounds: { lower: 0, upper: null } })).toMatchObject({ value: 0, low: 0 });
    const rising = falling.map(({ time, value }) => ({ time, value: 100 - value }));
    expect(projected({ points: rising, bounds: { lower: null, upper: 100 } })).toMatchObject({ value: 100, high: 100 });
  });

  test('on one exact line reaches a strict target only beyond it', () => {
    const points = [0, 1, 2, 3].map((n) => ({ time: n, value: 2 * n }));
    const chance = (value: number, strict: boolean) =>
      projected({ points, at: 4, target: { value, polarity: 'higher', strict } }).chance;
    expect([chance(8, false), chance(8, true), chance(7.99, true)]).toEqual([1, 0, 1]);
  });

  test.each([
    ['too-few-points', { points: FOUR.slice(1) }],
    ['equal-times', { points: FOUR.map((p) => ({ ...p, time: 2015 })) }],
    ['bounds-reversed', { bounds: { lower: 100, upper: 0 } }],
    ['not-computable', { points: FOUR.map((p) => ({ ...p, value: p.value * 1e308 })) }],
    ['not-computable', { at: Number.NaN }],
    ['not-computable', { target: { value: Number.NaN, polarity: 'higher' as const } }],
  ])('is refused with %s', (code, input) => {
    expect(project({ points: FOUR, at: 2020, target: null, bounds: OPEN, ...input })).toMatchObject({ code });
  });

  test('keeps low ≤ value ≤ high inside the bounds; a lower bar never lessens the chance', () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 12 }), value, value, (values, one, other) => {
        const points = values.map((v, i) => ({ time: 2010 + i / 4, value: v }));
        const [easy, hard] = [Math.min(one, other), Math.max(one, other)].map((target) =>
          projected({
            points,
            at: 2015,
            bounds: { lower: 0, upper: 100 },
            target: { value: target, polarity: 'higher' },
          }),
        );
        expect(easy!.low).toBeLessThanOrEqual(easy!.value);
        expect(easy!.value).toBeLessThanOrEqual(easy!.high);
        expect([easy!.low, easy!.high].every((v) => v >= 0 && v <= 100)).toBe(true);
        expect(hard!.chance).toBeGreaterThanOrEqual(0);
        expect(easy!.chance).toBeLessThanOrEqual(1);
        // The distribution is right to about 1e-15, and so not monotone between bars that differ in their last bits.
        expect(easy!.chance).toBeGreaterThanOrEqual(hard!.chance! - 1e-12);
      }),
    );
  });
});

test.each([
  ['2018', 2019],
  ['2018Q2', 2018.5],
  ['2018S1', 2018.5],
  ['2018Q1-Q3', 2018.75],
])('%s stands at %f', (id, time) => {
  expect(timeOf(knownPeriod(id))).toBe(time);
});

test.each<[string, string, PeriodNature, boolean, boolean]>([
  ['2018Q2', '2018Q1', 'single', false, true],
  ['2018Q2', '2018Q1', 'single', true, false],
  ['2018Q2', '2017Q2', 'single', true, true],
  ['2018Q2', '2018S1', 'single', false, false],
  ['2018Q2', '2018Q1-Q3', 'single', false, false],
  ['2018Q1-Q3', '201801-201810', 'single', false, false],
  ['2018Q1-Q3', '2017Q1-Q3', 'cumulative', false, true],
  ['2018Q1', '2018S1', 'cumulative', false, false],
  ['2018Q1', '2018', 'cumulative', false, false],
  ['2018Q1', '2018', 'stock', false, true],
])('%s and %s on one line as %s, seasonal %s: %s', (a, b, nature, seasonal, comparable) => {
  expect(isComparable(knownPeriod(a), knownPeriod(b), nature, seasonal)).toBe(comparable);
});
