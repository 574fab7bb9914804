import { describe, expect, test } from 'vitest';
import { knownPeriod } from '../../src/domain/period.ts';
import { runOf } from '../../src/pages/headline.ts';
import { instantWords } from '../../src/pages/instant.ts';
import { address, inLanguage } from '../../src/pages/links.ts';
import { sayIn } from '../../src/pages/page-text.ts';

const series = (...values: (string | null)[]) =>
  values.map((value, index) => ({ period: knownPeriod(`${2017 + Math.floor(index / 4)}Q${(index % 4) + 1}`), value }));

describe('how many periods in a row moved the same way', () => {
  test.each([
    ['three values falling twice', ['33', '32', '31'], '2017Q3', { direction: 'down', length: 2 }],
    ['a rise only since the turn', ['33', '31', '32', '32.5'], '2017Q4', { direction: 'up', length: 2 }],
    ['one move is no run', ['33', '32'], '2017Q2', null],
    ['standing still breaks it', ['33', '32', '32'], '2017Q3', null],
    ['a missing value breaks it', ['33', null, '32', '31'], '2017Q4', null],
    ['later values do not count', ['33', '32', '31', '35'], '2017Q3', { direction: 'down', length: 2 }],
    ['nothing', [], '2017Q1', null],
  ])('%s', (_, values, until, run) => {
    expect(runOf(series(...values), knownPeriod(until))).toEqual(run);
  });

  test('compares periods of one kind only', () => {
    const mixed = [...series('33', '32', '31'), { period: knownPeriod('2016'), value: '30' }];
    expect(runOf(mixed, knownPeriod('2017Q3'))).toEqual({ direction: 'down', length: 2 });
    expect(runOf(mixed, knownPeriod('2017'))).toBeNull();
  });
});

test.each([
  ['2018-07-05T08:20:00Z', '2018年7月5日 16:20'],
  ['2018-07-05T15:59:59Z', '2018年7月5日 23:59'],
  ['2018-07-05T16:00:00Z', '2018年7月6日 00:00'],
  ['2018-12-31T23:00:00.000Z', '2019年1月1日 07:00'],
])('%s is %s in Beijing', (instant, words) => {
  expect(instantWords(instant, sayIn('zh'))).toBe(words);
});

test('addresses leave out what is not given and escape the rest', () => {
  expect(address('/')).toBe('/');
  expect(address('/', { area: null, period: undefined, status: '' })).toBe('/');
  expect(address('/', { area: '江海区', period: 'a&b=c' })).toBe('/?area=%E6%B1%9F%E6%B5%B7%E5%8C%BA&period=a%26b%3Dc');
});

test.each([
  ['/', '/?lang=en'],
  ['/?area=1&period=2018Q1-Q3', '/?area=1&period=2018Q1-Q3&lang=en'],
  ['/?lang=zh&area=1', '/?lang=en&area=1'],
  ['/plans/x#milestones', '/plans/x?lang=en'],
])('%s in the other language is %s', (path, other) => {
  expect(inLanguage(path, 'en')).toBe(other);
});
