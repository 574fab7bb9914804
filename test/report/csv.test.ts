import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { withoutFormula, withoutGuard } from '../../src/domain/formula-guard.ts';
import { gapCsv } from '../../src/report/csv.ts';
import { gapTable } from '../../src/report/gap-table.ts';
import { cardOf, HOSTILE_NOTE, observed, PLANS, zh } from './jianghai.ts';

const shared = process.env.BIAOCHI_SHARED ?? path.resolve('../shared');
const corpora = process.env.BIAOCHI_CORPORA ?? path.join(shared, 'corpora');
const payloads = path.join(corpora, 'csv-injection/Intruder/csv-payload.txt');

describe('a cell of a CSV file', () => {
  test.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1+9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\t文字',
    '＝1+1',
    '＋1+1',
    '－1+1',
    '＠SUM(1)',
    ' =1+1',
    "=cmd|'/C calc'!A0",
    '-',
    '-2+3',
    '-1,23',
    '-5%x',
    '+',
    '--5',
    '－3.2',
  ])('%j is kept from being a formula', (cell) => {
    expect(withoutFormula(cell)).toBe(`'${cell}`);
  });

  test.each([
    '-3.2',
    '+5',
    '-1,234.5',
    '-0.5%',
    '+12,345,678',
    '-0',
    '−3.2',
    '31.2',
    '-4.5‰',
    '药占比',
    '——',
    '',
    '<30',
  ])('%j stays as it is', (cell) => {
    expect(withoutFormula(cell)).toBe(cell);
  });

  test.each(["'=1+1", "''@x", "'\t"])('%j gets one apostrophe more, so that it comes back as it is', (cell) => {
    expect(withoutFormula(cell)).toBe(`'${cell}`);
  });

  test('any text comes back from its guarded cell', () => {
    const tricky = fc.string({ unit: fc.constantFrom(..."'=+-@＝＋\t\r\n 1,.%甲") });
    fc.assert(fc.property(fc.oneof(fc.string(), tricky), (cell) => withoutGuard(withoutFormula(cell)) === cell));
  });

  test.skipIf(!existsSync(payloads))('no payload of the injection corpus begins a formula', () => {
    const lines = readFileSync(payloads, 'utf8').split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(withoutFormula(line)).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
  });
});

describe('the CSV of the gap report', () => {
  const table = gapTable(cardOf('2018Q2'), PLANS, zh);
  const bytes = gapCsv(table);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

  test('is UTF-8 with a byte order mark and ends every line with CRLF', () => {
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('keeps a hostile note harmless and negative numbers numbers', () => {
    const hostile = observed('readmission-30d', '2018Q2', null, { absence: HOSTILE_NOTE });
    const rows = Papa.parse<string[]>(
      new TextDecoder().decode(gapCsv(gapTable(cardOf('2018Q2', [hostile]), PLANS, zh))).trim(),
    ).data;
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+@＝＋－＠\t\r]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith('-') && Number.isNaN(Number(cell.replace('%', ''))))).toEqual([]);
    expect(cells).toContain('-2.85');
    expect(cells).toContain('-0.95');
  });
});
