import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { fromOtherPeriods } from '../../src/domain/period-parts.ts';
import { rollUpBeside } from '../../src/domain/roll-up-beside.ts';
import { rollUpSentence } from '../../src/text/roll-up.ts';
import { textIn } from '../../src/text/text.ts';
import { DOCTORS, DRUG_SHARE, observed, type Reported } from './judged-row.ts';

const VISITS: Indicator = { ...DRUG_SHARE, rollUp: 'sum', share: false, factor: '1', decimals: 0, unit: '人次' };
const SO_FAR: Indicator = { ...VISITS, periodNature: 'cumulative' };
const SHARE_SO_FAR: Indicator = { ...DRUG_SHARE, periodNature: 'cumulative' };
const zh = textIn('zh');

const told = (indicator: Indicator, asked: string, series: Readonly<Record<string, Reported>>) => {
  const observations = Object.entries(series).map(([period, reported]) => observed(indicator, period, reported));
  const found = fromOtherPeriods(indicator, knownPeriod(asked), observations);
  return found && rollUpSentence(found, indicator.unit, zh);
};

describe('a period from others of the same place', () => {
  test.each<[string, Indicator, string, Record<string, Reported>, string | null]>([
    [
      'a quarter from cumulative counts',
      SO_FAR,
      '2018Q3',
      { '2018S1': '120', '2018Q1-Q3': '175' },
      '没有填报，由2个部分汇总得55人次（汇总值，不参加判灯）。',
    ],
    [
      'the second quarter',
      SO_FAR,
      '2018Q2',
      { '2018Q1': '50', '2018S1': '120' },
      '没有填报，由2个部分汇总得70人次（汇总值，不参加判灯）。',
    ],
    [
      'a share from cumulative counts, not from rates',
      SHARE_SO_FAR,
      '2018Q3',
      { '2018S1': ['30', '100'], '2018Q1-Q3': ['40', '150'] },
      '没有填报，由2个部分汇总得20.00%（汇总值，不参加判灯）。',
    ],
    [
      'a share without its counts',
      SHARE_SO_FAR,
      '2018Q3',
      { '2018S1': '30', '2018Q1-Q3': ['40', '150'] },
      '比率只能由分子、分母相加后重新计算，2018年上半年没有报分子和分母。',
    ],
    [
      'one of two missing, by its name',
      SO_FAR,
      '2018Q3',
      { '2018Q1-Q3': '175' },
      '汇总不完整：2个中已报1个，缺2018年上半年。',
    ],
    [
      'cumulative figures that fall',
      SO_FAR,
      '2018Q3',
      { '2018S1': '180', '2018Q1-Q3': '175' },
      '累计数由2018年上半年、2018年1—9月反而减少，应是更正了前期数据，不能相减。',
    ],
    ['nothing reported', SO_FAR, '2018Q3', {}, null],
    ['cumulative from January is its own', SO_FAR, '2018S1', { '2018Q1': '50' }, null],
    [
      'a year of single quarters',
      VISITS,
      '2018',
      { '2018Q1': '1', '2018Q2': '2', '2018Q3': '3', '2018Q4': '4' },
      '没有填报，由4个部分汇总得10人次（汇总值，不参加判灯）。',
    ],
    [
      'a year of half years before one of three quarters',
      VISITS,
      '2018',
      { '2018S1': '3', '2018S2': '7', '2018Q1': '1' },
      '没有填报，由2个部分汇总得10人次（汇总值，不参加判灯）。',
    ],
    [
      'a quarter of months',
      VISITS,
      '2018Q1',
      { 201801: '1', 201802: '2', 201803: '3' },
      '没有填报，由3个部分汇总得6人次（汇总值，不参加判灯）。',
    ],
    [
      '1–9月 of quarters',
      VISITS,
      '2018Q1-Q3',
      { '2018Q1': '1', '2018Q2': '2' },
      '汇总不完整：3个中已报2个，缺2018年三季度。',
    ],
    [
      'shares of quarters by their counts',
      DRUG_SHARE,
      '2018S1',
      { '2018Q1': ['30', '100'], '2018Q2': ['10', '900'] },
      '没有填报，由2个部分汇总得4.00%（汇总值，不参加判灯）。',
    ],
    [
      'a state as its last part left it',
      DOCTORS,
      '2018',
      { '2018Q1': '2.1', '2018Q4': '2.4' },
      '没有填报，由1个部分汇总得2.4人（汇总值，不参加判灯）。',
    ],
    [
      'beside its own value where they differ',
      VISITS,
      '2018S1',
      { '2018Q1': '1', '2018Q2': '2', '2018S1': '4' },
      '填报4人次，汇总得3人次，相差1人次。',
    ],
    ['nothing where they agree', VISITS, '2018S1', { '2018Q1': '1', '2018Q2': '2', '2018S1': '3' }, null],
    ['a month has no parts', VISITS, '201801', { '2018Q1': '1' }, null],
  ])('%s', (_, indicator, asked, series, expected) => {
    expect(told(indicator, asked, series)).toBe(expected);
  });
});

describe('an area beside the places below it', () => {
  const part = (name: string, reported: Reported | null) => ({
    name,
    observation: reported === null ? null : observed(DRUG_SHARE, '2018Q2', reported),
  });
  const said = (own: string | null, ...parts: ReturnType<typeof part>[]) => {
    const found = rollUpBeside(DRUG_SHARE, parts, own);
    return found && rollUpSentence(found, '%', zh);
  };
  const [first, second] = [part('蓬江区', ['30', '100']), part('江海区', ['10', '900'])];
  test.each([
    ['nothing below', [], '4', null],
    ['nobody reported', [part('蓬江区', null)], '4', null],
    ['differing', [first, second], '4.3', '填报4.3%，汇总得4.00%，相差0.3个百分点。'],
    ['agreeing', [first, second], '4.0', '2个部分汇总得4.00%，与填报值一致。'],
    ['no own value', [first, second], null, '没有填报，由2个部分汇总得4.00%（汇总值，不参加判灯）。'],
    ['one missing', [first, second, part('新会区', null)], '4', '汇总不完整：3个中已报2个，缺新会区。'],
    ['rates alone', [first, part('江海区', '4')], '4', '比率只能由分子、分母相加后重新计算，江海区没有报分子和分母。'],
  ])('%s', (_, parts, own, expected) => {
    expect(said(own, ...parts)).toBe(expected);
  });
});
