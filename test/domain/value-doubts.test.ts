import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, plain } from '../../src/domain/decimal.ts';
import type { Indicator, JumpBand } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { copiedValues } from '../../src/domain/value-doubts/copied-sheet.ts';
import { denominatorMove } from '../../src/domain/value-doubts/denominator-change.ts';
import { idsOf, periodsBefore, periodsBeside } from '../../src/domain/value-doubts/earlier-periods.ts';
import { jump, jumpBand } from '../../src/domain/value-doubts/jump.ts';
import { partsTotal } from '../../src/domain/value-doubts/parts-total.ts';
import { limitPassed } from '../../src/domain/value-doubts/plausible-range.ts';
import { isBroken, rulesByIndicator } from '../../src/domain/value-doubts/rule.ts';
import { valueDoubts } from '../../src/domain/value-doubts/value-doubts.ts';

const share: Indicator = {
  ...{ id: 'drug-share', theme: 't', name: { zh: '药占比', en: 'Drug share' }, definition: '', source: null },
  ...{ unit: '%', factor: '100', numerator: null, denominator: null, countedUnit: null, polarity: 'lower' },
  ...{ decimals: 2, periodNature: 'single', rollUp: 'ratio', aliases: [], share: true, note: null },
  plausible: { min: '0', max: '100' },
};
const beds: Indicator = { ...share, id: 'beds', unit: '张', factor: '1000', share: false, periodNature: 'stock' };
const growth: Indicator = {
  ...share,
  id: 'growth',
  share: false,
  rollUp: 'none',
  plausible: { min: '-50', max: '50' },
};
const visits: Indicator = {
  ...{ ...share, id: 'visits', unit: '人次', factor: '1', decimals: 0, share: false },
  ...{ periodNature: 'cumulative', rollUp: 'sum', plausible: { min: '0', max: null } },
};
const checkUps: Indicator = { ...share, id: 'check-ups', periodNature: 'cumulative' };

type Numbers = string | { value?: string; numerator?: string; denominator?: string };

function observation(period: string, numbers: Numbers): Observation {
  const {
    value = null,
    numerator = null,
    denominator = null,
  } = typeof numbers === 'string' ? { value: numbers } : numbers;
  const rest = { indicator: '', area: '', absence: null, note: null, source: null };
  return { ...rest, period, value, numerator, denominator };
}

function codes(
  indicator: Indicator,
  period: string,
  numbers: Numbers,
  earlier: Record<string, Numbers> = {},
): string[] {
  const reported = (id: string) => (earlier[id] === undefined ? null : observation(id, earlier[id]));
  return valueDoubts(observation(period, numbers), indicator, reported).map(({ code }) => code);
}

describe('a band', () => {
  test.each<[string, Pick<Indicator, 'unit' | 'decimals' | 'jump'>, JumpBand]>([
    ['of a per cent is 10 points', share, { points: '10', percent: null }],
    ['of a rate is 50 per cent', beds, { points: null, percent: '50' }],
    ['of an amount is 50 per cent', { unit: '元', decimals: 0 }, { points: null, percent: '50' }],
    ['of whole things is 50 per cent and more than five', { unit: '家', decimals: 0 }, { points: '5', percent: '50' }],
    [
      'is the definition’s own where it has one',
      { ...share, jump: { points: '2', percent: null } },
      { points: '2', percent: null },
    ],
  ])('%s', (_, indicator, band) => {
    expect(jumpBand(indicator)).toEqual(band);
  });

  const points = { points: '10', percent: null };
  const percent = { points: null, percent: '50' };
  const both = { points: '5', percent: '50' };
  test.each<[string, string, JumpBand, { change: string; percent: string | null } | null]>([
    ['31.2', '21.2', points, null],
    ['31.21', '21.2', points, { change: '10.01', percent: '47.2' }],
    ['11.19', '21.2', points, { change: '-10.01', percent: '-47.2' }],
    ['15', '10', percent, null],
    ['15.01', '10', percent, { change: '5.01', percent: '50.1' }],
    ['5', '10', percent, null],
    ['4.99', '10', percent, { change: '-5.01', percent: '-50.1' }],
    ['7', '0', percent, null],
    ['-4.99', '-10', percent, { change: '5.01', percent: '50.1' }],
    ['7', '2', both, null],
    ['8', '2', both, { change: '6', percent: '300' }],
    ['18', '12', both, null],
    ['19', '12', both, { change: '7', percent: '58.3' }],
    ['5', '0', both, null],
    ['6', '0', both, { change: '6', percent: null }],
  ])('judges %s after %s', (value, earlier, band, move) => {
    expect(jump(exact(value), exact(earlier), band)).toEqual(move);
  });
});

test.each<[string, Pick<Indicator, 'plausible' | 'share' | 'factor'>, string | null]>([
  ['40', { plausible: { min: '40', max: '95' }, share: false, factor: '1' }, null],
  ['39.99', { plausible: { min: '40', max: '95' }, share: false, factor: '1' }, '40'],
  ['95', { plausible: { min: '40', max: '95' }, share: false, factor: '1' }, null],
  ['95.01', { plausible: { min: '40', max: '95' }, share: false, factor: '1' }, '95'],
  ['100.01', share, null],
  ['-0.01', share, null],
  ['-50.01', growth, null],
  ['50.01', growth, '50'],
  ['1000000', { plausible: { min: '0', max: null }, share: false, factor: '1' }, null],
])('%s is held against its plausible range', (actual, indicator, limit) => {
  expect(limitPassed(actual, indicator)).toBe(limit);
});

test.each([
  ['1300', '1000', null],
  ['1301', '1000', '30.1'],
  ['700', '1000', null],
  ['699', '1000', '-30.1'],
  ['5', '0', null],
])('a denominator of %s after %s', (now, before, percent) => {
  expect(denominatorMove(now, before)).toBe(percent);
});

describe('a copied sheet', () => {
  const pairs = (same: number, other: number) => [
    ...Array.from({ length: same }, () => ({ actual: '31.20', before: '31.2' })),
    ...Array.from({ length: other }, () => ({ actual: '31.2', before: '31.3' })),
  ];
  test.each([
    [7, 0, null],
    [8, 0, 8],
    [8, 2, 8],
    [8, 3, null],
    [6, 2, null],
    [7, 1, 7],
  ])('%i the same and %i others', (same, other, found) => {
    expect(copiedValues(pairs(same, other))).toBe(found);
  });
});

describe('the periods beside', () => {
  test.each([
    [share, '2018Q2', ['2018Q1', '2017Q4', '2017Q3', '2017Q2', '2017']],
    [{ ...share, seasonal: true }, '2018Q2', ['2017Q2', '2017']],
    [checkUps, '2018S1', ['2017S1', '2017', '201801', '201801-201802', '2018Q1']],
    [growth, '2018', ['2017', '2016', '2015']],
  ] as const)('$1', (indicator, id, first) => {
    expect(periodsBeside(knownPeriod(id), indicator).slice(0, first.length)).toEqual(first);
  });

  test('of a state are all that end with it', () => {
    expect(idsOf(knownPeriod('2017Q4'), beds)).toEqual(['2017Q4', '201712', '2017S2', '2017']);
    expect(idsOf(knownPeriod('2017Q4'), share)).toEqual(['2017Q4']);
    expect(periodsBefore(knownPeriod('2018Q1-Q3'), share)).toEqual([]);
  });
});

describe('a value is doubted', () => {
  const told: readonly [string, Indicator, string, Numbers, Record<string, Numbers>, string[]][] = [
    ['not where nothing else is known', share, '2018Q2', '31.2', {}, []],
    ['not within the band', share, '2018Q2', '31.2', { '2018Q1': '21.2', '2017Q2': '41.2' }, []],
    ['beyond the band of the period before', share, '2018Q2', '31.21', { '2018Q1': '21.2' }, ['jump-last-period']],
    ['beyond the band of a year earlier', share, '2018Q2', '31.2', { '2017Q2': '41.21' }, ['jump-year-earlier']],
    [
      'beside both',
      share,
      '2018Q2',
      '31.2',
      { '2018Q1': '20', '2017Q2': '20' },
      ['jump-last-period', 'jump-year-earlier'],
    ],
    ['once where the year before is the period before', growth, '2018', '31', { '2017': '20' }, ['jump-last-period']],
    ['beside a year that ends as its last quarter does', beds, '2018Q1', '3.1', { '2017': '2' }, ['jump-last-period']],
    ['not beside a year of another length', share, '2018Q1', '50', { '2017': '31' }, []],
    ['as a slip alone', share, '2018Q2', '0.312', { '2018Q1': '30.8', '2017Q2': '30' }, ['unit-slip']],
    ['as a slip against the year before as a whole', share, '2018Q2', '0.336', { '2017': '33.65' }, ['unit-slip']],
    [
      'as a slip of a quotient',
      share,
      '2018Q2',
      { numerator: '3', denominator: '1000' },
      { '2018Q1': '30.8' },
      ['unit-slip'],
    ],
    ['for its sign alone', growth, '2018', '-8.6', { '2017': '8.6' }, ['sign-flip']],
    ['not for zero', growth, '2018', '0', { '2017': '8.6' }, []],
    ['beyond what is plausible', growth, '2018', '50.1', {}, ['outside-plausible']],
    ['five times beyond it', growth, '2018', '250', {}, ['outside-plausible']],
    ['as a slip farther beyond', growth, '2018', '250.1', {}, ['unit-slip']],
    [
      'where it stands still',
      share,
      '2018Q4',
      '31.25',
      { '2018Q3': '31.25', '2018Q2': '31.250', '2018Q1': '31.25' },
      ['standstill'],
    ],
    ['not where it stood still three times', share, '2018Q4', '31.25', { '2018Q3': '31.25', '2018Q2': '31.25' }, []],
    [
      'not for whole numbers that stand still',
      share,
      '2018Q4',
      '100.00',
      { '2018Q3': '100', '2018Q2': '100', '2018Q1': '100' },
      [],
    ],
    ['where what is counted falls', visits, '2018Q1-Q3', '119', { '2018S1': '120' }, ['cumulative-falls']],
    ['not where it stays', visits, '2018Q1-Q3', '120', { '2018S1': '120' }, []],
    ['where a longer period now holds less', visits, '2018S1', '121', { '2018Q1-Q3': '120' }, ['cumulative-falls']],
    ['not where another year holds more', visits, '2018S1', '100', { '2017Q1-Q3': '120' }, []],
    [
      'where the numerator of a share falls',
      checkUps,
      '2018S1',
      { numerator: '99', denominator: '400' },
      { '2018Q1': { numerator: '100', denominator: '400' } },
      ['cumulative-falls'],
    ],
    [
      'not where only the rate falls',
      checkUps,
      '2018S1',
      { numerator: '101', denominator: '500' },
      { '2018Q1': { numerator: '100', denominator: '400' } },
      [],
    ],
    [
      'where the denominator moves too far',
      share,
      '2018Q2',
      { numerator: '400', denominator: '1301' },
      { '2018Q1': { numerator: '310', denominator: '1000' } },
      ['denominator-jump'],
    ],
  ];
  for (const [when, indicator, period, numbers, earlier, expected] of told)
    test(when, () => expect(codes(indicator, period, numbers, earlier)).toEqual(expected));

  const counted = (numerator: string, denominator: string) => ({ numerator, denominator });
  test.each([
    ['the same counts', counted('255', '1000'), counted('255', '1000'), ['standstill']],
    ['other counts of the same rate', counted('255', '1000'), counted('510', '2000'), []],
    ['a few things', counted('16', '99'), counted('16', '99'), []],
    ['no few things', counted('16', '100'), counted('16', '100'), []],
  ])('or not for standing still with %s', (what, own, before, expected) => {
    const found = codes(share, '2018Q4', own, { '2018Q3': before, '2018Q2': before, '2018Q1': before });
    const still = what === 'no few things' ? [] : expected;
    expect(found.filter((code) => code === 'standstill')).toEqual(still);
  });

  test('the same in every unit', () => {
    const value = fc.integer({ min: -5_000, max: 5_000 }).map((n) => plain(exact(n).div(100)));
    fc.assert(
      fc.property(value, value, value, fc.integer({ min: 1, max: 4 }), (now, last, earlier, places) => {
        const times = (text: string) => plain(exact(text).mul(10 ** places));
        const band = { points: '10', percent: '50' };
        const plausible = { min: '-40', max: '40' };
        const small: Indicator = { ...growth, unit: '元', jump: band, plausible };
        const scaled = { points: times('10'), percent: '50' };
        const large: Indicator = { ...small, jump: scaled, plausible: { min: times('-40'), max: times('40') } };
        const given = { '2018Q1': last, '2017Q2': earlier };
        const scaledGiven = { '2018Q1': times(last), '2017Q2': times(earlier) };
        expect(codes(large, '2018Q2', times(now), scaledGiven)).toEqual(codes(small, '2018Q2', now, given));
      }),
    );
  });
});

describe('a total', () => {
  const part = (name: string, numbers: Numbers | null) => ({
    name,
    observation: numbers === null ? null : observation('2018', numbers),
  });
  test.each<[string, Indicator, Numbers, (Numbers | null)[], string | null]>([
    ['agrees', visits, '30', ['10', '20'], null],
    ['is one more', visits, '31', ['10', '20'], '1'],
    ['is not told while a part is missing', visits, '31', ['10', null], null],
    [
      'of shares goes by the counts',
      share,
      '4.0',
      [
        { numerator: '30', denominator: '100' },
        { numerator: '10', denominator: '900' },
      ],
      null,
    ],
    [
      'of shares differs',
      share,
      '4.3',
      [
        { numerator: '30', denominator: '100' },
        { numerator: '10', denominator: '900' },
      ],
      '0.3',
    ],
    ['of rates without counts is not told', share, '4.3', ['30', '1.1'], null],
    ['of what does not add up is not told', growth, '9', ['1', '2'], null],
  ])('%s', (_, indicator, own, parts, difference) => {
    const below = parts.map((each, index) => part(`${index}`, each));
    expect(partsTotal(indicator, part('own', own), below)?.difference ?? null).toBe(difference);
  });
});

test('a rule is broken above, and not at its limit', () => {
  expect([isBroken('2.98', '2.56'), isBroken('2.56', '2.560'), isBroken('2.55', '2.56')]).toEqual([true, false, false]);
  const lower: Indicator = { ...beds, id: 'a', neverAbove: [{ indicator: 'b', because: '演练' }] };
  const rule = { lower: 'a', upper: 'b', because: '演练' };
  expect(rulesByIndicator([lower, { ...beds, id: 'b' }])).toEqual(
    new Map([
      ['a', [rule]],
      ['b', [rule]],
    ]),
  );
});
