import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/decimal.ts';
import { gapCsv } from '../../src/report/csv.ts';
import { gapDocx } from '../../src/report/docx.ts';
import { PRINTED_COLUMNS } from '../../src/report/docx-table.ts';
import { gapRowJson } from '../../src/report/gap-json.ts';
import { cellOf, gapTable, tableRows } from '../../src/report/gap-table.ts';
import { gapXlsx } from '../../src/report/xlsx.ts';
import { cardOf, en, META, PLANS, zh } from './jianghai.ts';
import { partsOf, wordRows } from './word-text.ts';

describe.each([
  ['zh', zh],
  ['en', en],
])('every format shows the same table (%s)', (_, text) => {
  const table = gapTable(cardOf('2018Q2'), PLANS, text);
  const rows = tableRows(table);
  const headings = table.columns.map((column) => column.heading);

  test('CSV', () => {
    const csv = new TextDecoder().decode(gapCsv(table));
    expect(Papa.parse<string[]>(csv.trimEnd()).data).toEqual([
      headings,
      ...rows.map((row) => row.cells.map((cell) => cell.text)),
    ]);
  });

  test('XLSX, numbers as numbers', async () => {
    const [sheet] = (await readXlsx(await gapXlsx(table, META, text))).sheets;
    expect(sheet!.rows[0]).toEqual(headings);
    expect(sheet!.rows.length).toBe(rows.length + 1);
    for (const [r, row] of rows.entries())
      for (const [c, column] of table.columns.entries()) {
        const { text: shown, number } = row.cells[c]!;
        const written = sheet!.rows[r + 1]![c] ?? '';
        if (number === null) expect(written, `${r} ${column.key}`).toBe(shown);
        else if (column.kind === 'percent') expect(written).toBe(exact(number).div(100).valueOf());
        else expect(written, `${r} ${column.key}`).toBe(Number(number));
      }
  });

  test('DOCX, for the columns it prints', async () => {
    const document = partsOf(await gapDocx(table, META, text))['word/document.xml']!;
    const [head, ...body] = wordRows(document);
    expect(head).toEqual(PRINTED_COLUMNS.map((key) => text.report.columns[key]));
    expect(body.filter((row) => row.length === 1).map((row) => row[0])).toEqual(table.sections.map((s) => s.heading));
    expect(body.filter((row) => row.length > 1)).toEqual(
      rows.map((row) =>
        PRINTED_COLUMNS.map((key) => {
          const { kind } = table.columns.find((column) => column.key === key)!;
          return cellOf(table, row, key).text || (kind === 'number' || kind === 'percent' ? text.words.absent : '');
        }),
      ),
    );
  });

  test('JSON', () => {
    for (const row of rows) {
      const json = gapRowJson(row.row, text);
      const number = (key: Parameters<typeof cellOf>[2]) => cellOf(table, row, key).number;
      expect(json.actual).toBe(number('actual'));
      expect(json.gap).toBe(number('gap'));
      expect(json.attainment).toBe(number('attainment'));
      expect(json.expected).toBe(number('expected'));
      expect(json.pace).toBe(number('pace'));
      expect(json.requiredPerYear).toBe(number('requiredPerYear'));
      expect(json.baseline?.value ?? null).toBe(number('baseline'));
      expect(json.progress === null ? null : exact(json.progress).mul(100).valueOf()).toBe(
        number('progress') === null ? null : exact(number('progress')!).valueOf(),
      );
      expect(cellOf(table, row, 'light').text).toContain(text.words.status[json.status]);
    }
  });
});
