import { describe, expect, test } from 'vitest';
import { decimalsFor, type GapRow, gapRow } from '../../src/domain/gap-row.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import type { Plan, Target, TargetNature } from '../../src/domain/plan.ts';
import { isCounted, rowKey, scorecard, worstFirst } from '../../src/domain/scorecard.ts';
import { DOCTORS, DRUG_SHARE, observed, rowOf, targetOf } from './judged-row.ts';

const PLANS = ['p', 'q'].map((id) => ({ id, targets: [] }) as unknown as Plan);
const below30 = targetOf(DRUG_SHARE, { comparator: 'lt', value: '30' });
const three = targetOf(DOCTORS, { value: '3' });

const card = (targets: readonly Target[], observations: readonly Observation[], plans = PLANS) =>
  scorecard({
    ...{ area: '440704', period: knownPeriod('2018Q2'), plans, targets, observations },
    indicators: new Map([DRUG_SHARE, DOCTORS].map((indicator) => [indicator.id, indicator])),
  });

describe('the scorecard of an area', () => {
  test('has a row for each plan, indicator and scope, in the order of the targets', () => {
    const later = targetOf(DRUG_SHARE, { comparator: 'lt', value: '27', due: '2020-12-31' });
    const scoped = { ...three, scope: '贫困地区' };
    const { rows, area, period } = card([three, below30, scoped, later, { ...below30, plan: 'q' }], []);
    expect(rows.map((row) => [row.plan, row.indicator.id, row.scope, row.target.due])).toEqual([
      ['p', 'gp-per-10k', null, '2018-12-31'],
      ['p', 'drug-share', null, '2018-12-31'],
      ['p', 'gp-per-10k', '贫困地区', '2018-12-31'],
      ['q', 'drug-share', null, '2018-12-31'],
    ]);
    expect([area, period.id, rows[0]!.area]).toEqual(['440704', '2018Q2', '440704']);
  });

  test('gives each row the values of its indicator, in order of their periods', () => {
    const { rows } = card(
      [below30, three],
      [
        observed(DRUG_SHARE, '2018Q2', '31.2'),
        observed(DOCTORS, '2018Q2', '2.84'),
        observed(DRUG_SHARE, '2018Q1', '32'),
        observed(DRUG_SHARE, '2017Q2', '34'),
      ],
    );
    expect(rows.map((row) => [row.actual, row.previous, row.yearEarlier])).toEqual([
      ['31.2', '32', '34'],
      ['2.84', null, null],
    ]);
    expect(rows.map((row) => row.observations.map((each) => each.period))).toEqual([
      ['2017Q2', '2018Q1', '2018Q2'],
      ['2018Q2'],
    ]);
  });

  test('has rows without a value for what nobody reported', () => {
    const { rows } = card([below30], [observed(DOCTORS, '2018Q2', '2.84')]);
    expect(rows[0]).toMatchObject({ observation: null, observations: [], actual: null, status: 'no-data' });
    expect(rows[0]).toMatchObject({ gap: null, attainment: null, light: 'none', source: null });
  });

  test.each<[TargetNature, boolean]>([
    ['outcome', true],
    ['capacity', true],
    ['coverage', true],
    ['count', true],
    ['ceiling', false],
    ['process', false],
    ['policy-parameter', false],
  ])('counts a target of nature %s among the lights: %s (design §4.6)', (nature, counted) => {
    expect(isCounted(nature)).toBe(counted);
    const none = { met: 0, 'on-track': 0, 'at-risk': 0, 'off-track': 0, missed: 0, 'no-data': 0, 'no-target': 0 };
    const { counts, otherCounts } = card([{ ...below30, nature }], [observed(DRUG_SHARE, '2018Q2', '29')]);
    expect(counts).toEqual({ ...none, met: counted ? 1 : 0 });
    expect(otherCounts).toEqual({ ...none, met: counted ? 0 : 1 });
  });

  test('counts every row once', () => {
    const rows = [below30, { ...below30, scope: '县级' }, { ...below30, scope: '乡镇' }, three];
    const { counts } = card(rows, [observed(DRUG_SHARE, '2018Q2', '29')]);
    expect([counts.met, counts['no-data']]).toEqual([3, 1]);
  });

  test('throws for what the loader should have refused', () => {
    const unknown = { ...below30, indicator: 'x' };
    expect(() => card([unknown], [])).toThrow('no definition of indicator x');
    expect(() => card([{ ...below30, plan: 'r' }], [])).toThrow('no plan r');
  });
});

test('a row is known by plan, indicator, area and scope', () => {
  expect(rowKey(below30)).toBe('p|drug-share|440704|');
  expect(rowKey({ ...below30, scope: '县级' })).toBe('p|drug-share|440704|县级');
});

describe('the worst first', () => {
  const due = (value: string, actual: string | null, indicator: Indicator = DOCTORS): GapRow =>
    rowOf(indicator, { value }, actual === null ? { '2017Q4': '1' } : { '2018Q4': actual }, '2018Q4');
  const order = (rows: GapRow[]) => worstFirst(rows).map((row) => `${row.target.value}: ${row.actual}`);

  test('is by status, then by the gap as a share of the target', () => {
    const rows = [due('3', null), due('3', '3'), due('100', '90'), due('3', '2.9'), due('3', '2.5'), due('10', '5')];
    // Short by a half, a sixth and a tenth; then near, unknown and met.
    expect(order(rows)).toEqual(['10: 5', '3: 2.5', '100: 90', '3: 2.9', '3: null', '3: 3']);
    expect(order(rows.toReversed())).toEqual(['10: 5', '3: 2.5', '100: 90', '3: 2.9', '3: null', '3: 3']);
  });

  test('takes the gap itself where the target is zero, the lower end of a range, and the size of a negative target', () => {
    const zero = due('0', '0.4', DRUG_SHARE);
    const half = due('10', '5');
    const range = rowOf(DOCTORS, { comparator: 'between', value: null, lower: '10', upper: '12' }, { '2018Q4': '5.5' });
    const negative = due('-10', '-12');
    expect(worstFirst([negative, zero, range, half])).toEqual([half, range, zero, negative]);
  });
});

describe('a row', () => {
  const targets = [
    targetOf(DRUG_SHARE, { comparator: 'lt', value: '30', lead: [], support: ['医保局'] }),
    targetOf(DRUG_SHARE, {
      ...{ comparator: 'lt', value: '27', due: '2020-12-31', lead: ['卫健局'], support: ['财政局'] },
      baseline: { value: '33.65', period: '2017' },
    }),
  ];
  const from = (own: readonly Target[], observations: readonly Observation[]) =>
    gapRow({
      plan: PLANS[0]!,
      ...{ indicator: DRUG_SHARE, area: '440704', targets: own, observations, period: knownPeriod('2018Q2') },
    });

  test('takes departments and baseline from the first place of the plan that names them', () => {
    const row = from(targets, [observed(DRUG_SHARE, '2018Q2', '31.2')]);
    expect([row.lead, row.support]).toEqual([['卫健局'], ['医保局']]);
    expect(row.baseline).toEqual({ value: '33.65', period: '2017' });
    const own = { value: '34', period: '2016' };
    expect(from([{ ...targets[0]!, baseline: own }, targets[1]!], []).baseline).toEqual(own);
    expect(from([targets[0]!], [])).toMatchObject({ lead: [], baseline: null, path: null });
  });

  test('takes departments from the place that states the same date as well', () => {
    const stricter = { ...targets[0]!, value: '28', support: [] };
    const row = from([targets[0]!, { ...stricter, lead: ['区政府'] }], []);
    expect([row.target.value, row.lead, row.support]).toEqual(['28', ['区政府'], ['医保局']]);
  });

  test('prints its figures: gap in full, expected with one digit more, shares and pace with four', () => {
    const row = from(targets, [observed(DRUG_SHARE, '2018Q2', '31.25')]);
    expect(row).toMatchObject({
      gap: '1.25',
      expected: '31.840',
      progress: '0.6575',
      pace: '1.3260',
      attainment: '96.0',
    });
  });

  test('says which upload brought its value', () => {
    const source = { upload: 'u', fileName: 'f.csv', row: 3, person: '张', at: '2018-07-01T00:00:00Z' };
    expect(from(targets, [{ ...observed(DRUG_SHARE, '2018Q2', '31'), source }]).source).toEqual(source);
    expect(from(targets, [observed(DRUG_SHARE, '2018Q2', '31')]).source).toBeNull();
  });

  test('shows as many decimals as were reported, and without a value those of the indicator', () => {
    expect(decimalsFor(from(targets, [observed(DRUG_SHARE, '2018Q2', '31.250')]))).toBe(3);
    expect(decimalsFor(from(targets, [observed(DRUG_SHARE, '2018Q2', '31')]))).toBe(0);
    expect(decimalsFor(from(targets, []))).toBe(2);
  });

  test('compares a growth a year with the same period a year before', () => {
    const grows = targetOf(DOCTORS, { comparator: 'increase-per-year', value: null, lower: '1' });
    const row = (series: Record<string, string>) => rowOf(DOCTORS, grows, series, '2018Q2');
    expect(row({ '2017Q2': '60', '2018Q2': '61' })).toMatchObject({ status: 'met', yearEarlier: '60' });
    expect(row({ '2018Q1': '60', '2018Q2': '61' })).toMatchObject({
      status: 'no-data',
      yearEarlier: null,
      previous: '60',
    });
  });
});
