import { describe, expect, test } from 'vitest';
import { dateOf, readTrend } from '../../src/charts/trend.ts';
import { drugShare, plan, quarter, trendInput } from './trend-cases.ts';

const gaps = (points: ReturnType<typeof quarter>[]) =>
  readTrend(trendInput({ points })).points.map(({ afterGap }) => afterGap);
const year = (number: number) => ({ ...quarter(number, 4, '1'), label: `${number}年` });

describe('missing periods', () => {
  test.each([
    {
      about: 'no quarter missing',
      points: [quarter(2018, 1, '1'), quarter(2018, 2, '1'), quarter(2018, 3, '1')],
      after: [],
    },
    {
      about: 'one quarter missing',
      points: [quarter(2018, 1, '1'), quarter(2018, 2, '1'), quarter(2018, 4, '1')],
      after: [2],
    },
    { about: 'two points alone, whatever between', points: [quarter(2015, 1, '1'), quarter(2018, 4, '1')], after: [] },
    { about: 'years with a leap year', points: [year(2015), year(2016), year(2017)], after: [] },
    { about: 'years, then quarters', points: [year(2016), year(2017), quarter(2018, 1, '1')], after: [1] },
    { about: 'two values for one day', points: [quarter(2018, 4, '1'), year(2018), quarter(2019, 1, '1')], after: [] },
    { about: 'a single point', points: [year(2016)], after: [] },
  ])('$about', ({ points, after }) => {
    expect(gaps(points).flatMap((gap, index) => (gap ? [index] : []))).toEqual(after);
  });
});

describe('target steps', () => {
  const spans = (input: ReturnType<typeof trendInput>) =>
    readTrend(input).steps.map(({ from, due }) => [dateOf(from), dateOf(due)]);

  test('begin at the baseline and follow one another', () => {
    expect(spans(drugShare)).toEqual([
      ['2017-12-31', '2018-12-31'],
      ['2018-12-31', '2020-12-31'],
    ]);
  });

  test('with one due date begin together', () => {
    const twice = plan('33.65', [
      ['2018-12-31', '30', 'body'],
      ['2018-12-31', '29', 'annex'],
    ]);
    expect(spans(trendInput({ plans: [twice] }))).toEqual([
      ['2017-12-31', '2018-12-31'],
      ['2017-12-31', '2018-12-31'],
    ]);
  });

  test('without a baseline begin with the first value', () => {
    const input = trendInput({ points: [quarter(2018, 1, '1')], plans: [plan(null, [['2018-12-31', '30', '<30']])] });
    expect(spans(input)).toEqual([['2018-03-31', '2018-12-31']]);
  });

  test('due before everything else begin a tenth of the chart earlier, at least 30 days', () => {
    const late = trendInput({ points: [quarter(2019, 1, '1')], plans: [plan(null, [['2018-12-31', '30', '<30']])] });
    expect(spans(late)).toEqual([['2018-12-01', '2018-12-31']]);
    const later = trendInput({ points: [quarter(2028, 4, '1')], plans: [plan(null, [['2018-12-31', '30', '<30']])] });
    expect(spans(later)).toEqual([['2017-12-31', '2018-12-31']]);
  });
});

test('a chart of one day has half a year on either side', () => {
  const { from, to } = readTrend(trendInput({ points: [quarter(2018, 2, '1')] }));
  expect([dateOf(from), dateOf(to)]).toEqual(['2017-12-30', '2018-12-29']);
});

test('plans with one and the same baseline show it once', () => {
  const plans = [plan('33.65', []), plan('33.65', [], '另一方案'), plan('33.6', [], '第三方案')];
  expect(readTrend(trendInput({ plans })).baselines.map(({ label }) => label)).toEqual(['2017年 33.65', '2017年 33.6']);
});

test('a baseline label that says the value already is left alone', () => {
  const own = { ...plan('33.65', []), baseline: { date: '2017-12-31', value: '33.65', label: '2017年33.65%' } };
  expect(readTrend(trendInput({ plans: [own] })).baselines.map(({ label }) => label)).toEqual(['2017年33.65%']);
});
