import { expect, test } from 'vitest';
import { knownPeriod } from '../../src/domain/period.ts';
import { isProvisional } from '../../src/domain/provisional.ts';
import { recentValues } from '../../src/domain/recent-values.ts';
import { DOCTORS, DRUG_SHARE, observed } from './judged-row.ts';

const values = (...pairs: [string, string][]) => pairs.map(([period, value]) => observed(DRUG_SHARE, period, value));

test.each([
  ['in order of periods', values(['2018Q2', '3'], ['2018Q1', '2'], ['2017Q4', '1']), ['1', '2', '3']],
  ['a gap stays a gap', values(['2017Q4', '1'], ['2018Q2', '3']), ['1', null, '3']],
  ['the period itself may be missing', values(['2017Q4', '1']), ['1', null, null]],
  [
    'later values and those of other lengths are left out',
    values(['2018Q3', '9'], ['2017', '8'], ['2018Q2', '3']),
    ['3'],
  ],
  [
    'no more than asked for',
    values(['2018Q2', '5'], ['2018Q1', '4'], ['2017Q4', '3'], ['2017Q3', '2'], ['2017Q2', '1']),
    ['2', '3', '4', '5'],
  ],
  ['nothing', [], []],
])('%s', (_, observations, expected) => {
  expect(recentValues(observations, knownPeriod('2018Q2'), DRUG_SHARE, 4)).toEqual(expected);
});

test('cumulative values stand beside the same months of earlier years', () => {
  const cumulative = { ...DRUG_SHARE, periodNature: 'cumulative' as const };
  const observations = values(['2018Q1-Q3', '7'], ['2018S1', '5'], ['2017Q1-Q3', '6'], ['2016Q1-Q3', '4']);
  expect(recentValues(observations, knownPeriod('2018Q1-Q3'), cumulative, 3)).toEqual(['4', '6', '7']);
});

test('a state of the last day speaks for its period', () => {
  const observations = [observed(DOCTORS, '201806', '2.8'), observed(DOCTORS, '2018Q1', '2.7')];
  expect(recentValues(observations, knownPeriod('2018Q2'), DOCTORS, 4)).toEqual(['2.7', '2.8']);
});

test.each([
  ['初步数，年报后更正', '31', true],
  ['预计', '31', true],
  ['Preliminary figure', '31', true],
  ['按新口径', '31', false],
  [null, '31', false],
  ['初步未统计', null, false],
])('a value noted %s with value %s is provisional: %s', (note, value, provisional) => {
  expect(isProvisional({ ...observed(DRUG_SHARE, '2018Q2', '31'), note, value })).toBe(provisional);
});

test('without an observation nothing is provisional', () => {
  expect(isProvisional(null)).toBe(false);
});
