import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, shifted } from '../../src/domain/decimal.ts';
import { placesBetween, unitScale } from '../../src/domain/unit-scale.ts';
import { unitSlip } from '../../src/domain/unit-slip.ts';
import { UNITS } from '../../src/domain/units.ts';

const share = { unit: '%', decimals: 1, plausible: { min: '0', max: '100' } };
const doctors = { unit: '人', decimals: 2, plausible: { min: '0.5', max: '10' } };

describe('a slip of the unit', () => {
  test.each<[string, string | null, object, string | null, string | null]>([
    ['0.312', '30.8', share, '100', '31.2'],
    ['0.312', null, share, '100', '31.2'],
    ['0.3', null, share, null, null],
    ['0.61', '0.58', { ...share, decimals: 2 }, null, null],
    ['0.610', '0.58', share, null, null],
    ['312', '30.8', share, '0.1', '31.2'],
    ['3120', null, share, '0.01', '31.20'],
    ['28400', '2.84', doctors, '0.0001', '2.8400'],
    ['0.000284', '2.84', doctors, '10000', '2.84'],
    ['2.84', '2.5', doctors, null, null],
    ['12.5', '2.5', { ...doctors, plausible: { min: null, max: null } }, null, null],
    ['12.6', '2.5', { ...doctors, plausible: { min: null, max: null } }, '0.1', '1.26'],
    ['0', '30', share, null, null],
    ['30', '0', share, null, null],
    ['-30', '30', share, null, null],
    ['28400', null, { ...doctors, plausible: { min: null, max: null } }, null, null],
    ['28400', null, doctors, '0.0001', '2.8400'],
  ])('%s after %s', (value, last, evidence, factor, likely) => {
    const slip = unitSlip(value, { ...(evidence as typeof share), last });
    expect(slip).toEqual(factor === null ? null : { factor, likely });
  });

  test('is a power of ten of the value, and lies in the plausible range', () => {
    const number = fc.integer({ min: -999_999, max: 999_999 }).map((n) => shifted(`${n}`, -3));
    fc.assert(
      fc.property(number, fc.option(number), (value, last) => {
        const slip = unitSlip(value, { ...share, last });
        if (!slip) return;
        expect(exact(value).mul(exact(slip.factor)).equals(exact(slip.likely))).toBe(true);
        expect(exact(slip.likely).gte(0) && exact(slip.likely).lte(100)).toBe(true);
      }),
    );
  });
});

describe('units', () => {
  test.each([
    ['％', '比值', -2],
    ['1/10万', '比值', -5],
    ['／十万', '比值', -5],
    ['亿元', '元', 8],
    ['万人次', '次', 4],
    ['名/千人', '人/人', -3],
    ['元/万元', '元/元', -4],
    ['万', '', 4],
  ])('%s is 10^ of %s: %i', (words, kin, exponent) => {
    expect(unitScale(words)).toEqual({ kin, exponent });
  });

  test.each(['', '初步', '名称', '江海区', '/', '人/', '/人', '2017年', '%%', '元元'])('%j is no unit', (words) => {
    expect(unitScale(words)).toBeNull();
  });

  test('every unit that an indicator may carry converts to itself without a change', () => {
    for (const unit of UNITS) expect([unit, placesBetween(unitScale(unit)!, { unit })]).toEqual([unit, 0]);
  });

  test('moving the point keeps the digits, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 4 }), (n, places) => {
        const text = shifted(`${n}`, -4);
        expect(shifted(shifted(text, -places), places)).toBe(text);
      }),
    );
  });
});
