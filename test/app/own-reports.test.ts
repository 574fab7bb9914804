import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosenPeriod, monitoredAreas } from '../../src/app/choices.ts';
import { COMMAND_LINE } from '../../src/app/context.ts';
import { gapReport } from '../../src/app/gap-report.ts';
import { listMilestones } from '../../src/app/milestones.ts';
import type { Outcome } from '../../src/app/problem.ts';
import { seedObservations } from '../../src/app/seed-observations.ts';
import { acceptEveryWarning } from '../../src/app/upload-answers.ts';
import { commitUpload, stageUpload, validateUpload } from '../../src/app/uploads.ts';
import type { Area } from '../../src/domain/area.ts';
import type { Examination } from '../../src/domain/examination.ts';
import { milestoneCsv } from '../../src/report/csv.ts';
import type { CsvEncoding } from '../../src/report/csv-encoding.ts';
import { milestoneTable } from '../../src/report/milestone-table.ts';
import { reportFile } from '../../src/report/report-file.ts';
import { milestoneSheet } from '../../src/report/xlsx-milestones.ts';
import { writeWorkbook } from '../../src/report/xlsx-writer.ts';
import { textIn } from '../../src/text/text.ts';
import { ROOT, type TestApp, testApp } from '../support/engines.ts';

/** Lines of `seeds/observations/jianghai-2017.csv`: the figures printed in the plan. */
const FIGURES_2017 = 26;

const CHOSEN = { area: null, period: null, encoding: null, sheet: null };

/** Every target of every area gets a figure of its own: value, quotient, absence and note in turn. */
const figures = (indicators: readonly string[]) =>
  indicators
    .map((id, index) => {
      const cells = [
        `${index % 40}.${index % 10}0,,,`,
        `,${index + 1},${index + 700},`,
        ',,,未报',
        `${index % 9},,,说明`,
      ];
      const [value, numerator, denominator, rest] = cells[index % 4]!.split(',');
      return `${id},${rest === '未报' ? rest : value},${numerator},${denominator},${rest === '未报' ? '' : rest}`;
    })
    .join('\n');

let app: TestApp;
let areas: readonly Area[];

beforeAll(async () => {
  app = await testApp();
  app.setNow('2019-01-10T08:00:00.000Z');
  await seedObservations(app, ROOT);
  areas = await monitoredAreas(app, COMMAND_LINE);
  for (const area of areas) {
    const report = await reported(area, '2018');
    const ids = [...new Set(report.card.rows.map((row) => row.indicator.id))];
    const bytes = new TextEncoder().encode(`指标,数值,分子,分母,备注\n${figures(ids)}\n`);
    const options = { ...CHOSEN, fileName: 'figures.csv', area: area.code, period: '2018' };
    const staged = taken(await stageUpload(app, COMMAND_LINE, bytes, options));
    taken(await acceptEveryWarning(app, COMMAND_LINE, staged.id, '编造的数'));
    taken(await commitUpload(app, COMMAND_LINE, staged.id));
  }
});
afterAll(() => app.close());

async function reported(area: Area, words: string) {
  const period = taken(chosenPeriod(words));
  return taken(await gapReport(app, area, period, null));
}

function taken<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

async function comesBack(
  area: Area,
  period: string,
  format: 'csv' | 'xlsx',
  encoding: CsvEncoding,
  language: 'zh' | 'en',
): Promise<Examination> {
  const bytes = await reportFile(await reported(area, period), format, textIn(language), encoding);
  const options = { ...CHOSEN, fileName: `gaps.${format}`, area: area.code, period };
  return validateUpload(app, COMMAND_LINE, bytes, options);
}

const codes = (examination: Examination) => examination.issues.map(({ code, level }) => `${level} ${code}`);

describe.each([
  ['csv', 'utf-8', 'zh'],
  ['csv', 'utf-8', 'en'],
  ['csv', 'gbk', 'zh'],
  ['xlsx', 'utf-8', 'zh'],
  ['xlsx', 'utf-8', 'en'],
] as const)('our own gap report as %s (%s) in %s comes back', (format, encoding, language) => {
  test('for every area with every value as it is stored, without an error', async () => {
    expect(areas.length).toBeGreaterThanOrEqual(5);
    for (const area of areas) {
      const { card } = await reported(area, '2018');
      const withValue = new Set(card.rows.filter((row) => row.actual !== null).map((row) => row.indicator.id)).size;
      const back = await comesBack(area, '2018', format, encoding, language);
      expect(withValue).toBeGreaterThan(0);
      expect([area.name, back.counts, back.changes]).toEqual([
        area.name,
        { rows: withValue, new: 0, changed: 0, unchanged: withValue, refused: 0 },
        [],
      ]);
      expect(back.issues.filter(({ level }) => level === 'error')).toEqual([]);
    }
  });

  test('for the real figures of 江海区 in 2017, where the rest of the rows are empty', async () => {
    const back = await comesBack(areas.find(({ code }) => code === '440704')!, '2017', format, encoding, language);
    expect(back.counts).toMatchObject({ new: 0, changed: 0, unchanged: FIGURES_2017, refused: 0 });
    const sheets = format === 'xlsx' ? ['info other-sheets'] : [];
    expect(codes(back)).toEqual([...sheets, 'info reference-columns', 'info unfilled-rows']);
  });

  test('of a period without figures, and says that nothing is filled in', async () => {
    const back = await comesBack(areas[0]!, '2020Q1', format, encoding, language);
    expect(back.counts).toEqual({ rows: 0, new: 0, changed: 0, unchanged: 0, refused: 0 });
    expect(codes(back)).toContain('warning nothing-filled');
    expect(back.issues.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

test.each(['csv', 'xlsx'] as const)(
  'our own list of all milestones as %s comes back without a question or a change',
  async (format) => {
    const listed = taken(await listMilestones(app, COMMAND_LINE, null, '2018-07-10'));
    const held = listed.flatMap(({ tracked }) => tracked ?? []);
    const { plans } = (await reported(areas[0]!, '2018')).definitions;
    const table = milestoneTable(held, { day: '2018-07-10', plans, areaName: app.areas.fullName }, textIn('zh'));
    const book = { title: '任务', at: app.now() };
    const sheet = milestoneSheet(table, '任务', textIn('zh'));
    const bytes = format === 'csv' ? milestoneCsv(table) : await writeWorkbook([sheet], book);
    const back = await validateUpload(app, COMMAND_LINE, bytes, { ...CHOSEN, fileName: `milestones.${format}` });
    expect(held.length).toBeGreaterThan(100);
    expect(codes(back)).toEqual(['info reference-columns']);
    expect(back.counts).toEqual({ rows: held.length, new: 0, changed: 0, unchanged: held.length, refused: 0 });
  },
);

describe('a gap report that somebody changed', () => {
  const changed = async (edit: (lines: string[][], column: (heading: string) => number) => void) => {
    const report = await reported(areas.find(({ code }) => code === '440704')!, '2017');
    const csv = new TextDecoder().decode(await reportFile(report, 'csv', textIn('zh')));
    const lines = Papa.parse<string[]>(csv.trimEnd()).data;
    edit(lines, (heading) => lines[0]!.findIndex((each) => each.replace('\ufeff', '') === heading));
    const bytes = new TextEncoder().encode(Papa.unparse(lines));
    return validateUpload(app, COMMAND_LINE, bytes, { ...CHOSEN, fileName: 'gaps.csv' });
  };

  test('says where and when by itself, and the one value that is another', async () => {
    const { changes, counts } = await changed((lines, column) => {
      const row = lines.find((line) => line[column('指标编码')] === 'drug-share')!;
      row[column('本期')] = '30.1';
    });
    expect(changes).toMatchObject([
      { area: '440704', indicator: 'drug-share', period: '2017', before: '33.65', after: '30.1' },
    ]);
    expect(counts).toMatchObject({ new: 0, changed: 1, unchanged: FIGURES_2017 - 1 });
  });

  test('takes a row that is there twice once, and refuses it where the two disagree', async () => {
    const twice = (value: string) =>
      changed((lines, column) => {
        const row = lines.find((line) => line[column('指标编码')] === 'drug-share')!;
        lines.push(row.with(column('方案'), '另一个方案').with(column('本期'), value));
      });
    const agreed = await twice('33.65');
    expect(agreed.counts).toMatchObject({ new: 0, changed: 0, unchanged: FIGURES_2017, refused: 0 });
    expect(codes(agreed)).toContain('info repeated-rows');
    expect(codes(await twice('33.7'))).toContain('error duplicate-key');
  });

  test('is refused where a code stands beside the name of another indicator', async () => {
    const swapped = await changed((lines, column) => {
      const row = lines.find((line) => line[column('指标编码')] === 'drug-share')!;
      row[column('指标编码')] = 'maternal-mortality';
    });
    expect(codes(swapped)).toContain('error indicator-mismatch');
  });
});
