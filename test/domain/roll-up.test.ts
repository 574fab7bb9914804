import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, plain } from '../../src/domain/decimal.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { ownBesideParts, type Part, type RolledUp, rollUp } from '../../src/domain/roll-up.ts';
import { longerFromParts, singleFromCumulative } from '../../src/domain/roll-up-periods.ts';
import { textIn } from '../../src/text/text.ts';
import { DOCTORS, DRUG_SHARE, observed, type Reported } from './judged-row.ts';

const COUNT: Indicator = { ...DRUG_SHARE, rollUp: 'sum', share: false, factor: '1', decimals: 0, unit: '人次' };
const FUNDING: Indicator = { ...COUNT, rollUp: 'population-weighted', decimals: 2, unit: '元' };

const part = (name: string, reported: Reported | null, population?: string): Part => ({
  name,
  observation: reported === null ? null : observed(DRUG_SHARE, '2018Q2', reported),
  ...(population === undefined ? {} : { population }),
});

/** 40 ÷ 1000 = 4.00, or what is missing, or the refusal. */
function told(whole: RolledUp): string {
  if (whole.kind === 'incomplete') return `${whole.reported} of ${whole.of}, without ${whole.missing.join(' ')}`;
  if (whole.kind === 'refused') return [whole.code, ...whole.names].join(' ');
  return whole.numerator === null ? whole.actual : `${whole.numerator} ÷ ${whole.denominator} = ${whole.actual}`;
}

describe('an area from its parts', () => {
  test.each<[string, Indicator, Part[], string]>([
    [
      'rates by their counts, not 15.56, the mean',
      DRUG_SHARE,
      [part('甲', ['30', '100']), part('乙', ['10', '900'])],
      '40 ÷ 1000 = 4.00',
    ],
    ['decimals exactly', DRUG_SHARE, [part('甲', ['0.1', '0.3']), part('乙', ['0.2', '0.7'])], '0.3 ÷ 1 = 30.00'],
    ['one part', DRUG_SHARE, [part('甲', ['1', '3'])], '1 ÷ 3 = 33.33'],
    ['doctors per 10 000', DOCTORS, [part('甲', ['75', '266000']), part('乙', ['0', '34000'])], '75 ÷ 300000 = 2.50'],
    [
      'a rate without its counts',
      DRUG_SHARE,
      [part('甲', ['30', '100']), part('乙', '12'), part('丙', '8')],
      'counts-missing 乙 丙',
    ],
    [
      'a missing part',
      DRUG_SHARE,
      [part('甲', ['30', '100']), part('乙', null), part('丙', ['1', '2'])],
      '2 of 3, without 乙',
    ],
    ['nothing at all', DRUG_SHARE, [part('甲', null), part('乙', null)], '0 of 2, without 甲 乙'],
    ['no parts', DRUG_SHARE, [], 'no-parts'],
    ['counts by their sum', COUNT, [part('甲', '120'), part('乙', '55')], '175'],
    ['counts with the most decimals printed', COUNT, [part('甲', '0.10'), part('乙', '0.2')], '0.30'],
    ['a missing count', COUNT, [part('甲', '120'), part('乙', null)], '1 of 2, without 乙'],
    ['weighted by people', FUNDING, [part('甲', '50', '100'), part('乙', '80', '200')], '70.00'],
    ['weighted, without people', FUNDING, [part('甲', '50', '100'), part('乙', '80')], 'population-missing 乙'],
    ['weighted, nobody there', FUNDING, [part('甲', '50', '0')], 'denominator-not-positive'],
    ['not to be rolled up', { ...COUNT, rollUp: 'none' }, [part('甲', '50')], 'not-rolled-up'],
  ])('%s', (_, indicator, parts, expected) => {
    expect(told(rollUp(indicator, parts))).toBe(expected);
  });

  test('an absence (未报) is a missing part, not a zero', () => {
    const absent: Part = {
      name: '乙',
      observation: { ...observed(DRUG_SHARE, '2018Q2', '1'), value: null, absence: '未报' },
    };
    expect(told(rollUp(COUNT, [part('甲', '120'), absent]))).toBe('1 of 2, without 乙');
  });

  const counts = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));

  test('the sum of parts does not depend on their order or grouping, and lies between the least and the greatest rate', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 8 }), fc.nat(), (all, cut) => {
        const parts = all.map(([n, d], i) => part(String(i), [String(n), String(d)]));
        const at = 1 + (cut % (parts.length - 1));
        const whole = rollUp(DRUG_SHARE, parts);
        if (whole.kind !== 'complete') throw new Error(whole.kind);
        const groups = [parts.slice(0, at), parts.slice(at)].map((group, i) => {
          const rolled = rollUp(DRUG_SHARE, group) as typeof whole;
          return part(`g${i}`, [rolled.numerator!, rolled.denominator!]);
        });
        expect({ ...rollUp(DRUG_SHARE, groups), of: 0 }).toEqual({ ...whole, of: 0 });
        expect(rollUp(DRUG_SHARE, parts.toReversed())).toEqual(whole);
        const rates = all.map(([n, d]) => exact(n).div(d).mul(100)).sort((a, b) => a.compare(b));
        expect(whole.value.gte(rates[0]!) && whole.value.lte(rates.at(-1)!)).toBe(true);
      }),
    );
  });

  test('a part left away makes the whole incomplete, never another number', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), fc.nat(), (all, which) => {
        const gone = which % all.length;
        const parts = all.map(([n, d], i) => part(String(i), i === gone ? null : [String(n), String(d)]));
        expect(rollUp(DRUG_SHARE, parts)).toEqual({
          kind: 'incomplete',
          reported: all.length - 1,
          of: all.length,
          missing: [String(gone)],
        });
      }),
    );
  });
});

describe('an own value beside its parts', () => {
  const whole = rollUp(DRUG_SHARE, [part('甲', ['404', '10000'])]);

  test.each([
    ['4.0', null],
    ['4', null],
    ['4.04', null],
    ['4.1', { own: '4.1', fromParts: '4.04', difference: '0.06' }],
    ['3.9', { own: '3.9', fromParts: '4.04', difference: '-0.14' }],
    [null, null],
  ])('%s beside 4.04', (own, expected) => {
    expect(ownBesideParts(own, whole)).toEqual(expected);
  });

  test('there is nothing to set beside an incomplete whole', () => {
    expect(ownBesideParts('4', rollUp(DRUG_SHARE, [part('甲', null)]))).toBeNull();
  });

  test.each(['zh', 'en'] as const)('is told in words (%s)', (language) => {
    const { rollUp: words } = textIn(language);
    const sentence = words.differs({ ...ownBesideParts('3.9', whole)!, unit: '%' });
    for (const figure of ['3.9%', '4.04%', '0.14']) expect(sentence).toContain(figure);
    expect(words.incomplete({ reported: 2, of: 3, missing: ['乙镇'] })).toMatch(/2.*3.*乙镇|3.*2.*乙镇/);
  });
});

describe('a single period from 累计 values', () => {
  const cumulative: Indicator = { ...COUNT, periodNature: 'cumulative' };
  const share: Indicator = { ...DRUG_SHARE, periodNature: 'cumulative' };
  const from = (indicator: Indicator, period: string, series: Record<string, Reported>) =>
    told(
      singleFromCumulative(indicator, knownPeriod(period), (id) =>
        series[id] ? observed(indicator, id, series[id]) : null,
      ),
    );
  const year = { '2018Q1': '50', '2018S1': '120', '2018Q1-Q3': '175', 2018: '260' };

  test.each([
    ['2018Q1', '50'],
    ['2018Q2', '70'],
    ['2018Q3', '55'],
    ['2018Q4', '85'],
    ['2018S2', '140'],
    ['2018', '260'],
    ['201812', '1 of 2, without 201801-201811'],
    ['2019Q2', '0 of 2, without 2019Q1 2019S1'],
  ])('counts of %s: %s', (period, expected) => {
    expect(from(cumulative, period, year)).toBe(expected);
  });

  test.each<[string, Indicator, Record<string, Reported>, string]>([
    ['a share by its counts', share, { '2018Q1': ['30', '100'], '2018S1': ['50', '250'] }, '20 ÷ 150 = 13.33'],
    ['a share without its counts', share, { '2018Q1': '30', '2018S1': ['50', '250'] }, 'counts-missing 2018Q1'],
    [
      'a numerator that falls',
      share,
      { '2018Q1': ['30', '100'], '2018S1': ['29', '250'] },
      'cumulative-falls 2018Q1 2018S1',
    ],
    [
      'a denominator that falls',
      share,
      { '2018Q1': ['30', '100'], '2018S1': ['31', '99'] },
      'cumulative-falls 2018Q1 2018S1',
    ],
    [
      'a denominator that stands still',
      share,
      { '2018Q1': ['30', '100'], '2018S1': ['31', '100'] },
      'denominator-not-positive',
    ],
    ['a count that falls', cumulative, { '2018Q1': '30', '2018S1': '29' }, 'cumulative-falls 2018Q1 2018S1'],
    ['a count that stands still', cumulative, { '2018Q1': '30', '2018S1': '30' }, '0'],
    [
      'a rate over people',
      { ...share, share: false },
      { '2018Q1': ['1', '9'], '2018S1': ['2', '9'] },
      'not-additive-in-time',
    ],
    ['single figures', COUNT, { '2018Q1': '30', '2018S1': '50' }, 'not-cumulative'],
    ['not to be rolled up', { ...cumulative, rollUp: 'none' }, year, 'not-additive-in-time'],
  ])('%s', (_, indicator, series, expected) => {
    expect(from(indicator, '2018Q2', series)).toBe(expected);
  });

  test('the four quarters of a year add up to it again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100000), { minLength: 4, maxLength: 4 }), (steps) => {
        const reached = steps.map((_, i) => plain(steps.slice(0, i + 1).reduce((sum, n) => sum.add(n), exact(0))));
        const series = { '2018Q1': reached[0]!, '2018S1': reached[1]!, '2018Q1-Q3': reached[2]!, 2018: reached[3]! };
        const found = ['2018Q1', '2018Q2', '2018Q3', '2018Q4'].map((period) => from(cumulative, period, series));
        expect(found).toEqual(steps.map(String));
        const back = longerFromParts(
          COUNT,
          found.map((value, i) => part(String(i), value)),
        );
        expect(told(back)).toBe(reached[3]);
      }),
    );
  });
});

describe('a longer period from its parts', () => {
  const quarters = (...reported: (Reported | null)[]) => reported.map((each, i) => part(`2018Q${i + 1}`, each));

  test.each<[string, Indicator, Part[], string]>([
    ['shares', DRUG_SHARE, quarters(['10', '40'], ['12', '40'], ['9', '50'], ['9', '30']), '40 ÷ 160 = 25.00'],
    ['counts', COUNT, quarters('50', '70', '55', '85'), '260'],
    ['a quarter missing', COUNT, quarters('50', null, '55', '85'), '3 of 4, without 2018Q2'],
    ['a state as the last left it', DOCTORS, quarters('2.80', null, null, '2.84'), '2.84'],
    ['a state whose last is missing', DOCTORS, quarters('2.80', null), '0 of 1, without 2018Q2'],
    ['a state with its counts', DOCTORS, quarters(null, ['75', '266000']), '75 ÷ 266000 = 2.82'],
    ['累计 figures', { ...COUNT, periodNature: 'cumulative' }, quarters('50', '120'), 'not-additive-in-time'],
    [
      'a rate over people',
      { ...DOCTORS, periodNature: 'single' },
      quarters(['1', '9'], ['2', '9']),
      'not-additive-in-time',
    ],
    ['weighted by people', FUNDING, quarters('1', '2'), 'not-additive-in-time'],
    ['no parts', COUNT, [], 'no-parts'],
  ])('%s', (_, indicator, parts, expected) => {
    expect(told(longerFromParts(indicator, parts))).toBe(expected);
  });
});

test.each(['zh', 'en'] as const)('every refusal has its sentence (%s)', (language) => {
  const { refusals } = textIn(language).rollUp;
  for (const sentence of Object.values(refusals)) expect(sentence(['甲镇', '乙镇'])).toMatch(/\S+[。.]$/);
  expect(refusals['counts-missing'](['甲镇', '乙镇'])).toContain('甲镇');
});
