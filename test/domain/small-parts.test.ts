import { describe, expect, test } from 'vitest';
import { liesIn } from '../../src/domain/area.ts';
import { decimalsOf, exact, fixed, plain } from '../../src/domain/decimal.ts';
import { type Examination, isAcceptable } from '../../src/domain/examination.ts';
import { actualOf } from '../../src/domain/observation.ts';
import { once } from '../../src/domain/once.ts';
import { NO_QUESTIONS } from '../../src/domain/questions.ts';
import { DOCTORS, DRUG_SHARE, observed } from './judged-row.ts';

test('what is worked out once is the same value at every call, also where it is nothing', () => {
  for (const value of [{ a: 1 }, null, undefined, 0]) {
    let calls = 0;
    const get = once(() => {
      calls += 1;
      return value;
    });
    expect(calls).toBe(0);
    expect([get(), get()]).toEqual([value, value]);
    expect(get()).toBe(value);
    expect(calls).toBe(1);
  }
});

describe('a place lies in another by its code (GB/T 2260)', () => {
  test.each([
    ['440704', '440704', true],
    ['440704', '440700', true],
    ['440704', '440000', true],
    ['440700', '440704', false],
    ['440803', '440700', false],
    ['450704', '440000', false],
    // A facility below a county.
    ['440704001', '440704', true],
    ['510800', '510000', true],
    ['511000', '511000', true],
  ])('%s in %s: %s', (code, above, expected) => {
    expect(liesIn(code, above)).toBe(expected);
  });
});

describe('an examined file', () => {
  const file = (...levels: ('error' | 'warning' | 'info')[]): Examination => ({
    ...{ kind: 'observations', encoding: null, delimiter: null, sheet: null, header: null, sha256: '' },
    counts: { rows: 0, new: 0, changed: 0, unchanged: 0, refused: 0 },
    issues: levels.map((level) => ({ row: null, column: null, code: 'c', level, params: {} })),
    ...{
      sheets: [],
      questions: NO_QUESTIONS,
      headerCells: [],
      changes: [],
      changesDigest: '',
      lights: [],
      unjudged: 0,
    },
  });

  test.each<['error' | 'warning' | 'info', boolean]>([
    ['error', false],
    ['warning', true],
    ['info', true],
  ])('with an issue of level %s can be stored: %s', (level, acceptable) => {
    expect(isAcceptable(file(level))).toBe(acceptable);
    expect(isAcceptable(file('info', level))).toBe(acceptable);
  });

  test('without issues can be stored', () => {
    expect(isAcceptable(file())).toBe(true);
  });
});

describe('the actual of an observation (design §3)', () => {
  test.each<[string, Parameters<typeof observed>[2], string]>([
    ['is the value with the digits it came with', '31.20', '31.20'],
    ['is numerator ÷ denominator × factor, rounded to the indicator’s decimals', ['265', '93300'], '28.40'],
    ['rounds half away from zero', ['1', '80000'], '0.13'],
  ])('%s', (_, reported, actual) => {
    expect(actualOf(observed(DOCTORS, '2018', reported), DOCTORS)).toBe(actual);
  });

  test('is the value where both came', () => {
    const both = { ...observed(DRUG_SHARE, '2018', ['1', '2']), value: '49.9' };
    expect(actualOf(both, DRUG_SHARE)).toBe('49.9');
  });

  test.each<[string, string | null, string | null]>([
    ['nothing came', null, null],
    ['the denominator is missing', '5', null],
    ['the numerator is missing', null, '5'],
    ['the denominator is zero', '5', '0'],
  ])('is none where %s', (_, numerator, denominator) => {
    expect(
      actualOf({ ...observed(DRUG_SHARE, '2018', '1'), value: null, numerator, denominator }, DRUG_SHARE),
    ).toBeNull();
  });
});

describe('printed decimals', () => {
  test('lose no digits before the point', () => {
    expect(plain(exact('1200'), 0)).toBe('1200');
    expect(plain(exact('1200.500'))).toBe('1200.5');
    expect(decimalsOf('1200')).toBe(0);
  });

  test('of zero have no sign, and of what rounds to zero none either', () => {
    expect(fixed(exact('0'), 2)).toBe('0.00');
    expect(fixed(exact('-0.004'), 2)).toBe('0.00');
    expect(fixed(exact('-0.005'), 2)).toBe('-0.01');
  });

  test('name the text that is none', () => {
    expect(() => exact('12%')).toThrow(new RangeError('not a plain decimal: 12%'));
    expect(exact(12).equals(exact(12n))).toBe(true);
  });
});
