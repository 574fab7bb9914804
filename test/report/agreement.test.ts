import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/decimal.ts';
import { withoutFormula } from '../../src/domain/formula-guard.ts';
import { MilestoneTable } from '../../src/pages/milestone-table.tsx';
import { sayIn } from '../../src/pages/page-text.ts';
import { gapCsv, milestoneCsv } from '../../src/report/csv.ts';
import { gapDocx } from '../../src/report/docx.ts';
import { PRINTED_MILESTONE_COLUMNS } from '../../src/report/docx-milestones.ts';
import { PRINTED_COLUMNS } from '../../src/report/docx-table.ts';
import { gapRowJson } from '../../src/report/gap-json.ts';
import { cellOf, gapTable, tableRows } from '../../src/report/gap-table.ts';
import { trackedMilestoneJson } from '../../src/report/milestone-json.ts';
import { milestoneCell, milestoneTable } from '../../src/report/milestone-table.ts';
import { gapXlsx } from '../../src/report/xlsx.ts';
import { insides, seen } from '../pages/rendered.ts';
import { AREA, cardOf, DAY, en, META, MILESTONES, PLANS, zh } from './jianghai.ts';
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

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('every format shows the same milestones (%s)', (language, text) => {
  const table = milestoneTable(MILESTONES, { day: DAY, plans: PLANS, areaName: () => '江海区' }, text);
  const headings = table.columns.map(({ heading }) => heading);
  const meta = { ...META, milestones: table };
  const gaps = gapTable(cardOf('2018Q2'), PLANS, text);

  test('plan by plan, the most urgent first', () => {
    expect(table.rows.map(({ tracked }) => [tracked.milestone.id, tracked.status])).toEqual([
      ...[['year', 'no-date'] as const, ['overdue', 'overdue'] as const, ['soon', 'due-soon'] as const],
      ...[['in-time', 'in-time'] as const, ['none', 'no-date'] as const],
      ...[['late', 'done-late'] as const, ['done', 'done'] as const],
    ]);
  });

  test('CSV', () => {
    const csv = new TextDecoder().decode(milestoneCsv(table));
    expect(Papa.parse<string[]>(csv.trimEnd()).data).toEqual([
      headings,
      ...table.rows.map(({ cells }) => cells.map(withoutFormula)),
    ]);
  });

  test('XLSX, on a sheet of its own', async () => {
    const { sheets } = await readXlsx(await gapXlsx(gaps, meta, text));
    expect(sheets.map(({ name }) => name)).toEqual([
      ...[text.report.workbook.table, text.report.milestones.sheet, text.report.workbook.about],
    ]);
    const [head, ...rows] = sheets[1]!.rows;
    expect(head).toEqual(headings);
    expect(rows.map((row) => table.columns.map((_, index) => String(row[index] ?? '')))).toEqual(
      table.rows.map(({ cells }) => cells),
    );
    expect((await readXlsx(await gapXlsx(gaps, META, text))).sheets.length).toBe(2);
  });

  test('DOCX, in a table after that of the gaps', async () => {
    const document = partsOf(await gapDocx(gaps, meta, text))['word/document.xml']!;
    const [head, ...body] = wordRows(document, 1);
    expect(head).toEqual(PRINTED_MILESTONE_COLUMNS.map((key) => text.report.milestones.columns[key]));
    expect(body).toEqual(
      table.rows.map((row) => PRINTED_MILESTONE_COLUMNS.map((key) => milestoneCell(table, row, key))),
    );
  });

  test('JSON', () => {
    for (const row of table.rows) {
      const json = trackedMilestoneJson(row.tracked.milestone, row.tracked);
      const cell = (key: Parameters<typeof milestoneCell>[2]) => milestoneCell(table, row, key);
      const { words } = text;
      expect(json.area).toBe(AREA);
      expect(json.name).toBe(cell('milestone'));
      expect(json.doneOn === null ? '' : words.date(json.doneOn)).toBe(cell('doneOn'));
      expect([json.evidence ?? '', json.reported?.note ?? '']).toEqual([cell('evidence'), cell('note')]);
      expect(words.milestoneState[json.state!]).toBe(cell('state'));
      expect(cell('light').split(' ').slice(1).join(' ')).toBe(words.milestoneStatus[json.status!]);
      expect(words.milestoneDue(json)).toBe(cell('due'));
      expect([words.list(json.lead), words.list(json.support)]).toEqual([cell('lead'), cell('support')]);
      expect([json.cite.section, words.binding(json.binding)]).toEqual([cell('place'), cell('binding')]);
    }
  });

  test('the page', async () => {
    const say = sayIn(language);
    const html = String(
      await MilestoneTable({ caption: '', milestones: table.rows.map(({ tracked }) => tracked), say }),
    );
    const shown = insides(html, 'tr').slice(1).map(seen);
    expect(shown.length).toBe(table.rows.length);
    for (const [index, row] of table.rows.entries())
      for (const key of [
        'milestone',
        'light',
        'due',
        'binding',
        'state',
        'doneOn',
        'evidence',
        'note',
        'place',
      ] as const)
        expect(shown[index], key).toContain(milestoneCell(table, row, key));
    const lead = table.rows.map((row) => milestoneCell(table, row, 'lead'));
    expect(lead.every((names, index) => shown[index]!.endsWith(names || text.words.noLead))).toBe(true);
  });
});
