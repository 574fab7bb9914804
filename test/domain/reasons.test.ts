import { describe, expect, test } from 'vitest';
import { gapRow } from '../../src/domain/gap-row.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import type { Plan, Target } from '../../src/domain/plan.ts';
import type { Reason, ReasonCode } from '../../src/domain/reasons.ts';
import { DRUG_SHARE, observed, type Reported, rowOf, targetOf } from './judged-row.ts';

const below30: Partial<Target> = {
  ...{ comparator: 'lt', value: '30', wording: '<30%', cite: { document: '〔2018〕1号', section: '附件1' } },
  baseline: { value: '33.65', period: '2017' },
};
const reasonsOf = (target: Partial<Target>, series: Record<string, Reported>, period: string | null = null) =>
  rowOf(DRUG_SHARE, { ...below30, ...target }, series, period).reasons;
const paramsOf = (reasons: readonly Reason[], code: ReasonCode) => reasons.find((each) => each.code === code)?.params;
const codesOf = (reasons: readonly Reason[]) => reasons.map(({ code }) => code);

describe('the reasons of a light', () => {
  test('are the rule with its inputs and thresholds, the next threshold and where the target is written', () => {
    expect(reasonsOf({}, { '2018Q2': '31.2' })).toEqual([
      {
        code: 'pace-on-path',
        params: {
          ...{
            actual: '31.2',
            unit: '%',
            wording: '<30%',
            due: '2018-12-31',
            date: '2018-06-30',
            gap: '1.2',
            near: '1.5',
          },
          ...{ baseline: '33.65', baselinePeriod: '2017', expected: '31.84', pace: '1.3536' },
          ...{ onTrackPace: '0.95', atRiskPace: '0.60', status: 'on-track', absence: '' },
        },
      },
      { code: 'next-threshold', params: { status: 'met', strict: 'yes', at: '30', distance: '1.2', unit: '%' } },
      { code: 'cited', params: { document: '〔2018〕1号', section: '附件1', wording: '<30%' } },
    ]);
  });

  test('leave empty what is not known', () => {
    const [rule, ...others] = reasonsOf({ due: null, baseline: null }, { '2018Q1': '31.2' }, '2018Q2');
    expect(rule).toEqual({
      code: 'no-observation',
      params: {
        ...{ actual: '', unit: '%', wording: '<30%', due: '', date: '2018-06-30', gap: '', near: '' },
        ...{ baseline: '', baselinePeriod: '', expected: '', pace: '' },
        ...{ onTrackPace: '0.95', atRiskPace: '0.60', status: 'no-data', absence: '' },
      },
    });
    expect(codesOf(others)).toEqual(['cited', 'no-date']);
  });

  test('show expected values and thresholds with a digit or two more than the indicator has', () => {
    // 2017-12-31 to 2018-03-31 are 90 of 365 days: 33.65 − 3.65 × 90/365 = 32.75; pace 0.8/0.9; on track from 32.795.
    const reasons = reasonsOf({}, { '2018Q1': '32.85' });
    expect(paramsOf(reasons, 'pace-on-path')).toMatchObject({ expected: '32.75', pace: '0.8889', status: 'at-risk' });
    expect(paramsOf(reasons, 'next-threshold')).toEqual({
      ...{ status: 'on-track', strict: '', at: '32.795', distance: '0.055', unit: '%' },
    });
    // 31 − 90/365 = 30.7534; on track from 31 − 0.95 × 90/365 = 30.76575.
    const uneven = reasonsOf({ baseline: { value: '31', period: '2017' } }, { '2018Q1': '30.8' });
    expect(paramsOf(uneven, 'pace-on-path')!.expected).toBe('30.753');
    expect(paramsOf(uneven, 'next-threshold')).toMatchObject({ at: '30.7658', distance: '0.0342' });
  });

  test('tell how far a met target is from being lost', () => {
    const reasons = reasonsOf({}, { '2018Q2': '28.5' });
    expect(codesOf(reasons)).toEqual(['comparator-holds', 'margin', 'cited']);
    expect(paramsOf(reasons, 'margin')).toEqual({ margin: '1.5', unit: '%' });
  });

  test('say whether the number itself counts', () => {
    const due = { '2018Q4': '31' };
    expect(paramsOf(reasonsOf({}, due), 'next-threshold')).toMatchObject({ status: 'met', strict: 'yes' });
    expect(paramsOf(reasonsOf({ comparator: 'lte' }, due), 'next-threshold')).toMatchObject({ strict: '' });
    expect(paramsOf(reasonsOf({}, { '2018Q4': '33' }), 'next-threshold')).toMatchObject({
      ...{ status: 'at-risk', strict: '', at: '31.5', distance: '1.5' },
    });
  });

  test('name no next threshold where there is none', () => {
    const lost = reasonsOf({ baseline: { value: '29', period: '2017' } }, { '2018Q2': '31' });
    expect(codesOf(lost)).toEqual(['regained-and-lost', 'cited']);
  });

  test.each<[string, Partial<Target>, Record<string, Reported>, string]>([
    ['左右', { comparator: 'about', value: '30', tolerance: '2' }, { '2018Q4': '20' }, '30'],
    [
      'a growth a year',
      { comparator: 'increase-per-year', value: null, lower: '1', upper: '3' },
      { '2017Q4': '40', '2018Q4': '30' },
      '3',
    ],
  ])('say that %s was passed on the good side', (_, target, series, value) => {
    const reasons = reasonsOf(target, series);
    expect(paramsOf(reasons, 'beyond')).toEqual({ value });
  });

  test('end with the note of the target', () => {
    const reasons = reasonsOf({ note: '附件另有28%' }, { '2018Q2': '31.2' });
    expect(reasons.at(-1)).toEqual({ code: 'target-note', params: { note: '附件另有28%' } });
  });

  test('carry why there is no value', () => {
    const one = targetOf(DRUG_SHARE, below30);
    const row = gapRow({
      plan: { id: 'p', targets: [one] } as unknown as Plan,
      ...{ indicator: DRUG_SHARE, area: one.area, targets: [one], period: knownPeriod('2018Q2') },
      observations: [{ ...observed(DRUG_SHARE, '2018Q2', '1'), value: null, absence: '未报' }],
    });
    expect(row.reasons[0]).toMatchObject({ code: 'no-observation', params: { absence: '未报', actual: '' } });
    expect([row.actual, row.attainment, row.status]).toEqual([null, null, 'no-data']);
  });
});

describe('what another place of the plan says for the same date', () => {
  const beside = (more: Partial<Target>) => {
    const one = targetOf(DRUG_SHARE, below30);
    const other = { ...one, wording: '另一处', cite: { document: 'D', section: '二（三）' }, ...more };
    return gapRow({
      plan: { id: 'p', targets: [one, other] } as unknown as Plan,
      ...{ indicator: DRUG_SHARE, area: one.area, targets: [one, other], period: knownPeriod('2018Q2') },
      observations: [observed(DRUG_SHARE, '2018Q2', '31.2')],
    }).reasons.filter(({ code }) => code === 'also-stated');
  };

  test.each<[string, Partial<Target>]>([
    ['comparator', { comparator: 'lte' }],
    ['value', { value: '32' }],
    ['lower', { lower: '1' }],
    ['upper', { upper: '40' }],
    ['tolerance', { tolerance: '1' }],
  ])('is told where the %s differs', (_, more) => {
    expect(beside(more)).toEqual([{ code: 'also-stated', params: { wording: '另一处', section: '二（三）' } }]);
  });

  test.each<[string, Partial<Target>]>([
    ['the same', {}],
    ['other words', { wording: '低于30%' }],
    ['another department', { lead: ['医保局'] }],
  ])('is not told where it is %s', (_, more) => {
    expect(beside(more)).toEqual([]);
  });
});
