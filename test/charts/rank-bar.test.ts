import { describe, expect, test } from 'vitest';
import { barRange, rankBar } from '../../src/charts/rank-bar.ts';

const numbers = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(` ${name}="([\\d.-]+)"`, 'g'))].map(([, value]) => Number(value));

describe('the bar of a ranked value', () => {
  test('begins at zero and takes its share of the scale; the target lies on the same scale', () => {
    const range = barRange(['50', '100', null, 'x']);
    expect(range).toEqual({ least: 0, most: 100 });
    const svg = rankBar('50', '100', range);
    expect(/<rect [^>]*>/.exec(svg)![0]).toMatch(/x="1" y="4" width="89"/);
    expect(numbers(svg, 'x1')).toEqual([1, 179]);
  });

  test('goes to the left of zero for a negative value', () => {
    const range = barRange(['-5', '5']);
    expect(range).toEqual({ least: -5, most: 5 });
    expect(/<rect [^>]*>/.exec(rankBar('-5', null, range))![0]).toMatch(/x="1" y="4" width="89"/);
    expect(/<rect [^>]*>/.exec(rankBar('5', null, range))![0]).toMatch(/x="90" y="4" width="89"/);
  });

  test('has no bar without a value, no line without a target, and stands where everything is zero', () => {
    expect(rankBar(null, null, barRange([]))).not.toContain('<rect');
    expect(numbers(rankBar(null, null, barRange([])), 'x1')).toHaveLength(1);
    expect(rankBar('0', '0', barRange(['0']))).not.toMatch(/NaN|Infinity/);
  });
});
