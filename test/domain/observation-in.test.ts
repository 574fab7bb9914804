import { describe, expect, test } from 'vitest';
import type { PeriodNature } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { observationIn } from '../../src/domain/observation-in.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { DRUG_SHARE, rowOf } from './judged-row.ts';

const reported = (period: string): Observation => ({
  ...{ indicator: 'beds', area: '440704', period, value: '1', numerator: null, denominator: null },
  ...{ absence: null, note: null, source: null },
});

describe('the observation that tells of a period', () => {
  test.each<[PeriodNature, string[], string, string | null]>([
    ['stock', ['2018Q3', '201809'], '2018Q3', '2018Q3'],
    ['stock', ['2018Q1-Q3', '201809'], '2018Q3', '201809'],
    ['stock', ['2018'], '2018Q4', '2018'],
    ['stock', ['2018', '2018S2'], '201812', '2018S2'],
    ['stock', ['2018'], '2018Q3', null],
    ['stock', ['2017'], '2018', null],
    ['cumulative', ['2018Q1-Q3', '201809'], '2018Q3', '2018Q1-Q3'],
    ['cumulative', ['2018S1'], '2018Q2', '2018S1'],
    ['cumulative', ['2018Q3'], '2018Q3', '2018Q3'],
    ['cumulative', ['2018Q4'], '2018', null],
    ['cumulative', ['2018'], '2018S2', '2018'],
    ['single', ['2018Q1-Q3', '201809'], '2018Q3', null],
    ['single', ['2018Q3'], '2018Q3', '2018Q3'],
    ['single', [], '2018Q3', null],
  ])('of a %s indicator reported for %j, asked for %s: %s', (periodNature, periods, asked, expected) => {
    const found = observationIn(periods.map(reported), knownPeriod(asked), { periodNature });
    expect(found?.period ?? null).toBe(expected);
  });

  test('an absence that was reported for the very period is not replaced by another period', () => {
    const absent = { ...reported('2018Q4'), value: null, absence: '未报' };
    expect(observationIn([reported('2018'), absent], knownPeriod('2018Q4'), { periodNature: 'stock' })).toBe(absent);
  });
});

describe('a row of a 累计 indicator', () => {
  const visits = {
    ...DRUG_SHARE,
    periodNature: 'cumulative',
    rollUp: 'sum',
    share: false,
    polarity: 'higher',
  } as const;
  const series = { 2017: '400', '2017Q1-Q3': '280', '2018Q1': '90', '2018S1': '200', '2018Q1-Q3': '310' };
  const row = (asked: string) => rowOf(visits, { value: '400' }, series, asked);

  test('asked for the third quarter, shows 1–9月 and compares with 1–6月 and 1–9月 of the year before', () => {
    const { actual, previous, yearEarlier, period, reasons } = row('2018Q3');
    expect([actual, previous, yearEarlier, period.id]).toEqual(['310', '200', '280', '2018Q3']);
    expect(reasons).toContainEqual({ code: 'of-period', params: { period: '2018Q1-Q3' } });
  });

  test('asked for 1–9月 itself, says the same without the remark', () => {
    const [quarter, own] = [row('2018Q3'), row('2018Q1-Q3')];
    expect([own.actual, own.previous, own.yearEarlier]).toEqual([
      quarter.actual,
      quarter.previous,
      quarter.yearEarlier,
    ]);
    expect(own.reasons.map(({ code }) => code)).not.toContain('of-period');
    expect(own.outlook()).toEqual(quarter.outlook());
  });

  test('in the first quarter has no earlier value to compare with: the count begins anew', () => {
    expect(row('2018Q1').previous).toBeNull();
  });
});
