import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methodLine } from '../../src/domain/method-lines.ts';
import { assess } from '../../src/domain/methods/assess.ts';
import { isRefusal } from '../../src/domain/methods/refusal.ts';
import { METHOD_STATUSES, METHODS, type MethodId } from '../../src/domain/methods/verdict.ts';
import type { Target } from '../../src/domain/plan.ts';
import { gradeOf, verdictsOf } from '../../src/domain/verdicts.ts';
import { DOCTORS, DRUG_SHARE, quarters, type Reported, rowOf } from './judged-row.ts';

type Row = ReturnType<typeof rowOf>;

const statusOf = (row: Row, method: MethodId) => {
  const { outcome } = verdictsOf(row).methods.find((each) => each.method === method)!;
  return isRefusal(outcome) ? outcome.code : outcome.status;
};

describe('every method judges a row', () => {
  // Statistics Canada, cif 12-1-1 and 1-1-1 (gap-science B6, B7 T1).
  const vehicles = { baseline: { value: '0.37', period: '2015' }, value: '60', due: '2030-12-31' };
  const poverty = { baseline: { value: '14.5', period: '2015' }, value: '7.25', due: '2030-12-31' };

  test('growth and straight line part over a small base: on track by one, off track by the other', () => {
    const row = rowOf({ ...DOCTORS, unit: '%' }, vehicles, { 2025: '9.53' });
    const { methods, good, bad, disagree } = verdictsOf(row);
    const value = (method: MethodId) => {
      const { outcome } = methods.find((each) => each.method === method)!;
      return isRefusal(outcome) ? null : outcome.value;
    };
    expect(value('cagr')).toBeCloseTo(0.9504069883014249, 12);
    expect(value('linear-pace')).toBeCloseTo(0.2304, 4);
    expect([statusOf(row, 'cagr'), statusOf(row, 'linear-pace')]).toEqual(['on-track', 'off-track']);
    expect([disagree, good.includes('cagr'), bad.includes('linear-pace')]).toEqual([true, true, true]);
  });

  test('a word between good and bad takes no side', () => {
    const row = rowOf({ ...DRUG_SHARE, share: false }, poverty, { 2023: '10.4' });
    expect([statusOf(row, 'cagr'), statusOf(row, 'linear-pace')]).toEqual(['acceleration-needed', 'on-track']);
    const { good, bad, disagree } = verdictsOf(row);
    // From now on the way is steeper than so far, which only aarr asks.
    expect([good, bad, disagree]).toEqual([['linear-pace', 'healthy-people'], ['aarr'], true]);
  });

  test('the level takes sides only once the target is due', () => {
    const before = rowOf(DRUG_SHARE, { baseline: { value: '33.65', period: '2017' } }, { '2018Q1': '32.4' });
    expect(statusOf(before, 'level')).toBe('missed');
    expect(verdictsOf(before)).toMatchObject({ bad: [], disagree: false });
    const due = rowOf(DRUG_SHARE, { baseline: { value: '33.65', period: '2017' } }, { '2018Q4': '32.4' });
    expect(verdictsOf(due)).toMatchObject({
      good: ['healthy-people'],
      bad: ['level', 'cagr'],
      disagree: true,
    });
  });

  test('a period without a value has no verdicts', () => {
    const row = rowOf(DRUG_SHARE, {}, { '2018Q1': '32.4' }, '2018Q2');
    expect(verdictsOf(row)).toEqual({ methods: [], good: [], bad: [], disagree: false });
  });
});

describe('what a method is asked', () => {
  const baseline = { value: '33.65', period: '2017' };
  const pointsOf = (
    method: MethodId,
    target: Partial<Target>,
    series: Record<string, Reported>,
    indicator = DRUG_SHARE,
  ) => methodLine(method, rowOf(indicator, target, series)).points;
  const run = quarters('2017Q3', ['34', '33.9', '32.4', '31.2']);

  test('runs from the baseline for the way to the target, and through all values for the rest', () => {
    expect(pointsOf('linear-pace', { baseline }, run)).toEqual([
      [2018, '33.65'],
      [2018.25, '32.4'],
      [2018.5, '31.2'],
    ]);
    expect(pointsOf('xmr', { baseline }, run).length).toBe(4);
    expect(pointsOf('linear-pace', {}, run).length).toBe(4);
  });

  test('leaves out a baseline that does not compare, or does not lie before', () => {
    const sum = { ...DRUG_SHARE, share: false, rollUp: 'sum' } as const;
    expect(pointsOf('cagr', { baseline }, run, sum).length).toBe(4);
    expect(pointsOf('cagr', { baseline: { value: '31', period: '2018Q2' } }, run).length).toBe(4);
  });

  test('has numerators and denominators for Fingertips where the last values came with them, but not of money', () => {
    const counted: Record<string, Reported> = {
      '2017Q4': '2.8',
      '2018Q1': ['74', '266000'],
      '2018Q2': ['75', '266000'],
    };
    expect(pointsOf('fingertips-trend', {}, counted, DOCTORS)).toEqual([
      [2018.25, '74', '266000'],
      [2018.5, '75', '266000'],
    ]);
    expect(pointsOf('fingertips-trend', {}, { ...counted, '2018Q3': '2.9' }, DOCTORS).length).toBe(4);
    const money: Record<string, Reported> = { '2018Q1': ['340', '1000'], '2018Q2': ['312', '1000'] };
    expect(pointsOf('fingertips-trend', {}, money)).toEqual([
      [2018.25, '34.00'],
      [2018.5, '31.20'],
    ]);
  });

  test.each<[string, Partial<Target>, typeof DRUG_SHARE, unknown]>([
    ['gte', { value: '3', comparator: 'gte' }, DOCTORS, { value: '3', time: 2019, comparator: 'gte' }],
    [
      'about, more is better',
      { comparator: 'about', value: '75', tolerance: '2' },
      DOCTORS,
      { value: '73', time: 2019, comparator: 'gte' },
    ],
    [
      'about, less is better',
      { comparator: 'about', value: '30', tolerance: '2' },
      DRUG_SHARE,
      { value: '32', time: 2019, comparator: 'lte' },
    ],
    [
      'about, no side',
      { comparator: 'about', value: '30', tolerance: '2' },
      { ...DRUG_SHARE, polarity: 'none' },
      { value: '30', time: 2019, comparator: 'about' },
    ],
    [
      'between',
      { comparator: 'between', value: null, lower: '2', upper: '3' },
      DOCTORS,
      { value: '2', time: 2019, comparator: 'between' },
    ],
    ['no date', { value: '3', due: null }, DOCTORS, { value: '3', time: null, comparator: 'gte' }],
    ['trend', { comparator: 'trend', value: null }, DOCTORS, null],
    ['rise per year', { comparator: 'increase-per-year', value: null, lower: '1' }, DOCTORS, null],
    ['no number', { comparator: 'none', value: null }, DOCTORS, null],
  ])('target %s', (_, target, indicator, expected) => {
    expect(methodLine('level', rowOf(indicator, target, { '2018Q2': '2.9' })).target).toEqual(expected);
  });

  test('of two sides is left away from the tests of change alone', () => {
    const row = rowOf(DOCTORS, { comparator: 'between', value: null, lower: '2', upper: '3' }, { '2018Q2': '2.9' });
    expect([methodLine('xmr', row).target, methodLine('fingertips-trend', row).target]).toEqual([null, null]);
  });

  test('a share has a natural end on the side that is better', () => {
    const limit = (indicator: typeof DRUG_SHARE) => methodLine('cagr', rowOf(indicator, {}, { '2018Q2': '2.9' })).limit;
    expect([limit(DRUG_SHARE), limit({ ...DRUG_SHARE, polarity: 'higher' }), limit(DOCTORS)]).toEqual([
      '0',
      '100',
      null,
    ]);
  });
});

test('XmR is asked from twelve points on', () => {
  const values = Array.from({ length: 12 }, (_, i) => String(30 + (i % 3)));
  expect(statusOf(rowOf(DRUG_SHARE, {}, quarters('2015Q3', values.slice(1))), 'xmr')).toBe('too-few-points');
  expect(statusOf(rowOf(DRUG_SHARE, {}, quarters('2015Q3', values)), 'xmr')).toBe('hit-or-miss');
});

test.each([
  ['元', 'sums-not-counts'],
  ['万元', 'sums-not-counts'],
  ['亿元', 'sums-not-counts'],
  ['床日', 'sums-not-counts'],
  ['人次', 'decreasing'],
  [null, 'no-uncertainty'],
])('sums are not tested as if they were counts: numerators in %s, %s', (countedUnit, expected) => {
  const counts = [3400, 3300, 3200, 3100, 3000].map((n): Reported => [String(n), '10000']);
  const row = rowOf({ ...DRUG_SHARE, countedUnit }, { value: '25' }, quarters('2017Q2', counts));
  expect(statusOf(row, 'fingertips-trend')).toBe(expected);
});

test('a moving series takes its side by its movement, a still one by where the target lies beyond its limits', () => {
  const falling = Array.from({ length: 14 }, (_, i) => String(50 - i));
  const still = Array.from({ length: 14 }, (_, i) => String(40 + (i % 3)));
  const gradeIn = (values: string[]) => {
    const row = rowOf(DRUG_SHARE, { value: '20' }, quarters('2015Q1', values));
    return [statusOf(row, 'xmr'), verdictsOf(row).methods.find(({ method }) => method === 'xmr')!.grade];
  };
  expect(gradeIn(falling)).toEqual(['consistent-fail', 'good']);
  expect(gradeIn(falling.toReversed())).toEqual(['consistent-fail', 'bad']);
  expect(gradeIn(still)).toEqual(['consistent-fail', 'bad']);
});

test('every word has a grade, and rising is good or bad by the polarity', () => {
  for (const status of METHOD_STATUSES) expect(['good', 'between', 'bad']).toContain(gradeOf(status, 'higher'));
  expect([gradeOf('increasing', 'higher'), gradeOf('increasing', 'lower'), gradeOf('increasing', null)]).toEqual([
    'good',
    'bad',
    'between',
  ]);
  expect([gradeOf('decreasing', 'higher'), gradeOf('decreasing', 'lower')]).toEqual(['bad', 'good']);
});

test('whatever the row, every method answers or refuses, and its inputs give the same through assess', () => {
  const decimal = fc.integer({ min: -5000, max: 20000 }).map((n) => (n / 100).toFixed(2));
  const demand = fc.constantFrom<Target['comparator']>(
    'gte',
    'gt',
    'lte',
    'lt',
    'eq',
    'about',
    'between',
    'increase-per-year',
    'trend',
    'none',
  );
  const target = fc.record({
    comparator: demand,
    value: decimal,
    lower: decimal,
    upper: decimal,
    tolerance: fc.constantFrom(null, '0', '2'),
    due: fc.constantFrom(null, '2016-12-31', '2018-12-31', '2030-12-31'),
    baseline: fc.option(fc.record({ value: decimal, period: fc.constantFrom('2014', '2017Q4', '2030') })),
  });
  const polarity = fc.constantFrom('higher', 'lower', 'none');
  fc.assert(
    fc.property(target, polarity, fc.array(decimal, { minLength: 1, maxLength: 14 }), (one, side, values) => {
      const row = rowOf({ ...DRUG_SHARE, polarity: side }, one, quarters('2016Q1', values));
      const { methods } = verdictsOf(row);
      expect(methods.map(({ method }) => method)).toEqual(METHODS);
      for (const { method, inputs, outcome } of methods) {
        const again = assess(JSON.parse(JSON.stringify({ id: 1, ...inputs })));
        if (method === 'xmr' && values.length < 12) expect(isRefusal(outcome)).toBe(true);
        else if (method === 'fingertips-trend') expect(outcome).toMatchObject({ code: 'sums-not-counts' });
        else if (isRefusal(outcome)) expect(again).toEqual({ id: 1, error: outcome });
        else expect(again).toEqual({ id: 1, method, ...outcome });
      }
    }),
    { numRuns: 60 },
  );
});
