import { expect, test } from 'vitest';
import { trendData } from '../../src/charts/trend-data.ts';
import { drugShare, trendInput } from './trend-cases.ts';

test('comes back as it went in', () => {
  expect(JSON.parse(trendData(drugShare))).toEqual(drugShare);
});

test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>&amp;', 'a\u2028b\u2029c', '"\\'])(
  '%j cannot leave the script element',
  (title) => {
    const written = trendData(trendInput({ title }));
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(written).title).toBe(title);
  },
);
