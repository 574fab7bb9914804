import { describe, expect, test } from 'vitest';
import { exact, plain } from '../../../src/domain/decimal.ts';
import { assess } from '../../../src/domain/methods/assess.ts';
import { quantityOf, toNumber } from '../../../src/domain/methods/quantity.ts';
import { nearestThreshold } from '../../../src/domain/methods/verdict.ts';
import { verdictOn, yearly } from './judged.ts';

const error = (line: object) => {
  const result = assess(line);
  return 'error' in result ? result.error : null;
};
const level = { method: 'level', points: [[2018, 31.2]], target: { value: 30 }, polarity: 'lower' };

describe('a refusal says which point it means, counted from 1', () => {
  const five = [2014, 2015, 2016, 2017, 2018];
  const intervals = (flat: number) => five.map((t, i) => (i + 1 === flat ? [t, 5, 5, 5] : [t, i, i - 1, i + 1]));
  const counts = (bound: number, count: number) => five.map((t, i) => [t, i + 1 === bound ? count : 40 + i, 100]);
  const equal = [
    [2016, 1],
    [2018, 2],
    [2017, 3],
    [2018, 4],
  ];

  test.each<[string, object, object]>([
    ['the second that cannot be read', { ...level, points: [[2017, 1], [2018, 'x'], [2019]] }, { index: 2 }],
    ['the later of two at one time, in order of time', { ...level, points: equal }, { index: 4 }],
    ['the third without width', { method: 'fingertips-trend', points: intervals(3) }, { index: 3 }],
    ['the first without width', { method: 'fingertips-trend', points: intervals(1) }, { index: 1 }],
    ['the second that counts none', { method: 'fingertips-trend', points: counts(2, 0) }, { index: 2 }],
    ['the fifth that counts all', { method: 'fingertips-trend', points: counts(5, 100) }, { index: 5 }],
    ['the second that is not above zero', { method: 'aarr', points: yearly(2015, [3, 0, 1]) }, { index: 2 }],
  ])('%s', (_, line, params) => {
    expect(error(line)?.params).toEqual(params);
  });
});

describe('a refusal repeats a foreign word', () => {
  const refusedMethod = (method: unknown) => error({ ...level, method })?.params;

  test.each([
    ['as it is', 'guess', 'guess'],
    ['on one line', 'a\n\t b', 'a b'],
    ['up to 40 characters', 'm'.repeat(40), 'm'.repeat(40)],
    ['cut after 40', 'm'.repeat(41), `${'m'.repeat(40)}…`],
    ['as a number', 5, '5'],
    ['as a truth value', true, 'true'],
    ['not at all where it is none', { a: 1 }, '…'],
  ])('%s', (_, method, shown) => {
    expect(refusedMethod(method)).toEqual({ method: shown });
  });

  test('of comparators and polarities too', () => {
    expect(error({ ...level, target: { value: 30, comparator: 'about' } })?.params).toEqual({ comparator: 'about' });
    expect(error({ ...level, polarity: 'up' })?.params).toEqual({ polarity: 'up' });
    // A line that names no direction on purpose is not at fault for that.
    expect(error({ ...level, polarity: 'none' })?.code).toBe('no-polarity');
    expect(verdictOn({ ...level, polarity: 'none', target: { value: 30, comparator: 'lte' } }).status).toBe('at-risk');
  });
});

describe('numbers', () => {
  test.each([
    ['of 400 digits are read', `1${'0'.repeat(299)}.${'0'.repeat(99)}`, true],
    ['of 401 are not', `1${'0'.repeat(299)}.${'0'.repeat(100)}`, false],
    ['in words are not', 'one', false],
    ['in a list are not', ['1'], false],
  ])('%s', (_, raw, read) => {
    expect(quantityOf(raw) !== null).toBe(read);
  });

  test.each([
    [1e21, '1000000000000000000000'],
    [1.5e21, '1500000000000000000000'],
    [-1.5e21, '-1500000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.25e-7, '-0.000000125'],
    [0.1, '0.1'],
  ])('written with an exponent are exact: %d', (number, text) => {
    expect(plain(quantityOf(number)!.exact, 12)).toBe(text);
  });

  test.each([
    ['a third', exact(1).div(3), 1 / 3],
    ['minus a third', exact(-1).div(3), -1 / 3],
    // 10³¹⁰ and 3·10³¹⁰ are no floats, their quotient is.
    ['a quotient of two too large', exact(10n ** 310n).div(exact(3n * 10n ** 310n + 1n)), 1 / 3],
    ['a large one', exact(10n ** 320n + 1n).div(exact(10n ** 20n + 1n)), 1e300],
    ['a small one', exact(10n ** 20n + 1n).div(exact(10n ** 320n + 1n)), 1e-300],
    ['beyond the floats', exact(10n ** 400n), Number.POSITIVE_INFINITY],
    ['below the floats', exact(1).div(exact(10n ** 400n)), 0],
  ])('the nearest float of %s', (_, value, number) => {
    const found = toNumber(value);
    if (Number.isFinite(number) && number !== 0) expect(found / number).toBeCloseTo(1, 14);
    else expect(found).toBe(number);
  });
});

test.each([
  [0.94, [0.95, 0.6], 0.95],
  [0.61, [0.95, 0.6], 0.6],
  [0.96, [0.6, 0.95], 0.95],
  [-3, [0.6, 0.95], 0.6],
  // Half-way the one named first.
  [0.5, [0, 1], 0],
  [0.5, [1, 0], 1],
])('of %d and the thresholds %o the nearest is %d', (value, thresholds, threshold) => {
  expect(nearestThreshold(value, thresholds)).toEqual({ threshold, distance: value - threshold });
});

describe('the figures behind a verdict', () => {
  test('Healthy People names its rule', () => {
    const on = (points: unknown[]) =>
      verdictOn({ method: 'healthy-people', points, target: { value: 30 }, polarity: 'higher' });
    expect(on([[2010, 20]])).toEqual({
      ...{ id: null, method: 'healthy-people', status: 'baseline-only', value: null },
      details: { baseline: 20 },
    });
    const shared = { baseline: 20, target: 30 };
    expect(on(yearly(2010, [20, 20])).details).toEqual({
      ...{ ...shared, actual: 20, percentFromBaseline: 0, rule: 'no-change' },
    });
    expect(on(yearly(2010, [20, 24])).details).toEqual({
      ...{ ...shared, actual: 24, percentFromBaseline: 20, rule: 'ten-per-cent', share: 0.4, changed: true },
    });
    expect(on(yearly(2010, [0, 3])).details).toMatchObject({ baseline: 0, percentFromBaseline: null, share: 0.1 });
    expect(on(yearly(2010, [-20, -10])).details).toMatchObject({ percentFromBaseline: 50 });
    // An interval on one side alone tests nothing.
    const mixed = on([
      [2010, 20, 18.04, 21.96],
      [2012, 25, 23.04, 26.96],
    ]);
    expect(mixed.details).toMatchObject({ rule: 'standard-errors', standardError: expect.closeTo(Math.SQRT2, 12) });
  });

  test('the German symbols name the change a year, of the mean and of the last', () => {
    const { status, details } = verdictOn({
      ...{ method: 'dns', polarity: 'lower', target: null, points: yearly(2015, [15, 14, 13, 12, 11, 12]) },
    });
    expect([status, details]).toEqual(['slightly-cloudy', { yearlyChange: -0.6, lastChange: 1, valuesUsed: 6 }]);
    expect(error({ method: 'dns', points: yearly(2015, [1, 2, 3, 4]) })?.code).toBe('no-polarity');
    expect(error({ method: 'dns', points: yearly(2015, [1, 2, 3, 4]), target: { value: 9 } })?.code).toBe(
      'no-polarity',
    );
  });

  test('the Progress Chart says why it is on track without a share', () => {
    const on = (points: unknown[], more: object) =>
      verdictOn({ method: 'un2023', points, polarity: 'higher', ...more });
    const target = { value: 100, time: 2030 };
    expect(on(yearly(2015, [90, 100]), { target })).toMatchObject({
      ...{ status: 'on-track', value: null, score: 3, details: { met: true } },
    });
    expect(on(yearly(2015, [90, 99]), { target, limit: 100 })).toMatchObject({
      ...{ status: 'on-track', value: null, score: 3, details: { met: false, withinOneOfBound: true } },
    });
    const rate = on(yearly(2015, [100, 102]), { target: null });
    expect(rate).toMatchObject({ status: 'on-track', score: 3, details: { nearestThreshold: { threshold: 0.02 } } });
    expect(rate.value).toBeCloseTo(0.02, 12);
    expect(error({ method: 'un2023', points: yearly(2015, [1, 2]), target })?.code).toBe('no-polarity');
    expect(error({ method: 'un2023', points: yearly(2015, [1, 2]) })?.code).toBe('no-polarity');
    expect(error({ method: 'un2023', points: [[2015, 5]], polarity: 'higher' })?.code).toBe('too-few-points');
  });

  test('the pace carries baseline, actual and target, and where the path would be', () => {
    const { details } = verdictOn({
      ...{
        method: 'linear-pace',
        polarity: 'lower',
        points: [
          [2015, '14.5'],
          [2023, '10.4'],
        ],
      },
      target: { value: '7.25', time: 2030 },
    });
    expect(details).toMatchObject({
      baseline: 14.5,
      actual: 10.4,
      target: 7.25,
      nearestThreshold: { threshold: 0.95 },
    });
    expect(details['progress']).toBeCloseTo(4.1 / 7.25, 12);
    expect(details['elapsed']).toBeCloseTo(8 / 15, 12);
    expect(details['expected']).toBeCloseTo(14.5 - (7.25 * 8) / 15, 12);
    const met = verdictOn({
      ...{ method: 'linear-pace', polarity: 'lower', points: [[2023, 7]] },
      target: { value: 7.25 },
    });
    expect(met).toMatchObject({ status: 'met', value: null, details: { baseline: 7, actual: 7, target: 7.25 } });
  });
});
