import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/decimal.ts';
import { isRefusal } from '../../src/domain/methods/refusal.ts';
import { outlookNotes } from '../../src/domain/outlook-notes.ts';
import type { Target } from '../../src/domain/plan.ts';
import { projectionFan, type RowProjection } from '../../src/domain/row-projection.ts';
import { verdictsOf } from '../../src/domain/verdicts.ts';
import { projection as en } from '../../src/text/en/projection.ts';
import { projection as zh } from '../../src/text/zh/projection.ts';
import { DOCTORS, DRUG_SHARE, quarters, type Reported, rowOf } from './judged-row.ts';

const BASELINE = { value: '33.65', period: '2017' };
const below30: Partial<Target> = { comparator: 'lt', value: '30', baseline: BASELINE };

describe('required and observed change of a row', () => {
  const changeOf = (target: Partial<Target>, series: Record<string, Reported>, indicator = DRUG_SHARE) => {
    const { requiredPerYear, requiredPerQuarter, observedPerYear, reach } = rowOf(indicator, target, series).outlook();
    return [
      requiredPerYear,
      requiredPerQuarter,
      observedPerYear,
      reach && (reach.kind === 'date' ? reach.date : reach.kind),
    ];
  };

  test.each<[string, Partial<Target>, Record<string, Reported>, (string | null)[]]>([
    // 1.2 in two quarters; 2.45 in half a year; 1.2 ÷ 4.9 × 12 = 2.94 months: 2018-08-31 and 0.94 of 30 days.
    ['half-way', below30, { '2018Q2': '31.2' }, ['-2.400', '-0.600', '-4.900', '2018-09-29']],
    ['too slow', { ...below30, value: '25' }, { '2018Q2': '33.05' }, ['-16.100', '-4.025', '-1.200', '2025-03-16']],
    ['the wrong way', below30, { '2018Q2': '34' }, ['-8.000', '-2.000', '0.700', 'never']],
    ['standing still', below30, { '2018Q2': '33.65' }, ['-7.300', '-1.825', '0.000', 'never']],
    ['due', below30, { '2018Q4': '31.6' }, [null, null, '-2.050', '2019-10-12']],
    ['met', below30, { '2018Q2': '29.9' }, [null, null, '-7.500', null]],
    ['on a strict line', below30, { '2018Q2': '30' }, [null, null, '-7.300', null]],
    ['without a baseline', { comparator: 'lt', value: '30' }, { '2018Q2': '31.2' }, ['-2.400', '-0.600', null, null]],
    ['without a date', { ...below30, due: null }, { '2018Q2': '31.2' }, [null, null, '-4.900', '2018-09-29']],
    [
      'against the year before',
      { ...below30, comparator: 'trend', value: null },
      { '2017Q2': '31', '2018Q2': '31.2' },
      [null, null, '-4.900', null],
    ],
    [
      'growing a year',
      { ...below30, comparator: 'increase-per-year', value: null, lower: '1' },
      { '2017Q2': '31', '2018Q2': '31.2' },
      [null, null, '-4.900', null],
    ],
  ])('%s', (_, target, series, expected) => {
    expect(changeOf(target, series)).toEqual(expected);
  });

  test('a period without a value has none', () => {
    const row = rowOf(DRUG_SHARE, below30, { '2018Q1': '31.2' }, '2018Q2');
    expect(row.outlook()).toMatchObject({
      ...{ requiredPerYear: null, requiredPerQuarter: null, observedPerYear: null, reach: null, gapInUnits: null },
    });
  });

  test('an annual total says nothing about the speed of a quarter, nor of 累计 figures', () => {
    const baseline = { value: '400', period: '2017' };
    const visits = { ...DRUG_SHARE, share: false, rollUp: 'sum', polarity: 'higher' } as const;
    expect(changeOf({ value: '150', baseline }, { '2018Q2': '100' }, visits)).toEqual([
      '100.000',
      '25.000',
      null,
      null,
    ]);
    const share = { ...DRUG_SHARE, periodNature: 'cumulative' } as const;
    expect(changeOf(below30, { '2018Q1-Q3': '31.2' }, share)).toEqual(['-4.800', '-1.200', null, null]);
  });
});

describe('the gap of a row in real things', () => {
  const unitsOf = (target: Partial<Target>, series: Record<string, Reported>, indicator = DOCTORS) => {
    const gap = rowOf(indicator, target, series).outlook().gapInUnits;
    return gap && `${gap.value} ${gap.unit} ${gap.direction} at ${gap.denominator} of ${gap.denominatorPeriod}`;
  };
  const three = { value: '3' };

  test.each<[string, Partial<Target>, Record<string, Reported>, string | null]>([
    // 79.8 − 75 doctors.
    ['numerator and denominator', three, { '2018Q2': ['75', '266000'] }, '5 人 more at 266000 of 2018Q2'],
    [
      'denominator of an earlier period',
      three,
      { 2017: ['70', '266000'], '2018Q2': '2.84' },
      '5 人 more at 266000 of 2017',
    ],
    [
      'the latest earlier one',
      three,
      { '2017Q4': ['1', '1'], '2018Q1': ['70', '250000'], '2018Q2': '2.84' },
      '4 人 more at 250000 of 2018Q1',
    ],
    ['no denominator', three, { '2018Q1': '2.8', '2018Q2': '2.84' }, null],
    ['a later denominator does not count', three, { '2018Q2': '2.84', '2018Q3': ['70', '266000'] }, null],
    ['met', three, { '2018Q2': ['80', '266000'] }, null],
    // 79.7 ÷ 266 000 shows as 3.00 and is met: nothing is short, though its exact numerator is.
    ['met by the digits shown', three, { '2018Q2': ['79.7', '266000'] }, null],
    ['no value in the period', three, { '2018Q1': ['75', '266000'] }, null],
  ])('%s', (_, target, series, expected) => {
    const period = _ === 'a later denominator does not count' || _ === 'no value in the period' ? '2018Q2' : null;
    const gap = rowOf(DOCTORS, target, series, period).outlook().gapInUnits;
    expect(gap && `${gap.value} ${gap.unit} ${gap.direction} at ${gap.denominator} of ${gap.denominatorPeriod}`).toBe(
      expected,
    );
  });

  test('stays clear of denominators of another length of time, and of indicators that count nothing', () => {
    const yuan = { '2017': ['3500', '10000'], '2018Q1': ['900', '2500'] } as const;
    expect(unitsOf(below30, { ...yuan, '2018Q2': '31.2' }, DRUG_SHARE)).toBe('31 元 fewer at 2500 of 2018Q1');
    expect(unitsOf(below30, { 2017: yuan['2017'], '2018Q2': '31.2' }, DRUG_SHARE)).toBeNull();
    expect(unitsOf(three, { '2018Q2': ['75', '266000'] }, { ...DOCTORS, countedUnit: null })).toBeNull();
  });

  test('so many more do meet the target, and one fewer does not', () => {
    const count = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 1_000_000 }), count, (numerator, denominator, hundredths) => {
        const target = { value: (hundredths / 100).toFixed(2) };
        const row = rowOf(DOCTORS, target, { '2018Q2': [String(numerator), String(denominator)] });
        const gap = row.outlook().gapInUnits;
        if (!gap) return;
        const level = (more: number) =>
          exact(numerator + more)
            .div(denominator)
            .mul(10000);
        expect(level(Number(gap.value)).gte(exact(target.value))).toBe(true);
        expect(level(Number(gap.value) - 1).lt(exact(target.value))).toBe(true);
      }),
    );
  });
});

describe('the projection of a row', () => {
  const annual = { 2015: '10', 2016: '12', 2017: '11', 2018: '13' };
  const projected = (target: Partial<Target>, series: Record<string, Reported>, indicator = DOCTORS) =>
    rowOf(indicator, { due: '2020-12-31', ...target }, series).outlook().projection;
  const found = (...given: Parameters<typeof projected>): RowProjection => {
    const outcome = projected(...given);
    if (isRefusal(outcome)) throw new Error(outcome.code);
    return outcome;
  };

  // Worked by hand and with SciPy 1.17 (test/domain/methods/projection.test.ts).
  test('is that of its comparable values at the due date', () => {
    expect(found({ value: '15' }, annual)).toEqual({
      at: '2020-12-31',
      value: expect.closeTo(14.3, 10),
      low: expect.closeTo(6.448395558378388, 8),
      high: expect.closeTo(22.151604441621615, 8),
      chance: expect.closeTo(0.36910742139881614, 8),
      clipped: false,
      ...{ scale: 'linear', scaleReason: 'unbounded' },
      points: 4,
      since: '2015',
    });
  });

  test('takes the side from the target: at most 15 is as likely as at least 15 is not', () => {
    expect(found({ value: '15', comparator: 'lte' }, annual).chance).toBeCloseTo(1 - 0.36910742139881614, 8);
    const band = { comparator: 'between', value: null, lower: '15', upper: '22.151604441621615' } as const;
    expect(found(band, annual).chance).toBeCloseTo(0.36910742139881614 - 0.025, 8);
    expect(found({ value: '13', comparator: 'about', tolerance: '2' }, annual).chance).toBeCloseTo(
      found({ value: '11' }, annual).chance!,
      12,
    );
  });

  test('has no chance where the target names no level for the date', () => {
    expect(found({ comparator: 'trend', value: null }, annual).chance).toBeNull();
    expect(found({ comparator: 'increase-per-year', value: null, lower: '1' }, annual).chance).toBeNull();
    expect(found({ comparator: 'none', value: null }, annual).chance).toBeNull();
  });

  test.each<[string, Partial<Target>, Record<string, Reported>, object]>([
    [
      'three values',
      {},
      { 2016: '12', 2017: '11', 2018: '13' },
      { code: 'too-few-points', params: { needed: 4, given: 3 } },
    ],
    ['no due date', { due: null }, annual, { code: 'no-target-time' }],
    ['due on the last day of the period', { due: '2018-12-31' }, annual, { code: 'target-passed' }],
    ['due before', { due: '2018-12-30' }, annual, { code: 'target-passed' }],
  ])('is refused for %s', (_, target, series, refusal) => {
    expect(projected(target, series)).toMatchObject(refusal);
  });

  test('never mixes 累计 with single quarters, and of seasonal figures takes the same quarter only', () => {
    const mixed = { ...quarters('2017Q1', ['30', '31', '32', '33', '34', '35']), '2018Q1-Q3': '31' };
    expect(projected({}, mixed, { ...DRUG_SHARE, periodNature: 'single' })).toMatchObject({ params: { given: 1 } });
    const eight = quarters('2017Q1', ['30', '31', '32', '33', '34', '35', '36', '37']);
    expect(projected({}, eight, DRUG_SHARE)).toMatchObject({ points: 8, since: '2017Q1' });
    expect(projected({}, eight, { ...DRUG_SHARE, seasonal: true })).toMatchObject({ params: { given: 2 } });
  });

  test('says where it was cut at a bound, and knows a share from a rate', () => {
    const steep = quarters('2017Q1', ['92', '94', '97', '99']);
    const full = quarters('2017Q1', ['92', '94', '97', '100']);
    const cut = { value: 100, high: 100, clipped: true, scale: 'linear' };
    expect(found({}, full, DRUG_SHARE)).toMatchObject({ ...cut, scaleReason: 'value-at-bound' });
    expect(found({ value: '100' }, steep, DRUG_SHARE)).toMatchObject({ ...cut, scaleReason: 'target-at-bound' });
    expect(found({}, steep, { ...DRUG_SHARE, share: false })).toMatchObject({
      value: expect.closeTo(127.9, 6),
      clipped: false,
      scaleReason: 'unbounded',
    });
    const falling = quarters('2017Q1', ['8', '6', '3', '1']);
    expect(found({}, falling, { ...DRUG_SHARE, share: false })).toMatchObject({ value: 0, clipped: true });
    const free = { ...DRUG_SHARE, share: false, plausible: { min: '-50', max: null } };
    expect(found({}, falling, free).value).toBeLessThan(0);
  });

  // With NumPy and SciPy 1.17: the line through ln(v ÷ (100 − v)), transformed back.
  test('goes by the logit where a line would lead beyond what a share can be', () => {
    const steep = quarters('2017Q1', ['92', '94', '97', '99']);
    const higher = { ...DRUG_SHARE, polarity: 'higher' as const };
    const asked = { value: '98', due: '2018-12-31' };
    const row = found(asked, steep, higher);
    expect(row).toMatchObject({ clipped: false, scale: 'logit', scaleReason: 'beyond-bounds' });
    expect(row.value).toBeCloseTo(99.93021862196038, 8);
    expect(row.low).toBeCloseTo(98.08879912973947, 8);
    expect(row.high).toBeCloseTo(99.99749742199869, 8);
    expect(row.chance).toBeCloseTo(0.9756325204175758, 8);
    const fan = projectionFan(rowOf(higher, asked, steep));
    expect(fan.at(-1)).toMatchObject({ value: row.value, low: row.low, high: row.high });
    expect(fan.every(({ low, high }) => low > 0 && high < 100)).toBe(true);
  });

  test('keeps to the line where a share stays away from its bounds', () => {
    expect(found({}, quarters('2017Q1', ['34', '33', '32.5', '31.4']), DRUG_SHARE)).toMatchObject({
      ...{ scale: 'linear', scaleReason: 'within-bounds', clipped: false },
    });
  });

  test('looks only at the values up to the period', () => {
    const series = { ...annual, 2019: '99' };
    const row = rowOf(DOCTORS, { value: '15', due: '2020-12-31' }, series, '2018');
    expect(row.outlook().projection).toMatchObject({ points: 4, value: expect.closeTo(14.3, 10) });
  });

  test('opens as a fan from the last value to the due date, by quarters', () => {
    const row = rowOf(DOCTORS, { value: '15', due: '2019-08-15' }, annual);
    const fan = projectionFan(row);
    expect(fan.map(({ date }) => date)).toEqual(['2018-12-31', '2019-03-31', '2019-06-30', '2019-08-15']);
    const widths = fan.map(({ low, high }) => high - low);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(fan.at(-1)).toMatchObject({ value: (row.outlook().projection as RowProjection).value });
    expect(projectionFan(rowOf(DOCTORS, { due: null }, annual))).toEqual([]);
    expect(projectionFan(rowOf(DOCTORS, { due: '2020-12-31' }, { 2018: '13' }))).toEqual([]);
  });
});

describe('what is said of the future', () => {
  const said = (row: ReturnType<typeof rowOf>) =>
    outlookNotes(row, verdictsOf(row)).map(({ code, params }) => zh.notes[code](params));

  test.each<[string, ReturnType<typeof rowOf>, string[]]>([
    [
      'doctors',
      rowOf(
        DOCTORS,
        { value: '3', due: '2018-12-31', baseline: { value: '2.80', period: '2017' } },
        { '2018Q2': ['75', '266000'] },
      ),
      [
        '还差5名全科医生（按常住人口266 000人，2018年二季度）。',
        '到2018年底，还需每季度提高0.09人。',
        '按目前速度2022年才能达到。',
        '数据不足：预测至少需要4期可比数据，现有1期。',
      ],
    ],
    [
      'yuan',
      rowOf(DRUG_SHARE, below30, { '2018Q3': ['3120000', '10000000'] }),
      [
        '药品收入还须减少120 501元（按医疗收入10 000 000元，2018年三季度）。',
        '到2018年底，还需下降1.2个百分点。',
        '按目前速度2019年才能达到。',
        '数据不足：预测至少需要4期可比数据，现有1期。',
      ],
    ],
    [
      'too slow',
      rowOf(DRUG_SHARE, { ...below30, value: '27', due: '2020-12-31' }, { '2018Q4': '32.3' }),
      [
        '到2020年底，还需每季度下降0.663个百分点。',
        '按目前速度2022年才能达到。',
        '数据不足：预测至少需要4期可比数据，现有1期。',
      ],
    ],
    [
      'the wrong way',
      rowOf(DRUG_SHARE, { ...below30, due: '2017-12-31' }, { '2018Q4': '34' }),
      ['按目前的变化方向不能达到目标。'],
    ],
    [
      'hardly moving',
      rowOf(DRUG_SHARE, { ...below30, due: null }, { '2018Q4': '33.64' }),
      ['按目前速度一百年内不能达到目标。'],
    ],
  ])('%s', (_, row, sentences) => {
    expect(said(row)).toEqual(sentences);
  });

  test('the projection comes with its chance, interval and number of values', () => {
    const row = rowOf(DOCTORS, { value: '15', due: '2020-12-31' }, { 2015: '10', 2016: '12', 2017: '11', 2018: '13' });
    expect(said(row)).toEqual([
      '到2020年底，还需每季度提高0.25人。',
      '按目前速度预计2020年底达到14人，达标概率37%（95%预测区间6至22人，由4期可比数据线性外推）。',
    ]);
    expect(outlookNotes(row, verdictsOf(row)).map(({ code, params }) => en.notes[code](params))[1]).toBe(
      'At the present speed 14 人 is expected by end of 2020; chance of meeting the target 37% (95% prediction interval 6 to 22 人, straight line through 4 comparable values).',
    );
  });

  test('beside a projection the speed since the baseline is called by its name', () => {
    const series = quarters('2017Q3', ['34', '33.6', '32.4', '31.2']);
    expect(said(rowOf(DRUG_SHARE, below30, series))[1]).toBe('按基期以来的速度2018年9月可以达到。');
  });

  test.each([
    ['0', '不到1%'],
    ['0.0099', '不到1%'],
    ['0.01', '1%'],
    ['0.355', '36%'],
    ['0.99', '99%'],
    ['0.9901', '超过99%'],
    ['1', '超过99%'],
  ])('a chance of %s is %s: nothing estimated is certain', (chance, words) => {
    const params = { due: '2020-12-31', value: '1', low: '0', high: '2', unit: '人', points: '4', chance };
    expect(zh.notes.projected(params)).toContain(`达标概率${words}（`);
  });
});
