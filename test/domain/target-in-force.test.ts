import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/domain/plan.ts';
import { pathTargets, targetInForce } from '../../src/domain/target-in-force.ts';
import { DRUG_SHARE, targetOf } from './judged-row.ts';

const lower = (value: string | null, due: string | null, more: Partial<Target> = {}): Target =>
  targetOf(DRUG_SHARE, { comparator: 'lt', value, due, wording: `<${value}`, ...more });
const inForce = (targets: Target[], date: string, polarity: 'higher' | 'lower' = 'lower') => {
  const { target, alsoStated } = targetInForce(targets, date, polarity);
  return [target.wording, ...alsoStated.map((each) => each.wording)];
};

describe('the target in force (design §4.2)', () => {
  // Written in no order: the dates decide.
  const steps = [lower('27', '2020-12-31'), lower('30', '2018-12-31'), lower('28.5', '2019-12-31')];

  test.each([
    ['2017-12-31', '<30'],
    ['2018-12-30', '<30'],
    ['2018-12-31', '<30'],
    ['2019-01-01', '<28.5'],
    ['2019-12-31', '<28.5'],
    ['2020-12-31', '<27'],
    ['2021-01-01', '<27'],
    ['2030-12-31', '<27'],
  ])('on %s is %s', (date, wording) => {
    expect(inForce(steps, date)).toEqual([wording]);
  });

  test('has a date where any has, whatever stands beside it without one', () => {
    const timeless = lower('20', null);
    expect(inForce([timeless, ...steps], '2019-06-30')).toEqual(['<28.5']);
    expect(inForce([timeless, ...steps], '2031-06-30')).toEqual(['<27']);
    expect(inForce([timeless], '2019-06-30')).toEqual(['<20']);
  });

  test('is the stricter of one date, the others with it', () => {
    const [loose, strict] = [lower('30', '2018-12-31'), lower('28', '2018-12-31')];
    expect(inForce([loose, strict], '2018-06-30')).toEqual(['<28', '<30']);
    expect(inForce([strict, loose], '2018-06-30')).toEqual(['<28', '<30']);
    const up = (value: string) => lower(value, '2018-12-31', { comparator: 'gte', wording: `≥${value}` });
    expect(inForce([up('2'), up('3')], '2018-06-30', 'higher')).toEqual(['≥3', '≥2']);
  });

  test('is never a place without a number where another gives one', () => {
    const blank = lower(null, '2018-12-31', { comparator: 'none', wording: '——' });
    const trend = lower(null, '2018-12-31', { comparator: 'trend', wording: '逐步下降' });
    const number = lower('30', '2018-12-31');
    expect(inForce([blank, number], '2018-06-30')).toEqual(['<30', '——']);
    expect(inForce([number, blank], '2018-06-30')).toEqual(['<30', '——']);
    // A direction demands something, a blank nothing.
    expect(inForce([blank, trend], '2018-06-30')).toEqual(['逐步下降', '——']);
    expect(inForce([trend, blank], '2018-06-30')).toEqual(['逐步下降', '——']);
  });
});

test('the corners of a path are the stricter target of each date, in order', () => {
  const corners = pathTargets(
    [lower('27', '2020-12-31'), lower('30', '2018-12-31'), lower('29', '2018-12-31'), lower('10', null)],
    'lower',
  );
  expect(corners.map((t) => [t.due, t.value])).toEqual([
    ['2018-12-31', '29'],
    ['2020-12-31', '27'],
  ]);
});
