import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { cellPlace, columnLetter } from '../../src/ingest/column-letter.ts';
import { parseNumberFormat } from '../../src/ingest/number-format.ts';
import { numberText } from '../../src/ingest/number-text.ts';

const text = (stored: string, code = 'General', from1904 = false) =>
  numberText(stored, parseNumberFormat(code), from1904)?.text ?? null;

describe('numbers keep their stored digits', () => {
  test.each([
    ['31.2', '31.2'],
    ['31.20', '31.2'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.5', '-0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['1E+05', '100000'],
    ['1.5e-3', '0.0015'],
    ['-2.5E-7', '-0.00000025'],
    ['1E-20', '0.00000000000000000001'],
    ['123456789012345', '123456789012345'],
    ['31.199999999999999', '31.2'],
    [' 31.2 ', '31.2'],
  ])('%s is %s', (stored, expected) => {
    expect(numberText(stored, undefined, false)).toEqual({ text: expected, rounded: false, issue: null });
  });

  test.each([
    ['0.30000000000000004', '0.3'],
    ['0.1234567890123456', '0.123456789012346'],
    ['2.0000000000000004', '2'],
  ])('%s has noise after the 15th digit and is %s', (stored, expected) => {
    expect(numberText(stored, undefined, false)).toEqual({ text: expected, rounded: true, issue: null });
  });

  test.each([
    ['999999999999999', '999999999999999', null],
    ['1000000000000000', '1000000000000000', 'long-number'],
    ['440704199001011234', '440704199001011234', 'long-number'],
    ['4.40704199001011E+17', '440704199001011000', 'long-number'],
    ['-1E+15', '-1000000000000000', 'long-number'],
  ])('%s is %s, announced from 16 digits on', (stored, expected, issue) => {
    expect(numberText(stored, undefined, false)).toEqual({ text: expected, rounded: false, issue });
  });

  test.each(['', ' ', 'abc', '0x1F', '1,5', 'Infinity', 'NaN', '1e999', '1 2', '--1'])('%j is no number', (stored) => {
    expect(numberText(stored, undefined, false)).toBeNull();
  });

  test('any decimal of up to 15 digits comes out as it went in', () => {
    const decimals = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 999_999_999 }), fc.nat({ max: 12 }));
    fc.assert(
      fc.property(decimals, ([negative, digits, places]) => {
        const whole = String(digits).padStart(places + 1, '0');
        const plain = places === 0 ? whole : `${whole.slice(0, -places)}.${whole.slice(-places)}`.replace(/\.?0+$/, '');
        const written = (negative ? '-' : '') + plain;
        expect(text(String(Number(written)))).toBe(written);
      }),
    );
  });
});

describe('percentages', () => {
  test.each([
    ['0.312', '0.0%', '31.2%'],
    ['0.312', '0%', '31.2%'],
    ['0.07', '0.00%;[Red]-0.00%', '7%'],
    ['1', '0%', '100%'],
    ['-0.005', '0.0%', '-0.5%'],
    ['0', '0%', '0%'],
    ['0.00123', '0.00%', '0.123%'],
    ['31.2', '0.0"%"', '31.2'],
    ['31.2', '0.0\\%', '31.2'],
  ])('%s as %s is %s', (stored, code, expected) => expect(text(stored, code)).toBe(expected));

  test('noise does not reach the percentage', () => {
    expect(numberText('0.31199999999999994', parseNumberFormat('0.0%'), false)).toEqual({
      text: '31.2%',
      rounded: true,
      issue: null,
    });
  });
});

describe('dates', () => {
  // Day numbers: ECMA-376 part 1, 18.17.4.1: 1 January 1900 is 1, 1 March 1900 is 61; in the 1904 system 1 January 1904 is 0.
  test.each([
    ['1', 'yyyy-mm-dd', false, '1900-01-01'],
    ['59', 'yyyy-mm-dd', false, '1900-02-28'],
    ['61', 'yyyy-mm-dd', false, '1900-03-01'],
    ['43281', 'yyyy-mm-dd', false, '2018-06-30'],
    ['41819', 'yyyy-mm-dd', true, '2018-06-30'],
    ['0', 'yyyy-mm-dd', true, '1904-01-01'],
    ['2958465', 'yyyy-mm-dd', false, '9999-12-31'],
    ['43281', 'yyyy/m/d;@', false, '2018-06-30'],
    ['43281', '[$-804]yyyy"年"m"月"d"日";@', false, '2018-06-30'],
    ['43281', '[DBNum1][$-804]m"月"d"日"', false, '2018-06-30'],
    ['43281', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', false, '2018-06-30'],
    ['43252', 'yyyy"年"m"月"', false, '2018-06'],
    ['43281', 'yyyy"年"m"月"', false, '2018-06-30'],
    ['43101', 'yyyy', false, '2018'],
    ['43281.5', 'yyyy-mm-dd', false, '2018-06-30'],
    ['43281.5', 'yyyy-mm-dd hh:mm', false, '2018-06-30 12:00'],
    ['43281.999988425923', 'yyyy-m-d h:mm:ss', false, '2018-06-30 23:59:59'],
    ['43281', 'yyyy-m-d h:mm', false, '2018-06-30'],
    ['0.354166666666667', 'h:mm', false, '08:30'],
    ['0.354166666666667', 'h:mm AM/PM', false, '08:30'],
    ['0.5', 'mm:ss', false, '12:00'],
    ['1.5', '[h]:mm', false, '36:00'],
  ])('%s as %s (1904: %s) is %s', (stored, code, from1904, expected) => {
    expect(numberText(stored, parseNumberFormat(code), from1904)).toEqual({
      text: expected,
      rounded: false,
      issue: null,
    });
  });

  test.each([
    ['0', false],
    ['60', false],
    ['-1', false],
    ['-1', true],
    ['2958466', false],
    ['1E+10', false],
  ])('day %s (1904: %s) is no date: the number is kept and announced', (stored, from1904) => {
    const read = numberText(stored, parseNumberFormat('yyyy-mm-dd'), from1904);
    expect([read?.issue, read?.text]).toEqual(['bad-date', String(Number(stored))]);
  });

  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
    if (zone === undefined) delete process.env.TZ;
  });

  test.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC'])('no day shifts in %s', (timeZone) => {
    process.env.TZ = timeZone;
    expect([text('43281', 'yyyy-mm-dd'), text('43101', 'yyyy-mm-dd'), text('0', 'yyyy-mm-dd', true)]).toEqual([
      '2018-06-30',
      '2018-01-01',
      '1904-01-01',
    ]);
  });
});

describe('formats that only look like dates', () => {
  test.each([
    'General',
    'G/通用格式',
    'General"年"',
    '0.00"days"',
    '[Red]0.0',
    '[红色]0.0',
    '#,##0_ ;[Red]\\-#,##0\\ ',
    '0.00E+00',
    '##0.0E+0',
    '[$¥-804]#,##0.00',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    '@',
    '# ?/?',
    '[>=100]0;0.0',
  ])('%s', (code) => expect(text('43281', code)).toBe('43281'));

  test.each([
    ['7', '000000', '000007'],
    ['1234567', '000000', '1234567'],
    ['7', '0', '7'],
    ['7.5', '000', '7.5'],
    ['-7', '000', '-7'],
  ])('a code of zeros pads whole numbers: %s as %s is %s', (stored, code, expected) => {
    expect(text(stored, code)).toBe(expected);
  });
});

describe('column letters', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
    expect(cellPlace(`${letter}12`)).toEqual({ row: 11, column: index });
  });

  test.each(['', '12', 'A', 'A0', 'A-1', 'ABCD1', 'A1:B2', 'A12345678'])('%j is no address', (address) => {
    expect(cellPlace(address)).toBeNull();
  });
});
