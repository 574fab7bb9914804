import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, decimalsOf, exact, fixed, isDecimal, plain } from '../../src/domain/decimal.ts';

describe('exact decimals', () => {
  test('sums and quotients that binary floating point gets wrong are exact', () => {
    expect(exact('0.1').add(exact('0.2')).equals(exact('0.3'))).toBe(true);
    expect(exact('1.045').div(exact('1.1')).gte(exact('0.95'))).toBe(true);
    expect(1.045 / 1.1 >= 0.95).toBe(false);
  });

  test.each([
    ['2.345', 2, '2.35'],
    ['2.344', 2, '2.34'],
    ['-2.345', 2, '-2.35'],
    ['-0.05', 1, '-0.1'],
    ['-0.04', 1, '0.0'],
    ['0.5', 0, '1'],
    ['1.005', 2, '1.01'],
    ['99.95', 1, '100.0'],
    ['7', 3, '7.000'],
    ['123456789012345678.5', 0, '123456789012345679'],
  ])('%s to %i decimals is %s, half away from zero', (text, decimals, printed) => {
    expect(fixed(exact(text), decimals)).toBe(printed);
  });

  test.each([
    ['31.2', '30', '1.2'],
    ['33.65', '33.650', '0'],
    ['1', '4', '-3'],
  ])('%s − %s prints as %s', (a, b, printed) => {
    expect(plain(exact(a).sub(exact(b)))).toBe(printed);
  });

  test('what never ends is rounded where it is shown, not before', () => {
    expect(plain(exact('1').div(exact('3')))).toBe('0.333333');
    expect(exact('1').div(exact('3')).mul(3).equals(1)).toBe(true);
  });

  test.each(['', '1e5', '1,000', ' 1', '1.', '.5', '0x10', '１', 'NaN', '--1'])('refuses %j', (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => exact(text)).toThrow(RangeError);
  });

  test('a printed decimal reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, scale) => {
          const value = exact(digits).div(10 ** scale);
          expect(exact(fixed(value, scale)).equals(value)).toBe(true);
          expect(compare(exact(plain(value)), value)).toBe(0);
        },
      ),
    );
  });

  test.each([
    ['33.65', 2],
    ['72.0', 1],
    ['30', 0],
  ])('%s was printed with %i decimals', (text, decimals) => {
    expect(decimalsOf(text)).toBe(decimals);
  });
});
