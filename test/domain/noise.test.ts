import { describe, expect, test } from 'vitest';
import { hasSmallDenominator, noiseOf } from '../../src/domain/noise.ts';
import { outlookNotes } from '../../src/domain/outlook-notes.ts';
import { verdictsOf } from '../../src/domain/verdicts.ts';
import { projection as en } from '../../src/text/en/projection.ts';
import { projection as zh } from '../../src/text/zh/projection.ts';
import { DOCTORS, DRUG_SHARE, quarters, type Reported, rowOf } from './judged-row.ts';

const noise = (indicator: typeof DRUG_SHARE, values: readonly Reported[]) => {
  const row = rowOf(indicator, {}, quarters('2015Q1', values));
  const verdicts = verdictsOf(row);
  return { ...noiseOf(verdicts.methods), notes: outlookNotes(row, verdicts).map(({ code }) => code) };
};

/** Swings around 31 without a run of seven or an outlier. */
const calm = ['31', '31.4', '30.7', '31.2', '30.8', '31.3', '30.9', '31.1', '30.6', '31.4', '30.9', '31.2'];
// Fingertips, TrendMarkerCalculatorTest (gap-science B7, T3): chi² 47.9, a trend; the same shares standing still: none.
const rising = [
  [994, 40299],
  [1023, 41527],
  [1199, 42811],
  [1332, 44064],
  [1367, 44701],
] as const;
const counts = (pairs: readonly (readonly [number, number])[]): Reported[] =>
  pairs.map(([n, d]) => [String(n), String(d)]);
const level = counts([
  [1000, 40000],
  [1010, 40000],
  [995, 40000],
  [1005, 40000],
  [1002, 40000],
]);
const PEOPLE = { ...DRUG_SHARE, countedUnit: '人' };

describe('the noise guard', () => {
  test('calls twelve calm quarters normal variation, by XmR', () => {
    expect(noise(DRUG_SHARE, calm)).toMatchObject({ tests: ['xmr'], isNormal: true });
    expect(noise(DRUG_SHARE, calm).notes).toContain('normal-variation');
  });

  test('says nothing of eleven', () => {
    const found = noise(DRUG_SHARE, calm.slice(1));
    expect(found).toMatchObject({ tests: [], isNormal: null });
    expect(found.notes).not.toContain('normal-variation');
  });

  test('sees an outlier at the end', () => {
    const found = noise(DRUG_SHARE, [...calm.slice(0, 11), '36']);
    expect(found).toMatchObject({ tests: ['xmr'], isNormal: false });
    expect(found.notes).not.toContain('normal-variation');
  });

  test('asks Fingertips from five values with counts on', () => {
    expect(noise(PEOPLE, level)).toMatchObject({ tests: ['fingertips-trend'], isNormal: true });
    expect(noise(PEOPLE, level.slice(1))).toMatchObject({ tests: [], isNormal: null });
    expect(noise(PEOPLE, counts(rising))).toMatchObject({ tests: ['fingertips-trend'], isNormal: false });
  });

  test('is not calm where either test finds a signal', () => {
    const before = calm.slice(0, 7).map((share): Reported => [String(Number(share) * 400), '40000']);
    const found = noise(PEOPLE, [...before, ...counts(rising)]);
    expect(found.tests).toEqual(['fingertips-trend', 'xmr']);
    expect(found.isNormal).toBe(false);
  });
});

test('a period without a value rests on nothing', () => {
  expect(hasSmallDenominator(rowOf(DOCTORS, {}, { '2018Q1': ['3', '29'] }, '2018Q2'))).toBe(false);
});

test.each<[Reported, boolean]>([
  [['3', '29'], true],
  [['3', '29.9'], true],
  [['3', '30'], false],
  [['3', '31'], false],
  ['10', false],
])('%j rests on few: %s', (reported, expected) => {
  const row = rowOf(DOCTORS, {}, { '2018Q2': reported });
  expect(hasSmallDenominator(row)).toBe(expected);
  expect(outlookNotes(row, verdictsOf(row)).some(({ code }) => code === 'small-denominator')).toBe(expected);
});

test('the sentences name the denominator and the limit', () => {
  const params = { of: '活产数', denominator: '24', least: '30' };
  expect(zh.notes['small-denominator'](params)).toBe(
    '活产数只有24，不足30（本系统自定的提示线），数值容易大起大落，宜多看几期。',
  );
  expect(en.notes['small-denominator'](params)).toContain('only 24, below 30');
  expect(zh.notes['normal-variation']()).toBe('变化在正常波动范围内。');
});
