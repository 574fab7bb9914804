import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABOUT_BEFORE,
  ABOUT_BEHIND,
  ABSENCES,
  BOUND_BEFORE,
  BOUND_BEHIND,
  MINUS_SIGNS,
} from '../../src/ingest/number-rules.ts';
import { reportedNumber } from '../../src/ingest/reported-number.ts';

const read = (cell: string, unit = '%', stated: string | null = null) => reportedNumber(cell, { unit }, stated);

describe('a number', () => {
  test.each([
    ['31.2', '%', '31.2'],
    ['72.0', '%', '72.0'],
    ['0', '/10万', '0'],
    ['0.00', '%', '0.00'],
    ['-0.5', '%', '-0.5'],
    ['- 0.5', '%', '-0.5'],
    ['+5', '%', '5'],
    ['.5', '%', '0.5'],
    ['007', '人', '7'],
    ['１２．５％', '%', '12.5'],
    ['12.5﹪', '%', '12.5'],
    ['31.2%', '%', '31.2'],
    ['31.2 %', '%', '31.2'],
    ['2.98‰', '‰', '2.98'],
    ['18.2/10万', '/10万', '18.2'],
    ['18.2 1/10万', '/10万', '18.2'],
    ['2.84人', '人', '2.84'],
    ['3名', '人', '3'],
    ['5家', '个', '5'],
    ['3.2个百分点', '百分点', '3.2'],
    ['1,234.50', '人', '1234.50'],
    ['1,234,567', '人', '1234567'],
    ['１，２３４', '人', '1234'],
    ['1\u00a0234', '人', '1234'],
    ['1\u2009234\u2009567.5', '元', '1234567.5'],
    ["'18", '元', '18'],
    ['’18', '元', '18'],
    [' 18.78 ', '元', '18.78'],
    ['\u300018\u3000', '元', '18'],
    ['18\u00a0', '元', '18'],
    ['1\u200b8\ufeff', '元', '18'],
    ['123456789012345678.90', '元', '123456789012345678.90'],
    ['-0', '元', '0'],
    ['31.2（%）', '%', '31.2'],
  ])('%j in %s is %s', (cell, unit, text) => {
    expect(read(cell, unit)).toEqual({ kind: 'number', text });
  });

  test.each([...MINUS_SIGNS])('with the minus sign %j is negative', (sign) => {
    expect(read(`${sign}3.2`)).toEqual({ kind: 'number', text: '-3.2' });
  });

  test.each([
    ['1.2万', '人', null, '12000', '万人'],
    ['1.2万人', '人', null, '12000', '万人'],
    ['1.20万', '人', null, '12000', '万人'],
    ['3.05亿', '元', null, '305000000', '亿元'],
    ['3.05亿元', '万元', null, '30500', '亿元'],
    ['30500', '元', '万元', '305000000', '万元'],
    ['0.5千元', '元', null, '500', '千元'],
    ['12345元', '万元', null, '1.2345', '元'],
    ['3.05', '人', '万', '30500', '万人'],
    ['1.2万', '万元', '元', '1.2', '万元'],
    ['2.98‰', '%', null, '0.298', '‰'],
    ['2.80', '%', '‰', '0.280', '‰'],
    ['1.25%', '‰', null, '12.5', '%'],
    ['18.2', '‰', '/10万', '0.182', '/10万'],
    ['0.5%', '/10万', null, '500', '%'],
    ['12.5%', '比值', null, '0.125', '%'],
  ])('%j where %s is meant and %s is stated is converted to %s', (cell, unit, stated, text, from) => {
    const result = read(cell, unit, stated);
    expect(result).toEqual(
      text === cell.replace(/[^\d.]/g, '') ? { kind: 'number', text } : { kind: 'number', text, from },
    );
  });

  test.each([
    ['2.84', '10000', '人/万人', '2.84'],
    ['2.84', '10000', '名／万人', '2.84'],
    ['2.84', '10000', '人/千人', '28.4'],
    ['1.93', '1000', '张/千人', '1.93'],
    ['19.3', '1000', '张/万人', '1.93'],
  ])('%s per %s persons stated in %s is %s', (cell, factor, stated, text) => {
    const unit = stated.startsWith('张') ? '张' : '人';
    expect(reportedNumber(cell, { unit, factor }, stated)).toMatchObject({ kind: 'number', text });
  });

  test.each([
    ['31.2（初步）', '31.2', '初步'],
    ['31.2 (快报数)', '31.2', '快报数'],
    ['31.2%（初步）', '31.2', '初步'],
    ['31.2*', '31.2', '*'],
    ['31.2①', '31.2', '①'],
    ['31.2²', '31.2', '²'],
    ['31.2 ※', '31.2', '※'],
  ])('%j is %s with the remark %s', (cell, text, note) => {
    expect(read(cell)).toEqual({ kind: 'number', text, note });
  });

  test.each([
    ['(5)', '-5'],
    ['（5.2%）', '-5.2'],
    ['(1,234)', '-1234'],
  ])('%j in brackets is %s, and says so', (cell, text) => {
    expect(read(cell)).toEqual({ kind: 'number', text, bracketed: true });
  });
});

describe('no value', () => {
  test.each(ABSENCES)('%j is an absence, never zero', (cell) => {
    for (const around of [cell, ` ${cell} `, cell.toUpperCase()])
      expect(read(around)).toEqual({ kind: 'absence', words: around.trim() });
  });

  test.each(['', '  \u3000', '\u200b', '\u00a0'])('%j is empty', (cell) => {
    expect(read(cell).kind).toBe('empty');
  });
});

describe('refused', () => {
  const code = (cell: string, unit?: string, stated?: string) => {
    const result = read(cell, unit, stated);
    return result.kind === 'not-a-number' ? result.code : result;
  };

  test.each(['#DIV/0!', '#N/A', '＃ＲＥＦ！', '#value!', '#NUM!', '####', 'Err:502'])('the error value %s', (cell) =>
    expect(code(cell)).toBe('error-value'),
  );
  test.each(ABOUT_BEFORE)('about: %s30', (word) => expect(code(`${word}30`)).toBe('about-number'));
  test.each(ABOUT_BEHIND)('about: 30%%%s', (word) => expect(code(`30%${word}`)).toBe('about-number'));
  test.each(BOUND_BEFORE)('a limit: %s30', (word) => expect(code(`${word}30`)).toBe('bounded-number'));
  test.each(BOUND_BEHIND)('a limit: 30%s', (word) => expect(code(`30${word}`)).toBe('bounded-number'));

  test.each(['30-40', '30～40', '30—40', '30%-40%', '30 至 40', '30到40', '30–40', '-3--1', '30%～40%'])(
    'the range %s',
    (cell) => expect(code(cell)).toBe('number-range'),
  );

  test.each([
    ['31.2人', '%'],
    ['31.2%', '人'],
    ['31.2%', '百分点'],
    ['31.2个百分点', '%'],
    ['1.2万', '%'],
    ['1.2万', '万元'],
    ['5元', '人'],
    ['5个', '人'],
    ['3年', '个月'],
  ])('%s where %s is meant', (cell, unit) => expect(code(cell, unit)).toMatch(/unit-mismatch|bad-number/));

  test.each([
    ...[
      '1e5',
      '1.2E-3',
      '12,34',
      '1,2345',
      '1,234,56',
      '1.234,5',
      '5.',
      '3.1.2',
      'NaN',
      'Infinity',
      '0x10',
      '三十',
      'O',
    ],
    ...[
      '31 2',
      '12 345',
      '—5',
      '--5',
      '+-5',
      '(-5)',
      '(+)',
      '((5))',
      '31.2%%',
      '31.2x',
      'r31.2',
      '*31.2',
      '½',
      '5½',
      '31.2。',
    ],
    ...[
      '31.2（30）',
      '31.2（2017年）',
      '31.2（目标）',
      '31.2（上年同期）',
      '31.2（累计）',
      '31.2（同比下降）',
      '（初步）31.2',
    ],
    ...['31.2、32', '31.2 32', '31.2;32', '31,', '$5', '¥5', '达标', '是', '√', '5×10', '1/3', '3:1', '-', ''].slice(
      0,
      -2,
    ),
  ])('%j, which is no one number', (cell) => expect(read(cell).kind).toBe('not-a-number'));
});

test('whatever is read as a number is the number that was printed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+%‰ ，．１万①²'), maxLength: 8 }), (cell) => {
      const result = read(cell);
      if (result.kind !== 'number') return;
      const printed = cell.replace(/[①²]+\s*$/u, '').normalize('NFKC');
      const scale = printed.includes('‰') ? 10 : 1;
      expect(Number(result.text) * scale).toBeCloseTo(Number(printed.replace(/[,\s%‰]/g, '')), 6);
    }),
    { numRuns: 10_000 },
  );
});
