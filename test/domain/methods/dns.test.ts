import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf, verdictOn, yearly } from './judged.ts';

const line = (points: unknown, target: object | null, polarity = 'higher') => ({
  method: 'dns',
  points,
  target,
  polarity,
});
const SIX = yearly(2015, [10, 11, 12, 13, 14, 15]);

describe('the German weather symbols', () => {
  // 15 in 2020, one more each year: 25 in 2030. The miss is (T − 25) ÷ (T − 15).
  test.each([
    [24, 'sun', -1 / 9],
    [25, 'sun', 0],
    ['25.526315', 'sun', 0.05],
    ['25.526316', 'slightly-cloudy', 0.05],
    [27.5, 'slightly-cloudy', 0.2],
    ['27.500001', 'cloud', 0.2],
    [1000, 'cloud', 975 / 985],
  ])('target %s in 2030: %s', (target, status, miss) => {
    const verdict = verdictOn(line(SIX, { value: target, time: 2030 }));
    expect(verdict.status).toBe(status);
    expect(verdict.value).toBeCloseTo(miss, 6);
  });

  test('is slightly cloudy from exactly 5 %', () => {
    // Δ 0.95, 20 years: 19 of the 20 that are short.
    const points = [
      [2015, '-4.75'],
      [2016, 0],
      [2017, 0],
      [2018, 0],
      [2019, 0],
      [2020, 0],
    ];
    const verdict = verdictOn(line(points, { value: 20, time: 2040 }));
    expect(verdict).toMatchObject({ status: 'slightly-cloudy', value: 0.05 });
  });

  test('looks only at the last five years', () => {
    expect(verdictOn(line([[2014, 900], ...SIX], { value: 25, time: 2030 })).details).toMatchObject({
      yearlyChange: 1,
      valuesUsed: 6,
    });
  });

  test('takes the changes there are where a value is missing, from four values on', () => {
    const three = [
      [2015, 10],
      [2018, 13],
      [2020, 15],
    ];
    const four = [[2016, 11], ...three.slice(1), [2019, 14]];
    expect(verdictOn(line(four, { value: 25, time: 2030 })).details).toMatchObject({ yearlyChange: 1, valuesUsed: 4 });
    expect(refusalOf(line(three, { value: 25, time: 2030 }))).toBe('too-few-points');
  });

  test('takes of quarterly values those that lie whole years before the last', () => {
    const quarters = Array.from({ length: 21 }, (_, i) => [2015.25 + i / 4, i % 4 === 0 ? 10 + i / 4 : 99]);
    expect(verdictOn(line(quarters, { value: 25, time: 2030.25 })).details).toMatchObject({
      yearlyChange: 1,
      valuesUsed: 6,
    });
  });

  test.each([
    ['falls though more is better', yearly(2015, [15, 14, 13, 12, 11, 10]), 'thunderstorm'],
    ['stands still', yearly(2015, [10, 14, 13, 12, 11, 10]), 'thunderstorm'],
  ])('%s while unmet: %s', (_, points, status) => {
    expect(verdictOn(line(points, { value: 25, time: 2030 })).status).toBe(status);
  });

  test.each([
    ['rises', [20, 21, 22, 23, 24, 25], 'sun'],
    ['stands still', [25, 21, 22, 23, 24, 25], 'sun'],
    ['falls', [30, 29, 28, 27, 26, 25], 'slightly-cloudy'],
  ])('met at 25 and %s: %s', (_, values, status) => {
    expect(verdictOn(line(yearly(2015, values), { value: 25, time: 2030 }))).toMatchObject({ status, value: null });
    expect(verdictOn(line(yearly(2015, values), { value: 25 })).status).toBe(status);
    expect(verdictOn(line(yearly(2015, values), { value: 25, time: 2019 })).status).toBe(status);
  });

  test('judges a target of every year by level, then direction', () => {
    expect(verdictOn(line(SIX, { value: 25 })).status).toBe('cloud');
    expect(verdictOn(line(SIX, { value: 5 }, 'lower')).status).toBe('thunderstorm');
  });

  test('finds the target missed in its own year', () => {
    expect(verdictOn(line(SIX, { value: 16, time: 2020 }))).toMatchObject({ status: 'cloud', value: 1 });
  });

  test.each([
    ['both right', [10, 11, 12, 13, 14, 15], 'sun'],
    ['the last wrong', [10, 11, 12, 13, 16, 15], 'slightly-cloudy'],
    ['the last still', [10, 11, 12, 13, 15, 15], 'slightly-cloudy'],
    ['only the last right', [20, 11, 12, 13, 14, 15], 'cloud'],
    ['only the last right, none on average', [15, 11, 12, 13, 14, 15], 'cloud'],
    ['neither', [20, 19, 18, 17, 16, 15], 'thunderstorm'],
  ])('without a target, %s: %s', (_, values, status) => {
    expect(verdictOn(line(yearly(2015, values), null)).status).toBe(status);
  });

  test.each([
    ['too-few-points', yearly(2018, [1, 2, 3]), { value: 25, time: 2030 }],
    ['target-passed', SIX, { value: 25, time: 2019 }],
    ['target-equals-baseline', SIX, { value: 15, time: 2030, comparator: 'gt' }],
  ])('refuses with %s', (code, points, target) => {
    expect(refusalOf(line(points, target))).toBe(code);
  });

  test('mirrors: the other polarity of negated values gives the same symbol', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(values, fc.integer({ min: -60, max: 60 }), (v, value) => {
        const up = verdictOn(line(yearly(2015, v), { value, time: 2025 }));
        const down = verdictOn(
          line(
            yearly(
              2015,
              v.map((x) => -x),
            ),
            { value: -value, time: 2025 },
            'lower',
          ),
        );
        return up.status === down.status && up.value === down.value;
      }),
    );
  });
});
