import { describe, expect, test } from 'vitest';
import { dayInChina, days, firstDay, isDay, lastDay } from '../../src/domain/calendar.ts';

describe('days', () => {
  test.each([
    ['2017-12-31', '2018-06-30', 181],
    ['2017-12-31', '2018-12-31', 365],
    ['2019-12-31', '2020-12-31', 366],
    ['2018-06-30', '2018-06-30', 0],
    ['2018-06-30', '2018-06-29', -1],
    ['1899-12-31', '1900-01-01', 1],
  ])('from %s to %s are %i', (from, to, count) => {
    expect(days(from, to)).toBe(count);
  });
});

test.each([
  [2018, 1, '2018-01-01', '2018-01-31'],
  [2018, 2, '2018-02-01', '2018-02-28'],
  [2020, 2, '2020-02-01', '2020-02-29'],
  // A century is a leap year only where 400 divides it.
  [1900, 2, '1900-02-01', '1900-02-28'],
  [2000, 2, '2000-02-01', '2000-02-29'],
  [2018, 12, '2018-12-01', '2018-12-31'],
])('month %i-%i runs from %s to %s', (year, month, first, last) => {
  expect([firstDay(year, month), lastDay(year, month)]).toEqual([first, last]);
});

test.each([
  ['2018-12-31T15:59:59Z', '2018-12-31'],
  ['2018-12-31T16:00:00Z', '2019-01-01'],
  ['2018-12-31T23:59:59.999+08:00', '2018-12-31'],
  ['2018-07-01T00:00:00Z', '2018-07-01'],
])('%s is %s in China', (instant, day) => {
  expect(dayInChina(instant)).toBe(day);
});

describe('a day of the calendar', () => {
  test.each(['2018-01-01', '2018-01-31', '2018-12-01', '2018-12-31', '2020-02-29', '2000-02-29'])(
    '%s is one',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each([
    ['a month before the first', '2018-00-15'],
    ['a month after the last', '2018-13-15'],
    ['a day before the first', '2018-01-00'],
    ['a day after the last', '2018-01-32'],
    ['a leap day of another year', '2019-02-29'],
    ['a leap day of a plain century', '1900-02-29'],
    ['something before it', '12018-01-01'],
    ['something after it', '2018-01-010'],
    ['an instant', '2018-01-01T00:00:00Z'],
    ['one digit', '2018-1-01'],
    ['another mark', '2018/01/01'],
    ['nothing', ''],
  ])('with %s it is none: %j', (_, text) => {
    expect(isDay(text)).toBe(false);
  });
});
