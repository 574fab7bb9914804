import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf, verdictOn } from './judged.ts';

const line = (points: unknown, polarity?: string) => ({ method: 'fingertips-trend', points, polarity });

// TrendMarkerCalculatorTest: value, lower, upper for 2014–2018; counts and denominators.
const RISING = [
  [2014, 24.67, 23.16, 26.25],
  [2015, 24.6, 23.15, 26.19],
  [2016, 28, 26.44, 29.64],
  [2017, 30.2, 28.63, 31.9],
  [2018, 30.6, 28.98, 32.25],
];
const STEADY = [
  [2014, 20.5506, 18.1803, 23.1427],
  [2015, 19.5952, 17.3444, 22.0602],
  [2016, 19.0349, 16.8421, 21.4394],
  [2017, 21.3966, 19.0918, 23.8975],
  [2018, 18.4372, 16.2925, 20.7941],
];
const COUNTS = [
  [2014, 994, 40299],
  [2015, 1023, 41527],
  [2016, 1199, 42811],
  [2017, 1332, 44064],
  [2018, 1367, 44701],
];

describe('Fingertips publishes', () => {
  test('chi-squared 46.77 for a rising series with intervals', () => {
    const verdict = verdictOn(line(RISING));
    expect(verdict.value).toBeCloseTo(46.77, 2);
    expect(verdict).toMatchObject({
      status: 'increasing',
      details: { significant: true, form: 'interval', meaning: null },
    });
  });

  test('no significant trend for a steady one', () => {
    const verdict = verdictOn(line(STEADY));
    expect(verdict.value).toBeCloseTo(0.464, 3);
    expect(verdict).toMatchObject({ status: 'no-change', details: { significant: false } });
  });

  test('chi-squared 47.9 for counts', () => {
    const verdict = verdictOn(line(COUNTS, 'lower'));
    expect(verdict.value).toBeCloseTo(47.9, 1);
    expect(verdict).toMatchObject({ status: 'increasing', details: { form: 'proportion', meaning: 'worse' } });
  });
});

describe('the recent trend', () => {
  const turned = RISING.map(([t, ...rest]) => [4032 - t!, ...rest]);

  test('falls where the series is turned around', () => {
    const verdict = verdictOn(line(turned, 'lower'));
    expect(verdict).toMatchObject({ status: 'decreasing', details: { meaning: 'better' } });
    expect(verdict.value).toBeCloseTo(46.77, 2);
  });

  test('needs every slope without one point to keep the sign', () => {
    const spike = [10, 10, 10, 10, 30].map((v, i) => [2014 + i, v, v - 1, v + 1]);
    const verdict = verdictOn(line(spike));
    expect(verdict.value).toBeGreaterThan(9.55);
    expect(verdict).toMatchObject({ status: 'no-change', details: { slopesAgree: false } });
  });

  test('looks at the last five points only', () => {
    expect(verdictOn(line([[2010, 5, 5, 5], [2011, 99, 98, 100], ...RISING])).value).toBeCloseTo(46.77, 2);
    expect(verdictOn(line([[2010, 0, 40000], ...COUNTS])).value).toBeCloseTo(47.9, 1);
  });

  test.each([
    ['too-few-points', RISING.slice(1)],
    ['no-uncertainty', RISING.map(([t, v]) => [t, v])],
    ['zero-width-interval', [...RISING.slice(0, 4), [2018, 30, 30, 30]]],
    ['count-at-bound', [...COUNTS.slice(0, 4), [2018, 0, 44701]]],
    ['count-at-bound', [...COUNTS.slice(0, 4), [2018, 44701, 44701]]],
    ['lower-above-upper', [...RISING.slice(0, 4), [2018, 30, 31, 29]]],
    ['zero-denominator', [...COUNTS.slice(0, 4), [2018, 0, 0]]],
    ['count-outside-denominator', [...COUNTS.slice(0, 4), [2018, 2, 1]]],
    ['count-outside-denominator', [...COUNTS.slice(0, 4), [2018, -1, 1]]],
    ['mixed-points', [...COUNTS.slice(0, 4), RISING[4]]],
    ['equal-times', [...RISING.slice(0, 4), [2017, 30, 29, 31]]],
  ])('refuses with %s', (code, points) => {
    expect(refusalOf(line(points))).toBe(code);
  });

  test('does not depend on the unit of the interval form', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (scale) => {
        const scaled = RISING.map(([t, ...rest]) => [t, ...rest.map((v) => v * scale)]);
        return Math.abs(verdictOn(line(scaled)).value! - verdictOn(line(RISING)).value!) < 1e-6;
      }),
    );
  });
});
