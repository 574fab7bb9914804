import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Dated,
  monthsBetween,
  observedChange,
  type RequiredChange,
  reachAt,
  requiredChange,
  yearOnYear,
} from '../../../src/domain/change.ts';
import { compare, exact, fixed, plain } from '../../../src/domain/decimal.ts';
import { isRefusal, type Refusal } from '../../../src/domain/methods/refusal.ts';

const at = (date: string, value: string): Dated => ({ date, value: exact(value) });
const judged = <T extends object>(outcome: T | Refusal): T => {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
};

test.each([
  ['2018-06-30', '2018-12-31', '6'],
  ['2018-06-30', '2018-09-30', '3'],
  ['2017-12-31', '2020-12-31', '36'],
  ['2018-12-31', '2019-01-31', '1'],
  ['2020-02-29', '2020-03-31', '1'],
  ['2018-12-31', '2018-06-30', '-6'],
  ['2018-04-15', '2018-06-30', '2.5'],
])('from %s to %s are %s months', (from, to, months) => {
  expect(plain(monthsBetween(from, to))).toBe(months);
});

describe('the change still required', () => {
  test('is what is left over the quarters left', () => {
    const change = judged<RequiredChange>(requiredChange(at('2018-06-30', '31.2'), at('2018-12-31', '30')));
    expect([plain(change.perQuarter), plain(change.perYear)]).toEqual(['-0.6', '-2.4']);
    expect(change.compoundPerYear).toBeCloseTo((30 / 31.2) ** 2 - 1, 12);
  });

  test('has no compound form to or from zero, or across it', () => {
    const compound = (from: string, to: string) =>
      judged<RequiredChange>(requiredChange(at('2018-12-31', from), at('2020-12-31', to))).compoundPerYear;
    expect(compound('5', '0')).toMatchObject({ code: 'zero-target' });
    expect(compound('0', '5')).toMatchObject({ code: 'zero-baseline' });
    expect(compound('-1', '5')).toMatchObject({ code: 'sign-change' });
  });

  test.each(['2018-06-30', '2018-06-29'])('is refused where the due date %s is not ahead', (due) => {
    expect(requiredChange(at('2018-06-30', '31.2'), at(due, '30'))).toMatchObject({ code: 'target-passed' });
  });
});

describe('the change seen', () => {
  test('runs from the first point to the last, and along the line through all', () => {
    const points = [at('2017-12-31', '33.65'), at('2018-03-31', '32'), at('2018-06-30', '31.2')];
    const change = judged(observedChange(points));
    expect([plain(change.perQuarter), plain(change.perYear)]).toEqual(['-1.225', '-4.9']);
    expect(change.slopePerYear).toBeCloseTo(-4.9, 10);
    const bent = judged(observedChange([...points, at('2018-09-30', '31.2')]));
    // x = 0, 1, 2, 3 quarters: Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)² = −4.075 ÷ 5 a quarter.
    expect(bent.slopePerYear).toBeCloseTo((-4.075 / 5) * 4, 10);
  });

  test.each<[string, Record<string, number>, Dated[]]>([
    ['too-few-points', { needed: 2, given: 0 }, []],
    ['too-few-points', { needed: 2, given: 1 }, [at('2017-12-31', '1')]],
    ['equal-times', { index: 2 }, [at('2017-12-31', '1'), at('2017-12-31', '2')]],
    ['equal-times', { index: 2 }, [at('2017-12-31', '1'), at('2017-12-30', '2')]],
  ])('is refused with %s %o', (code, params, points) => {
    expect(observedChange(points)).toMatchObject({ code, params });
  });
});

describe('at its present speed a value', () => {
  const reach = (value: string, target: string, perYear: string, better: 'higher' | 'lower' = 'lower') =>
    reachAt(at('2018-06-30', value), exact(target), exact(perYear), better);

  test.each([
    ['31.2', '30', '-1.2', '2019-06-30'],
    ['31.2', '30', '-2.4', '2018-12-31'],
    ['31.2', '30', '-0.4', '2021-06-30'],
    ['31.2', '30', '-14.4', '2018-07-31'],
    ['31.2', '30', '-28.8', '2018-07-16'],
    // 1.2 ÷ 89.28 × 12 = 5/31 of July.
    ['31.2', '30', '-89.28', '2018-07-05'],
  ])('of %s reaches %s at %s a year on %s', (value, target, perYear, date) => {
    expect(reach(value, target, perYear)).toEqual({ kind: 'date', date });
  });

  test('has reached, or never will', () => {
    expect(reach('30', '30', '-1')).toEqual({ kind: 'reached' });
    expect(reach('29', '30', '5')).toEqual({ kind: 'reached' });
    expect(reach('31', '30', '0')).toEqual({ kind: 'never' });
    expect(reach('31', '30', '1')).toEqual({ kind: 'never' });
    expect(reach('31', '30', '1', 'higher')).toEqual({ kind: 'reached' });
    expect(reach('29', '30', '-1', 'higher')).toEqual({ kind: 'never' });
  });

  test('may take longer than a hundred years', () => {
    expect(reach('130', '30', '-1')).toEqual({ kind: 'date', date: '2118-06-30' });
    expect(reach('130.01', '30', '-1')).toEqual({ kind: 'beyond-century' });
  });

  test('stands at the target or better on that day, and not on the day before', () => {
    const amount = fc.integer({ min: 1, max: 10000 }).map((n) => exact((n / 100).toFixed(2)));
    fc.assert(
      fc.property(amount, amount, (ahead, perYear) => {
        const start = at('2018-06-30', '0');
        const found = reachAt(start, ahead, perYear, 'higher');
        if (found.kind !== 'date') return found.kind === 'beyond-century';
        const grownBy = (date: string) => monthsBetween(start.date, date).div(12).mul(perYear);
        const before = new Date(Date.parse(found.date) - 86_400_000).toISOString().slice(0, 10);
        return compare(grownBy(found.date), ahead) >= 0 && compare(grownBy(before), ahead) < 0;
      }),
    );
  });
});

// 国家卫生健康委，2019年1—10月全国医疗服务情况：2018、2019年累计值与公布的同比（%）。
test.each([
  ['诊疗人次', '682360.8', '701631.9', '2.8'],
  ['医院', '292276.7', '308594.7', '5.6'],
  ['公立医院', '249488.7', '261938.5', '5.0'],
  ['民营医院', '42788.1', '46656.1', '9.0'],
  ['三级医院', '148662.8', '159677.7', '7.4'],
  ['二级医院', '106874.6', '111559.9', '4.4'],
  ['一级医院', '17747.2', '18655.6', '5.1'],
  ['未定级医院', '18992.1', '18701.7', '-1.5'],
  ['基层', '364447.1', '366054.6', '0.4'],
  ['社区', '62558.4', '65511.4', '4.7'],
  ['出院人次', '20545.0', '21074.3', '2.6'],
  ['医院出院', '16211.0', '16757.2', '3.4'],
  ['公立医院出院', '13324.4', '13879.2', '4.2'],
  ['民营医院出院', '2886.7', '2878.1', '-0.3'],
  ['三级医院出院', '7398.5', '8038.9', '8.7'],
  ['一级医院出院', '965.3', '886.3', '-8.2'],
  ['未定级医院出院', '1128.8', '990.7', '-12.2'],
  ['基层出院', '3476.9', '3435.6', '-1.2'],
])('%s %s → %s 万人次同比 %s %%', (_, earlier, later, printed) => {
  expect(fixed(yearOnYear(exact(earlier), exact(later))!, 1)).toBe(printed);
});

test('there is no growth from zero or across it, and growth of a shrinking loss is positive', () => {
  expect(yearOnYear(exact(0), exact(5))).toBeNull();
  expect(yearOnYear(exact(-1), exact(5))).toBeNull();
  expect(plain(yearOnYear(exact(-10), exact(-5))!)).toBe('50');
  expect(plain(yearOnYear(exact(10), exact(0))!)).toBe('-100');
});
