import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Acceptance, accepts } from '../../../src/domain/comparator.ts';
import { type Exact, exact, fixed } from '../../../src/domain/decimal.ts';
import { isRefusal } from '../../../src/domain/methods/refusal.ts';
import { type RealGap, type RealGapInput, realGap } from '../../../src/domain/real-gap.ts';

const from = (value: string, strict = false): Acceptance => ({ min: { at: exact(value), strict }, max: null });
const upTo = (value: string, strict = false): Acceptance => ({ min: null, max: { at: exact(value), strict } });

interface Given {
  actual: string;
  acceptance: Acceptance;
  factor: string;
  denominator: string;
  numerator?: string;
  decimals?: number;
  valueDecimals?: number;
}

function input({
  actual,
  acceptance,
  factor,
  denominator,
  numerator,
  decimals = 0,
  valueDecimals = 2,
}: Given): RealGapInput {
  return {
    actual: exact(actual),
    acceptance,
    factor: exact(factor),
    denominator: exact(denominator),
    numerator: numerator === undefined ? null : exact(numerator),
    decimals,
    valueDecimals,
  };
}

function gapIn(given: Given): string | null {
  const gap = realGap(input(given));
  if (gap && isRefusal(gap)) throw new Error(gap.code);
  return gap && `${gap.amount} ${gap.direction}`;
}

const doctors = { actual: '2.84', acceptance: from('3'), factor: '10000', denominator: '266000' };

describe('the gap in real things', () => {
  test.each([
    ['general practitioners, 79.8 − 75.544', doctors, '5 more'],
    ['with the numerator known, 79.8 − 76', { ...doctors, numerator: '76' }, '4 more'],
    ['just enough, 80 − 76', { ...doctors, denominator: '266666', actual: '2.85', numerator: '76' }, '4 more'],
    ['a whole number needed', { ...doctors, denominator: '260000', numerator: '73' }, '5 more'],
    [
      'past a strict bound',
      { ...doctors, acceptance: from('3', true), denominator: '260000', numerator: '73' },
      '6 more',
    ],
    [
      'on a strict bound',
      { ...doctors, acceptance: from('3', true), denominator: '260000', actual: '3', numerator: '78' },
      '1 more',
    ],
    ['nothing short', { ...doctors, actual: '3' }, null],
    // 药占比 31.2 % of 1000 万元 at most 30 %: 12 万元 less; in yuan with fen.
    ['yuan less', { actual: '31.2', acceptance: upTo('30'), factor: '100', denominator: '10000000' }, '120000 fewer'],
    [
      'below a strict bound',
      { actual: '31.2', acceptance: upTo('30', true), factor: '100', denominator: '10000000' },
      '120501 fewer',
    ],
    [
      'with fen',
      { actual: '31.2', acceptance: upTo('30'), factor: '100', denominator: '1000.01', decimals: 2 },
      '12.01 fewer',
    ],
    [
      'more is a gap below a band',
      { actual: '70', acceptance: { ...from('73'), max: upTo('77').max }, factor: '100', denominator: '1000' },
      '30 more',
    ],
    [
      'fewer above it',
      { actual: '80', acceptance: { ...from('73'), max: upTo('77').max }, factor: '100', denominator: '1000' },
      '30 fewer',
    ],
  ])('%s', (_, given, amount) => {
    expect(gapIn(given)).toBe(amount);
  });

  // What is shown is what is judged: 29.995 % shows as 30.00, 29.99499 % as 29.99.
  const drugs = { actual: '31.2', factor: '100', denominator: '10000000', numerator: '3120000' };
  test.each([
    ['below 30, two decimals: 2 999 500 is 29.995', { ...drugs, acceptance: upTo('30', true) }, '120501 fewer'],
    [
      'below 30, one decimal: 2 995 000 is 29.95',
      { ...drugs, acceptance: upTo('30', true), valueDecimals: 1 },
      '125001 fewer',
    ],
    [
      'below 30, no decimals: 2 950 000 is 29.5',
      { ...drugs, acceptance: upTo('30', true), valueDecimals: 0 },
      '170001 fewer',
    ],
    ['below 30, six decimals', { ...drugs, acceptance: upTo('30', true), valueDecimals: 6 }, '120001 fewer'],
    ['at most 30', { ...drugs, acceptance: upTo('30') }, '120000 fewer'],
    ['one yuan above the line', { ...drugs, numerator: '2999500', acceptance: upTo('30', true) }, '1 fewer'],
    ['exactly at 30', { ...drugs, numerator: '3000000', acceptance: upTo('30', true) }, '501 fewer'],
    ['shown below 30 already', { ...drugs, numerator: '2999499', acceptance: upTo('30', true) }, null],
    ['with fen, below 30', { ...drugs, decimals: 2, acceptance: upTo('30', true) }, '120500.01 fewer'],
    [
      'above 30: 30.005 shows as 30.01',
      { ...drugs, numerator: '2900000', acceptance: from('30', true) },
      '100500 more',
    ],
    ['at least 30', { ...drugs, numerator: '2900000', acceptance: from('30') }, '100000 more'],
    [
      'a bound finer than what is shown: 30.125 shows as 30.13',
      { ...drugs, acceptance: upTo('30.125') },
      '107501 fewer',
    ],
    ['a bound whose half shows on the good side', { ...drugs, acceptance: upTo('30.124') }, '107600 fewer'],
    [
      'things counted in whole, above 3 per 10 000',
      { ...doctors, acceptance: from('3', true), denominator: '26600000', numerator: '7980' },
      '14 more',
    ],
    ['growth below −1 %', { ...drugs, numerator: '0', acceptance: upTo('-1', true) }, '100500 fewer'],
    ['growth above −1 %', { ...drugs, numerator: '-200000', acceptance: from('-1', true) }, '100501 more'],
    [
      'exactly 30 of 100',
      { ...drugs, denominator: '100', numerator: '31', acceptance: { ...from('30'), max: upTo('30').max } },
      '1 fewer',
    ],
    [
      'exactly 30 of 101: no whole number is',
      { ...drugs, denominator: '101', numerator: '31', acceptance: { ...from('30'), max: upTo('30').max } },
      null,
    ],
  ])('%s', (_, given, amount) => {
    expect(gapIn(given)).toBe(amount);
  });

  test('says how many are needed in all, before rounding', () => {
    expect((realGap(input(doctors)) as RealGap).needed.equals(exact('79.8'))).toBe(true);
  });

  test.each([
    ['denominator', { ...doctors, denominator: '0' }],
    ['factor', { ...doctors, factor: '0' }],
  ])('is refused for a %s of zero', (_, given) => {
    expect(realGap(input(given))).toMatchObject({ code: 'denominator-not-positive' });
  });

  test('suffices, and one fewer would not', () => {
    const count = fc.integer({ min: 0, max: 500 });
    const population = fc.integer({ min: 1000, max: 400000 });
    const target = fc.integer({ min: 1, max: 1000 }).map((n) => (n / 100).toFixed(2));
    fc.assert(
      fc.property(count, population, target, fc.boolean(), fc.boolean(), (numerator, people, value, up, strict) => {
        const acceptance = up ? from(value, strict) : upTo(value, strict);
        const rate = (n: Exact) => n.div(people).mul(10000);
        const actual = rate(exact(numerator));
        const gap = realGap({
          actual,
          acceptance,
          factor: exact(10000),
          denominator: exact(people),
          numerator: exact(numerator),
          decimals: 0,
          valueDecimals: 2,
        });
        if (gap === null) return accepts(acceptance, actual) && accepts(acceptance, exact(fixed(actual, 2)));
        if (isRefusal(gap)) return false;
        const changed = (steps: Exact) => {
          const value = rate(exact(numerator).add(up ? steps : steps.neg()));
          return accepts(acceptance, value) && accepts(acceptance, exact(fixed(value, 2)));
        };
        return changed(exact(gap.amount)) && !changed(exact(gap.amount).sub(1));
      }),
    );
  });
});
