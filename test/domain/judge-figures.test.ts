import { describe, expect, test } from 'vitest';
import { exact, plain } from '../../src/domain/decimal.ts';
import { type Case, type Judgement, judge } from '../../src/domain/judge.ts';
import { pathFrom } from '../../src/domain/path.ts';
import type { Comparator } from '../../src/domain/plan.ts';
import type { Polarity } from '../../src/domain/polarity.ts';

interface Given {
  readonly target: Partial<Case['target']> & { readonly comparator: Comparator };
  readonly polarity: Polarity;
  readonly actual: string | null;
  readonly date?: string;
  readonly baseline?: string;
  readonly earlier?: string;
}

const MIDYEAR = '2018-06-30';

function judged({ target, polarity, actual, date = MIDYEAR, baseline, earlier }: Given): Judgement {
  const whole = {
    ...{ value: null, lower: null, upper: null, tolerance: null, due: '2018-12-31', nearTolerance: null },
    ...target,
  };
  const start = baseline === undefined ? null : { date: '2017-12-31', value: exact(baseline) };
  return judge({
    target: whole,
    polarity,
    actual: actual === null ? null : exact(actual),
    yearEarlier: earlier === undefined ? null : exact(earlier),
    date,
    path: start && pathFrom(start, [whole], polarity),
  });
}

const below30 = { comparator: 'lt', value: '30' } as const;
const grows = { comparator: 'increase-per-year', lower: '1', upper: '3' } as const;

/** rule, status, gap, near, expected, progress, pace, next status and where it begins. */
type Figures = readonly (string | null)[];

function figuresOf({ rule, status, gap, near, expected, progress, pace, next }: Judgement): Figures {
  const numbers = [gap, near, expected, progress, pace].map((number) => number && plain(number, 4));
  return [rule, status, ...numbers, next?.status ?? null, next && plain(next.at, 4)];
}

describe('every figure of a judgement', () => {
  test.each<[string, Given, Figures]>([
    [
      // 33.65 − 3.65 × 181 ÷ 365 = 31.84; 2.45 ÷ 3.65; 2.45 ÷ 1.81.
      '药占比 half-way',
      { target: below30, polarity: 'lower', actual: '31.2', baseline: '33.65' },
      ['pace-on-path', 'on-track', '1.2', '1.5', '31.84', '0.6712', '1.3536', 'met', '30'],
    ],
    [
      // 0.95 × 1.81 below the baseline begins on-track; 0.60 × 1.81 at-risk.
      'a little behind',
      { target: below30, polarity: 'lower', actual: '32', baseline: '33.65' },
      ['pace-on-path', 'at-risk', '2', '1.5', '31.84', '0.4521', '0.9116', 'on-track', '31.9305'],
    ],
    [
      'far behind',
      { target: below30, polarity: 'lower', actual: '33', baseline: '33.65' },
      ['pace-on-path', 'off-track', '3', '1.5', '31.84', '0.1781', '0.3591', 'at-risk', '32.564'],
    ],
    [
      'met',
      { target: below30, polarity: 'lower', actual: '29', baseline: '33.65' },
      ['comparator-holds', 'met', '-1', '1.5', '31.84', '1.274', '2.5691', null, null],
    ],
    [
      'on the baseline’s own day',
      { target: below30, polarity: 'lower', actual: '33.65', baseline: '33.65', date: '2017-12-31' },
      ['path-not-begun', 'on-track', '3.65', '1.5', '33.65', '0', null, null, null],
    ],
    [
      'lost again',
      { target: { comparator: 'gte', value: '2' }, polarity: 'higher', actual: '1.9', baseline: '2.84' },
      ['regained-and-lost', 'off-track', '0.1', '0.1', '2.84', null, null, null, null],
    ],
    [
      'near the target when due',
      { target: below30, polarity: 'lower', actual: '31.2', date: '2018-12-31', baseline: '33.65' },
      ['near-or-missed', 'at-risk', '1.2', '1.5', '30', '0.6712', '0.6712', 'met', '30'],
    ],
    [
      'missed from above',
      { target: below30, polarity: 'lower', actual: '33', date: '2019-12-31' },
      ['near-or-missed', 'missed', '3', '1.5', null, null, null, 'at-risk', '31.5'],
    ],
    [
      'missed from below',
      { target: { comparator: 'gte', value: '2' }, polarity: 'higher', actual: '1', date: '2018-12-31' },
      ['near-or-missed', 'missed', '1', '0.1', null, null, null, 'at-risk', '1.9'],
    ],
    [
      'below zero',
      { target: { comparator: 'lte', value: '-10' }, polarity: 'lower', actual: '-9.5', date: '2018-12-31' },
      ['near-or-missed', 'at-risk', '0.5', '0.5', null, null, null, 'met', '-10'],
    ],
    [
      'an own near tolerance',
      { target: { ...below30, nearTolerance: '0.5' }, polarity: 'lower', actual: '30.6', date: '2018-12-31' },
      ['near-or-missed', 'missed', '0.6', '0.5', null, null, null, 'at-risk', '30.5'],
    ],
    [
      // 5 % of the 75 that is printed, from the 73 that would meet.
      '左右, near',
      {
        target: { comparator: 'about', value: '75', tolerance: '2' },
        ...{ polarity: 'higher', actual: '69.25', date: '2018-12-31' },
      },
      ['near-or-missed', 'at-risk', '3.75', '3.75', null, null, null, 'met', '73'],
    ],
    [
      '左右, just not near',
      {
        target: { comparator: 'about', value: '75', tolerance: '2' },
        ...{ polarity: 'higher', actual: '69.24', date: '2018-12-31' },
      },
      ['near-or-missed', 'missed', '3.76', '3.75', null, null, null, 'at-risk', '69.25'],
    ],
    [
      'no value',
      { target: below30, polarity: 'lower', actual: null, baseline: '33.65' },
      ['no-observation', 'no-data', null, null, null, null, null, null, null],
    ],
    [
      'no number in the plan',
      { target: { comparator: 'none' }, polarity: 'lower', actual: '31', baseline: '33.65' },
      ['no-number', 'no-target', null, null, null, null, null, null, null],
    ],
    [
      'no value a year earlier',
      { target: grows, polarity: 'higher', actual: '31', baseline: '30' },
      ['no-earlier-value', 'no-data', null, null, null, null, null, null, null],
    ],
    [
      'the wrong way',
      { target: { comparator: 'trend' }, polarity: 'higher', actual: '59', earlier: '60', baseline: '58' },
      ['trend-direction', 'off-track', '1', '3', null, null, null, null, null],
    ],
  ])('%s', (_, given, figures) => {
    expect(figuresOf(judged(given))).toEqual(figures);
  });

  // A growth a year and a direction name no level, so that a baseline gives them no path, before the due date or after.
  test.each<[string, Given, Figures]>([
    [
      'grown too little',
      { target: grows, polarity: 'higher', actual: '60.5', earlier: '60', baseline: '60' },
      ['near-or-missed', 'missed', '0.5', '0.05', null, null, null, 'at-risk', '60.95'],
    ],
    [
      'grown too little from a high baseline',
      { target: grows, polarity: 'higher', actual: '60.5', earlier: '60', baseline: '70' },
      ['near-or-missed', 'missed', '0.5', '0.05', null, null, null, 'at-risk', '60.95'],
    ],
    [
      'standing still',
      { target: { comparator: 'trend' }, polarity: 'higher', actual: '60', earlier: '60', baseline: '70' },
      ['trend-direction', 'at-risk', '0', '3', null, null, null, null, null],
    ],
    [
      'without a date',
      { target: { ...below30, due: null }, polarity: 'lower', actual: '31.2', baseline: '33.65' },
      ['near-or-missed', 'at-risk', '1.2', '1.5', null, null, null, 'met', '30'],
    ],
    [
      'without a date, though the baseline met it',
      { target: { ...below30, due: null }, polarity: 'lower', actual: '31.2', baseline: '29' },
      ['near-or-missed', 'at-risk', '1.2', '1.5', null, null, null, 'met', '30'],
    ],
  ])('%s has no path', (_, given, figures) => {
    expect(figuresOf(judged(given))).toEqual(figures);
  });
});

describe('a range passed through from the baseline’s side to the other', () => {
  const range = { comparator: 'between', lower: '2', upper: '3' } as const;

  test.each([
    ['1', '3.1', 'near-or-missed'],
    ['4', '1.9', 'near-or-missed'],
    ['1', '1.9', 'pace-on-path'],
    ['4', '3.1', 'pace-on-path'],
    // Turned back before it was reached.
    ['1', '0.5', 'pace-on-path'],
    ['4', '4.5', 'pace-on-path'],
  ])('from %s, %s is judged by %s', (baseline, actual, rule) => {
    expect(judged({ target: range, polarity: 'none', actual, baseline }).rule).toBe(rule);
  });
});

describe('beyond the printed number', () => {
  test.each<[string, Given, boolean]>([
    ['以上 has no beyond', { target: { comparator: 'gte', value: '2' }, polarity: 'higher', actual: '9' }, false],
    [
      'nor where a year-earlier value is known',
      { target: { comparator: 'gte', value: '2', upper: '3' }, polarity: 'higher', actual: '9', earlier: '1' },
      false,
    ],
    [
      'nor has a range',
      { target: { comparator: 'between', lower: '2', upper: '3' }, polarity: 'higher', actual: '9', earlier: '1' },
      false,
    ],
    [
      'nor a growth without upper bound',
      { target: { ...grows, upper: null }, polarity: 'higher', actual: '99', earlier: '60' },
      false,
    ],
    ['a growth at its upper bound is not', { target: grows, polarity: 'higher', actual: '63', earlier: '60' }, false],
    ['above it, it is', { target: grows, polarity: 'higher', actual: '63.01', earlier: '60' }, true],
    [
      '左右 without a good side has none',
      { target: { comparator: 'about', value: '75', tolerance: '2' }, polarity: 'none', actual: '99' },
      false,
    ],
    [
      '左右 without tolerance begins at the number',
      { target: { comparator: 'about', value: '75' }, polarity: 'higher', actual: '75.01' },
      true,
    ],
    [
      '左右 at the number is not',
      { target: { comparator: 'about', value: '75' }, polarity: 'higher', actual: '75' },
      false,
    ],
  ])('%s', (_, given, beyond) => {
    expect(judged(given).beyond).toBe(beyond);
  });
});
