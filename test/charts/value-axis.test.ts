import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueAxis } from '../../src/charts/value-axis.ts';

test.each([
  { about: 'a line away from zero', values: [27, 33.65], texts: ['26', '28', '30', '32', '34'] },
  { about: 'zero nearer than half the spread', values: [10, 50], texts: ['0', '20', '40'] },
  { about: 'zero exactly half the spread away', values: [10, 30], texts: ['0', '10', '20', '30'] },
  { about: 'zero just farther than half the spread', values: [10.1, 30], texts: ['10', '20', '30'] },
  { about: 'values on both sides of zero', values: [-3.2, 2.2], texts: ['-4', '-2', '0', '2'] },
  { about: 'negative values near zero', values: [-50, -10], texts: ['-40', '-20', '0'] },
  { about: 'equal values', values: [100, 100], texts: ['90', '95', '100', '105', '110'] },
  { about: 'only zeros', values: [0, 0], texts: ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0'] },
  { about: 'no values', values: [], texts: ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0'] },
  { about: 'small differences', values: [0.612, 0.618], texts: ['0.612', '0.614', '0.616', '0.618'] },
  { about: 'values beyond plain figures', values: [1e15, 4e15], texts: ['0', '1e+15', '2e+15', '3e+15', '4e+15'] },
])('$about', ({ values, texts }) => {
  expect(valueAxis(values, 5).ticks.map(({ text }) => text)).toEqual(texts);
});

test('holds every value and has at least three even, rising ticks with texts of their own', () => {
  const value = fc.oneof(
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
    fc.double({ min: -1000, max: 1000, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 20 }), fc.integer({ min: 3, max: 6 }), (values, wanted) => {
      const { low, high, ticks } = valueAxis(values, wanted);
      expect(high).toBeGreaterThan(low);
      for (const each of values) expect(each >= low && each <= high).toBe(true);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(2 * wanted);
      expect(ticks.every((tick, index) => index === 0 || tick.value > ticks[index - 1]!.value)).toBe(true);
      expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      if (values.every((each) => each >= 0)) expect(low).toBeGreaterThanOrEqual(0);
      if (values.length > 0 && values.some((each) => each < 0) && values.every((each) => each <= 0))
        expect(high).toBeLessThanOrEqual(0);
    }),
  );
});
