import { describe, expect, test } from 'vitest';
import { comparableValues, isSinceBaseline } from '../../src/domain/comparable-values.ts';
import type { Indicator, PeriodNature, RollUp } from '../../src/domain/indicator.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { DRUG_SHARE, observed } from './judged-row.ts';

const periodsOf = (given: readonly string[], asked: string, own: Partial<Indicator>) => {
  const indicator = { ...DRUG_SHARE, ...own };
  const observations = given.map((period) => observed(indicator, period, '1'));
  return comparableValues(observations, knownPeriod(asked), indicator).map(({ period }) => period.id);
};

describe('the values that stand on one line with a period', () => {
  const all = ['2017', '2017Q4', '2017Q2', '2018Q1', '2018S1', '2018Q2', '2018Q1-Q3', '2018Q3'];

  test.each<[string, PeriodNature, boolean, string[]]>([
    ['2018Q2', 'single', false, ['2017Q2', '2017Q4', '2018Q1', '2018Q2']],
    ['2018Q2', 'single', true, ['2017Q2', '2018Q2']],
    ['2018Q3', 'single', false, ['2017Q2', '2017Q4', '2018Q1', '2018Q2', '2018Q3']],
    ['2018S1', 'single', false, ['2018S1']],
    ['2018Q1-Q3', 'single', false, ['2018Q1-Q3']],
    ['2018Q1-Q3', 'cumulative', false, ['2018Q1-Q3']],
    ['2018', 'cumulative', false, ['2017']],
    // Of several that end on one day the one of the asked kind stands, else the shortest.
    ['2018Q2', 'stock', false, ['2017Q2', '2017Q4', '2018Q1', '2018Q2']],
    ['2018', 'stock', false, ['2017Q2', '2017', '2018Q1', '2018Q2', '2018Q3']],
    ['2018S1', 'stock', false, ['2017Q2', '2017Q4', '2018Q1', '2018S1']],
  ])('for %s of a %s indicator, seasonal %s: %j', (asked, periodNature, seasonal, expected) => {
    expect(periodsOf(all, asked, { periodNature, seasonal })).toEqual(expected);
  });

  test('are in order whatever the order given, and pass over rows without a value', () => {
    expect(periodsOf(['2018Q2', '2017Q4', '2018Q1'], '2018Q2', {})).toEqual(['2017Q4', '2018Q1', '2018Q2']);
    const absent = { ...observed(DRUG_SHARE, '2018Q1', '1'), value: null, absence: '未报' };
    expect(comparableValues([absent], knownPeriod('2018Q1'), DRUG_SHARE)).toEqual([]);
  });
});

test.each<[string, string, PeriodNature, RollUp, boolean]>([
  ['2017', '2018Q2', 'single', 'ratio', true],
  ['2017', '2018Q2', 'single', 'none', true],
  ['2017', '2018Q2', 'single', 'sum', false],
  ['2017Q2', '2018Q2', 'single', 'sum', true],
  ['2017', '2018Q2', 'stock', 'sum', true],
  ['2017', '2018Q1-Q3', 'cumulative', 'ratio', false],
  ['2017Q1-Q3', '2018Q1-Q3', 'cumulative', 'sum', true],
  ['2017', '2018', 'cumulative', 'sum', true],
])('the change from %s to %s of a %s, %s indicator means something: %s', (from, to, periodNature, rollUp, expected) => {
  expect(isSinceBaseline(knownPeriod(from), knownPeriod(to), { periodNature, rollUp })).toBe(expected);
});
