import { describe, expect, test } from 'vitest';
import {
  type Acceptance,
  acceptanceOf,
  accepts,
  compareStrictness,
  type Demand,
  gapTo,
  nearestBound,
} from '../../src/domain/comparator.ts';
import { exact, plain } from '../../src/domain/decimal.ts';
import type { Comparator } from '../../src/domain/plan.ts';
import type { Polarity } from '../../src/domain/polarity.ts';

const demand = (comparator: Comparator, more: Partial<Demand> = {}): Demand => ({
  ...{ comparator, value: null, lower: null, upper: null, tolerance: null },
  ...more,
});

/** An acceptance as an interval of school books: `[2, 3)`, an open side as `(-∞` or `∞)`. */
function interval({ min, max }: Acceptance): string {
  const left = min ? `${min.strict ? '(' : '['}${plain(min.at)}` : '(-∞';
  return `${left}, ${max ? `${plain(max.at)}${max.strict ? ')' : ']'}` : '∞)'}`;
}

describe('what a target accepts (民法典 第1259条)', () => {
  const of = (d: Demand, polarity: Polarity, earlier: string | null = null) => {
    const acceptance = acceptanceOf(d, polarity, earlier === null ? null : exact(earlier));
    return acceptance && interval(acceptance);
  };

  test.each<[Comparator, Partial<Demand>, Polarity, string | null, string | null]>([
    ['gte', { value: '2' }, 'higher', null, '[2, ∞)'],
    ['gt', { value: '2' }, 'higher', null, '(2, ∞)'],
    ['lte', { value: '2' }, 'lower', null, '(-∞, 2]'],
    ['lt', { value: '2' }, 'lower', null, '(-∞, 2)'],
    ['eq', { value: '2' }, 'none', null, '[2, 2]'],
    ['eq', { value: '2' }, 'higher', null, '[2, 2]'],
    ['eq', { value: '2' }, 'lower', null, '[2, 2]'],
    ['about', { value: '75', tolerance: '2' }, 'higher', null, '[73, ∞)'],
    ['about', { value: '75', tolerance: '2' }, 'lower', null, '(-∞, 77]'],
    ['about', { value: '75', tolerance: '2' }, 'none', null, '[73, 77]'],
    ['about', { value: '75' }, 'none', null, '[75, 75]'],
    ['between', { lower: '2', upper: '3' }, 'higher', null, '[2, 3]'],
    ['increase-per-year', { lower: '1', upper: '3' }, 'higher', '60', '[61, ∞)'],
    ['increase-per-year', { lower: '1', upper: '3' }, 'none', '60', '[61, ∞)'],
    ['increase-per-year', { lower: '1', upper: '3' }, 'lower', '60', '(-∞, 59]'],
    ['trend', {}, 'higher', '60', '(60, ∞)'],
    ['trend', {}, 'lower', '60', '(-∞, 60)'],
  ])('%s %o (%s), a year earlier %s: %s', (comparator, more, polarity, earlier, expected) => {
    expect(of(demand(comparator, more), polarity, earlier)).toBe(expected);
  });

  test.each<[string, Comparator, Partial<Demand>, Polarity, string | null]>([
    ...(['gte', 'gt', 'lte', 'lt', 'eq', 'about'] as const).map(
      (each) => ['no number', each, {}, 'higher', '60'] as [string, Comparator, Partial<Demand>, Polarity, string],
    ),
    ['no lower end', 'between', { upper: '3' }, 'higher', null],
    ['no upper end', 'between', { lower: '2' }, 'higher', null],
    ['no step', 'increase-per-year', { upper: '3' }, 'higher', '60'],
    ['no earlier value', 'increase-per-year', { lower: '1' }, 'higher', null],
    ['no earlier value', 'trend', {}, 'higher', null],
    ['no polarity', 'trend', {}, 'none', '60'],
    ['no demand', 'none', { value: '3' }, 'higher', '60'],
  ])('with %s %s says nothing', (_, comparator, more, polarity, earlier) => {
    expect(of(demand(comparator, more), polarity, earlier)).toBeNull();
  });
});

const acceptance = (min: string | null, max: string | null, strict = false): Acceptance => ({
  min: min === null ? null : { at: exact(min), strict },
  max: max === null ? null : { at: exact(max), strict },
});

test.each<[string | null, string | null, boolean, string, boolean, string]>([
  // min, max, strict, actual, accepted, gap
  ['2', null, false, '1.99', false, '0.01'],
  ['2', null, false, '2', true, '0'],
  ['2', null, false, '2.01', true, '-0.01'],
  ['2', null, true, '2', false, '0'],
  ['2', null, true, '2.01', true, '-0.01'],
  [null, '3', false, '3.01', false, '0.01'],
  [null, '3', false, '3', true, '0'],
  [null, '3', true, '3', false, '0'],
  [null, '3', true, '2.99', true, '-0.01'],
  ['2', '3', false, '1.9', false, '0.1'],
  ['2', '3', false, '2.4', true, '-0.4'],
  ['2', '3', false, '2.6', true, '-0.4'],
  ['2', '3', false, '3.1', false, '0.1'],
  [null, null, false, '7', true, '0'],
])('from %s to %s (strict %s): %s is accepted %s, gap %s', (min, max, strict, actual, accepted, gap) => {
  const band = acceptance(min, max, strict);
  expect([accepts(band, exact(actual)), plain(gapTo(band, exact(actual)))]).toEqual([accepted, gap]);
});

test('half-way between two bounds the lower one is the nearest', () => {
  const band = acceptance('2', '3');
  expect(nearestBound(band, exact('2.5'))).toBe(band.min);
  expect(nearestBound(band, exact('2.51'))).toBe(band.max);
  expect(nearestBound(acceptance(null, null), exact('2.5'))).toBeNull();
});

describe('of two targets for one date the stricter', () => {
  const stricter = (a: Acceptance, b: Acceptance, polarity: Polarity) => Math.sign(compareStrictness(a, b, polarity));

  test.each<[string, Acceptance, Acceptance, Polarity]>([
    ['asks for more', acceptance('3', null), acceptance('2', null), 'higher'],
    ['allows less', acceptance(null, '28'), acceptance(null, '30'), 'lower'],
    ['leaves out the number itself, from below', acceptance('2', null, true), acceptance('2', null), 'higher'],
    ['leaves out the number itself, from above', acceptance(null, '30', true), acceptance(null, '30'), 'lower'],
    ['starts higher where more is better', acceptance('3', '9'), acceptance('2', '5'), 'higher'],
    ['ends lower where less is better', acceptance('2', '5'), acceptance('3', '9'), 'lower'],
    ['ends lower where the starts are equal', acceptance('2', '5'), acceptance('2', '9'), 'higher'],
    ['starts higher where the ends are equal', acceptance('3', '9'), acceptance('2', '9'), 'lower'],
    ['is told by the side that both bound', acceptance('3', '9'), acceptance('2', null), 'lower'],
  ])('%s', (_, strict, loose, polarity) => {
    expect(stricter(strict, loose, polarity)).toBe(-1);
    expect(stricter(loose, strict, polarity)).toBe(1);
  });

  test('is neither where they ask the same or bound no side together', () => {
    expect(stricter(acceptance('2', '3'), acceptance('2', '3'), 'higher')).toBe(0);
    expect(stricter(acceptance('2', null), acceptance(null, '3'), 'higher')).toBe(0);
  });
});
