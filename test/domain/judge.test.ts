import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, plain } from '../../src/domain/decimal.ts';
import { type Case, judge } from '../../src/domain/judge.ts';
import { expectedOn, pathFrom } from '../../src/domain/path.ts';
import type { Comparator } from '../../src/domain/plan.ts';
import type { Polarity } from '../../src/domain/polarity.ts';
import { STATUSES } from '../../src/domain/status.ts';

const target = (comparator: Comparator, value: string | null, more: Partial<Case['target']> = {}): Case['target'] => ({
  ...{ comparator, value, lower: null, upper: null, tolerance: null, due: '2018-12-31', nearTolerance: null },
  ...more,
});

function judged(
  t: Case['target'],
  polarity: Polarity,
  actual: string | null,
  date: string,
  more: { baseline?: string; earlier?: string } = {},
) {
  const start = more.baseline === undefined ? null : { date: '2017-12-31', value: exact(more.baseline) };
  return judge({
    target: t,
    polarity,
    actual: actual === null ? null : exact(actual),
    yearEarlier: more.earlier === undefined ? null : exact(more.earlier),
    date,
    path: start && pathFrom(start, [t], polarity),
  });
}

const DUE = '2018-12-31';
const MIDYEAR = '2018-06-30';

describe('comparators at their limit, both sides and exactly on it (民法典 第1259条; design §4.3, §4.5)', () => {
  test.each<[Comparator, string, Polarity, Partial<Case['target']>, string, string, string]>([
    // comparator, value, polarity, more, actual, status, gap
    ['gte', '2', 'higher', {}, '2', 'met', '0'],
    ['gte', '2', 'higher', {}, '2.01', 'met', '-0.01'],
    ['gte', '2', 'higher', {}, '1.99', 'at-risk', '0.01'],
    ['gte', '2', 'higher', {}, '1.9', 'at-risk', '0.1'],
    ['gte', '2', 'higher', {}, '1.89', 'missed', '0.11'],
    ['gt', '50', 'higher', {}, '50', 'at-risk', '0'],
    ['gt', '50', 'higher', {}, '50.01', 'met', '-0.01'],
    ['gt', '50', 'higher', {}, '47.5', 'at-risk', '2.5'],
    ['gt', '50', 'higher', {}, '47.49', 'missed', '2.51'],
    ['lte', '12', 'lower', {}, '12', 'met', '0'],
    ['lte', '12', 'lower', {}, '12.6', 'at-risk', '0.6'],
    ['lte', '12', 'lower', {}, '12.61', 'missed', '0.61'],
    ['lt', '30', 'lower', {}, '30', 'at-risk', '0'],
    ['lt', '30', 'lower', {}, '29.99', 'met', '-0.01'],
    ['lt', '30', 'lower', {}, '31.5', 'at-risk', '1.5'],
    ['lt', '30', 'lower', {}, '31.6', 'missed', '1.6'],
    ['lt', '30', 'lower', { nearTolerance: '1.6' }, '31.6', 'at-risk', '1.6'],
    ['lt', '30', 'lower', { nearTolerance: '0' }, '30', 'at-risk', '0'],
    ['lt', '30', 'lower', { nearTolerance: '0' }, '30.1', 'missed', '0.1'],
    ['eq', '60', 'none', {}, '60', 'met', '0'],
    ['eq', '60', 'none', {}, '63', 'at-risk', '3'],
    ['eq', '60', 'none', {}, '56.9', 'missed', '3.1'],
    ['about', '75', 'higher', { tolerance: '2' }, '73', 'met', '0'],
    ['about', '75', 'higher', { tolerance: '2' }, '72.9', 'at-risk', '0.1'],
    ['about', '75', 'higher', { tolerance: '2' }, '84.9', 'met', '-11.9'],
    ['about', '30', 'lower', { tolerance: '2' }, '32', 'met', '0'],
    ['about', '30', 'lower', { tolerance: '2' }, '32.1', 'at-risk', '0.1'],
    ['about', '30', 'lower', { tolerance: '2' }, '20', 'met', '-12'],
    ['about', '30', 'none', { tolerance: '2' }, '28', 'met', '0'],
    ['about', '30', 'none', { tolerance: '2' }, '26', 'missed', '2'],
    ['about', '30', 'none', { tolerance: '2' }, '34', 'missed', '2'],
    ['lte', '0', 'lower', {}, '0', 'met', '0'],
    ['lte', '0', 'lower', {}, '0.01', 'missed', '0.01'],
  ])('%s %s (%s) %o: %s is %s, gap %s', (comparator, value, polarity, more, actual, status, gap) => {
    const result = judged(target(comparator, value, more), polarity, actual, DUE);
    expect([result.status, plain(result.gap!)]).toEqual([status, gap]);
  });

  test.each([
    ['2', 'met', '0'],
    ['3', 'met', '0'],
    ['2.5', 'met', '-0.5'],
    ['1.9', 'at-risk', '0.1'],
    ['1.89', 'missed', '0.11'],
    ['3.15', 'at-risk', '0.15'],
    ['3.16', 'missed', '0.16'],
  ])('between 2 and 3: %s is %s, gap %s', (actual, status, gap) => {
    const result = judged(target('between', null, { lower: '2', upper: '3' }), 'higher', actual, DUE);
    expect([result.status, plain(result.gap!)]).toEqual([status, gap]);
  });

  test.each<[Polarity, string, string, string, string, boolean]>([
    // 每年提升1—3个百分点 (米易 三（四）), from 60 a year earlier
    ['higher', '60', '61', 'met', '0', false],
    ['higher', '60', '63', 'met', '-2', false],
    ['higher', '60', '63.1', 'met', '-2.1', true],
    ['higher', '60', '60.99', 'at-risk', '0.01', false],
    ['higher', '60', '60.95', 'at-risk', '0.05', false],
    ['higher', '60', '60.94', 'missed', '0.06', false],
    ['lower', '60', '59', 'met', '0', false],
    ['lower', '60', '56.9', 'met', '-2.1', true],
    ['lower', '60', '59.5', 'missed', '0.5', false],
  ])('increase-per-year (%s): %s then %s is %s, gap %s', (polarity, earlier, actual, status, gap, beyond) => {
    const t = target('increase-per-year', null, { lower: '1', upper: '3', due: null });
    const result = judged(t, polarity, actual, DUE, { earlier });
    expect([result.status, plain(result.gap!), result.beyond]).toEqual([status, gap, beyond]);
  });

  test.each<[Polarity, string, string, string]>([
    ['higher', '60', '60.1', 'met'],
    ['higher', '60', '60', 'at-risk'],
    ['higher', '60', '59.9', 'off-track'],
    ['lower', '60', '59.9', 'met'],
    ['lower', '60', '60', 'at-risk'],
    ['lower', '60', '60.1', 'off-track'],
  ])('trend (%s): %s then %s is %s', (polarity, earlier, actual, status) => {
    expect(judged(target('trend', null), polarity, actual, DUE, { earlier }).status).toBe(status);
  });

  test('beyond the printed number on the good side is said', () => {
    const about = target('about', '75', { tolerance: '2' });
    expect(judged(about, 'higher', '77', DUE).beyond).toBe(false);
    expect(judged(about, 'higher', '77.1', DUE).beyond).toBe(true);
    expect(judged(about, 'lower', '72.9', DUE).beyond).toBe(true);
    expect(judged(about, 'none', '76', DUE).beyond).toBe(false);
  });
});

describe('absences', () => {
  test('no observation is no data, never zero', () => {
    expect(judged(target('lte', '10'), 'lower', null, DUE).status).toBe('no-data');
    expect(judged(target('lte', '10'), 'lower', '0', DUE).status).toBe('met');
  });

  test('no number in the plan is no target, with or without a value', () => {
    expect(judged(target('none', null), 'higher', '85', DUE).status).toBe('no-target');
    expect(judged(target('none', null), 'higher', null, DUE).status).toBe('no-target');
    expect(judged(target('trend', null), 'none', '85', DUE, { earlier: '80' }).status).toBe('no-target');
  });

  test('a comparison with last year without last year is no data', () => {
    expect(judged(target('trend', null), 'higher', '85', DUE).status).toBe('no-data');
    expect(judged(target('increase-per-year', null, { lower: '1' }), 'higher', '85', DUE).rule).toBe(
      'no-earlier-value',
    );
  });
});

describe('pace on the path while the target is not yet due (design §4.4)', () => {
  // Baseline 100, target 50 in 365 days; after 181 days the path asks for 100 − 50 × 181/365.
  const asked = 100 - (50 * 181) / 365;

  test('the path in days: 33.65 to 30 asks on 2018-06-30 for 31.84', () => {
    const path = pathFrom({ date: '2017-12-31', value: exact('33.65') }, [target('lt', '30')], 'lower');
    expect(plain(expectedOn(path, MIDYEAR), 4)).toBe('31.84');
    expect(asked).toBeCloseTo(75.2055, 4);
  });

  // 0 to 365 by the due date asks for exactly 181 on day 181, so the limits of the pace fall on whole hundredths.
  test.each([
    ['171.95', '0.95', 'on-track'],
    ['171.94', '0.9499', 'at-risk'],
    ['108.6', '0.6', 'at-risk'],
    ['108.59', '0.5999', 'off-track'],
    ['0', '0', 'off-track'],
    ['-10', '-0.0552', 'off-track'],
    ['365', '2.0166', 'met'],
    ['364.9', '2.016', 'on-track'],
  ])('from 0 to 365, %s has pace %s and is %s', (actual, pace, status) => {
    const result = judged(target('gte', '365'), 'higher', actual, MIDYEAR, { baseline: '0' });
    expect([result.status, plain(result.pace!, 4)]).toEqual([status, pace]);
  });

  test.each([
    // 江海区 附件1; actuals of issue 2
    ['lt', '30', 'lower', '33.65', '31.2', MIDYEAR, 'on-track', '1.2'],
    ['lt', '30', 'lower', '33.65', '31.6', DUE, 'missed', '1.6'],
    ['lte', '4', 'lower', '6.04', '5.9', MIDYEAR, 'off-track', '1.9'],
    ['lte', '12', 'lower', '38.63', '12', DUE, 'met', '0'],
    ['gte', '2', 'higher', '2.84', '2.95', DUE, 'met', '-0.95'],
  ] as const)(
    '%s %s (%s) from %s: %s on %s is %s, gap %s',
    (comparator, value, polarity, baseline, actual, date, status, gap) => {
      const result = judged(target(comparator, value), polarity, actual, date, { baseline });
      expect([result.status, plain(result.gap!)]).toEqual([status, gap]);
    },
  );

  test('得而复失: the baseline met, the actual does not', () => {
    const result = judged(target('gte', '2'), 'higher', '1.99', MIDYEAR, { baseline: '2.84' });
    expect([result.status, result.rule]).toEqual(['off-track', 'regained-and-lost']);
    expect(judged(target('gte', '2'), 'higher', '1.99', DUE, { baseline: '2.84' }).status).toBe('at-risk');
  });

  test('on the baseline’s own day nothing is asked for yet', () => {
    expect(judged(target('lt', '30'), 'lower', '33.65', '2017-12-31', { baseline: '33.65' }).status).toBe('on-track');
    expect(judged(target('lt', '30'), 'lower', '33.66', '2017-12-31', { baseline: '33.65' }).status).toBe('off-track');
  });

  test('without a baseline or a date the gap decides', () => {
    expect(judged(target('lt', '30'), 'lower', '31.2', MIDYEAR).status).toBe('at-risk');
    expect(judged(target('lt', '30', { due: null }), 'lower', '31.6', MIDYEAR, { baseline: '33.65' }).status).toBe(
      'missed',
    );
  });

  test('a strict target equal to the baseline has no way to go and is judged directly', () => {
    expect(judged(target('gt', '60'), 'higher', '60', MIDYEAR, { baseline: '60' }).rule).toBe('near-or-missed');
  });

  test('passing through a two-sided target is no pace', () => {
    const between = target('between', null, { lower: '2', upper: '3' });
    expect(judged(between, 'none', '4', MIDYEAR, { baseline: '1' }).status).toBe('missed');
    expect(judged(between, 'none', '1.9', MIDYEAR, { baseline: '1' }).status).toBe('on-track');
  });
});

describe('the path through several targets', () => {
  const steps = [target('gte', '2'), target('gte', '3', { due: '2020-12-31' })];

  test('a step already met holds the level instead of turning the path back (江海 全科医生 2.84 → ≥2 → ≥3)', () => {
    const path = pathFrom({ date: '2017-12-31', value: exact('2.84') }, steps, 'higher');
    expect(path.map((p) => plain(p.value))).toEqual(['2.84', '2.84', '3']);
    expect(plain(expectedOn(path, '2018-12-31'))).toBe('2.84');
    expect(plain(expectedOn(path, '2019-12-31'), 4)).toBe('2.9199');
    expect(plain(expectedOn(path, '2021-12-31'))).toBe('3');
    expect(plain(expectedOn(path, '2016-12-31'))).toBe('2.84');
  });

  test('leads only through dated targets with a number that are due after the baseline', () => {
    const none = [
      target('gte', '9', { due: null }),
      target('gte', '9', { due: '2016-12-31' }),
      target('gte', '9', { due: '2017-12-31' }),
      target('none', null),
      target('trend', null),
      target('increase-per-year', null, { lower: '1' }),
    ];
    const path = pathFrom({ date: '2017-12-31', value: exact('1') }, [...none, ...steps], 'higher');
    expect(path.map((p) => [p.date, plain(p.value)])).toEqual([
      ['2017-12-31', '1'],
      ['2018-12-31', '2'],
      ['2020-12-31', '3'],
    ]);
  });

  test.each<[string, Case['target'], Polarity, string, string]>([
    [
      'the number printed, not to the edge of its tolerance',
      target('about', '75', { tolerance: '2' }),
      'higher',
      '60',
      '75',
    ],
    ['the nearer edge of a range, from below', target('between', null, { lower: '2', upper: '3' }), 'none', '1', '2'],
    ['the nearer edge of a range, from above', target('between', null, { lower: '2', upper: '3' }), 'none', '4', '3'],
    ['where it stands, inside the range', target('between', null, { lower: '2', upper: '3' }), 'none', '2.4', '2.4'],
    ['the number, strict or not', target('lt', '30'), 'lower', '33.65', '30'],
  ])('leads to %s', (_, step, polarity, from, goal) => {
    const path = pathFrom({ date: '2017-12-31', value: exact(from) }, [step], polarity);
    expect(path.map((p) => plain(p.value))).toEqual([from, goal]);
  });

  test('between corners the path is monotone and never leaves them', () => {
    const date = fc
      .date({ min: new Date('2016-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), date, date, (baseline, a, b) => {
        const path = pathFrom({ date: '2017-12-31', value: exact(baseline).div(100) }, steps, 'higher');
        const [from, to] = a <= b ? [a, b] : [b, a];
        expect(expectedOn(path, to).gte(expectedOn(path, from))).toBe(true);
      }),
    );
  });
});

const decimals = fc.integer({ min: -20_000, max: 20_000 }).map((n) => (n / 100).toFixed(2));
const anyCase = fc.record({
  comparator: fc.constantFrom<Comparator>(
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
  ),
  polarity: fc.constantFrom<Polarity>('higher', 'lower', 'none'),
  value: decimals,
  span: fc.integer({ min: 0, max: 500 }).map((n) => (n / 100).toFixed(2)),
  due: fc.constantFrom(null, '2018-12-31', '2018-06-30', '2017-12-31', '2020-12-31'),
  near: fc.option(fc.constantFrom('0', '0.5', '3'), { nil: null }),
  actual: fc.option(decimals, { nil: null }),
  earlier: fc.option(decimals, { nil: null }),
  baseline: fc.option(decimals, { nil: null }),
});

const caseOf = (c: typeof anyCase extends fc.Arbitrary<infer T> ? T : never): Case => {
  const numbered = ['gte', 'gt', 'lte', 'lt', 'eq', 'about'].includes(c.comparator);
  const t = target(c.comparator, numbered ? c.value : null, {
    lower: numbered ? null : c.value,
    upper: numbered ? null : plain(exact(c.value).add(exact(c.span))),
    tolerance: c.span,
    due: c.due,
    nearTolerance: c.near,
  });
  const { polarity } = c;
  const start = c.baseline === null ? null : { date: '2017-12-31', value: exact(c.baseline) };
  return {
    target: t,
    polarity,
    actual: c.actual === null ? null : exact(c.actual),
    yearEarlier: c.earlier === null ? null : exact(c.earlier),
    date: '2018-06-30',
    path: start && pathFrom(start, [t], polarity),
  };
};

describe('properties', () => {
  test('totality: every value gets exactly one status, with a gap wherever it is judged', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const result = judge(caseOf(c));
        expect(STATUSES).toContain(result.status);
        expect(result.gap === null).toBe(result.status === 'no-data' || result.status === 'no-target');
        if (result.status === 'met') expect(result.gap!.lte(0)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  const GOODNESS = ['missed', 'off-track', 'at-risk', 'on-track', 'met'];

  test('a better actual never worsens the status of a one-sided target', () => {
    const oneSided = anyCase.filter((c) => ['gte', 'gt', 'lte', 'lt'].includes(c.comparator));
    fc.assert(
      fc.property(oneSided, decimals, decimals, (c, a, b) => {
        const up = c.comparator.startsWith('g');
        const [worse, better] = exact(a).lt(exact(b)) === up ? [a, b] : [b, a];
        const rank = (actual: string) => GOODNESS.indexOf(judge(caseOf({ ...c, actual })).status);
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
      }),
      { numRuns: 2000 },
    );
  });

  test('a change of unit changes no status', () => {
    fc.assert(
      fc.property(
        anyCase.filter((c) => ['gte', 'gt', 'lte', 'lt', 'about', 'between'].includes(c.comparator) && c.near === null),
        fc.constantFrom('10', '1000', '0.01'),
        (c, factor) => {
          const times = (text: string | null) => (text === null ? null : plain(exact(text).mul(exact(factor)), 10));
          const scaled = {
            ...c,
            value: times(c.value)!,
            span: times(c.span)!,
            actual: times(c.actual),
            baseline: times(c.baseline),
          };
          expect(judge(caseOf(scaled)).status).toBe(judge(caseOf(c)).status);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
