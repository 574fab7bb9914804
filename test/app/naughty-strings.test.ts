import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, COMMAND_LINE } from '../../src/app/context.ts';
import { gapReport } from '../../src/app/gap-report.ts';
import { listMilestones } from '../../src/app/milestones.ts';
import type { Outcome } from '../../src/app/problem.ts';
import { acceptEveryWarning } from '../../src/app/upload-answers.ts';
import { commitUpload, stageUpload, validateUpload } from '../../src/app/uploads.ts';
import { observationsOf } from '../../src/db/observation-store.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { milestoneCsv } from '../../src/report/csv.ts';
import { milestoneTable } from '../../src/report/milestone-table.ts';
import { reportFile } from '../../src/report/report-file.ts';
import { milestoneSheet } from '../../src/report/xlsx-milestones.ts';
import { writeWorkbook } from '../../src/report/xlsx-writer.ts';
import { textIn } from '../../src/text/text.ts';
import { readWell } from '../ingest/reading.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';
import { corporaFolder, naughtyStrings } from '../support/naughty-strings.ts';

const folder = corporaFolder();
const AREA = '440704';
const DAY = '2018-07-10';
const text = textIn('zh');

function taken<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** A cell with nothing but white space is an empty cell. */
const kept = (words: string) => (words.trim() === '' ? null : words);

/** Texts that look like `_xHHHH_`, guards and noncharacters of their own, beside the public list. */
const OWN = ['_x0041_', 'a_x005F_x0041_b', '\uffff', "'=1+1", "''@x", '=1+1', '-甲', '＝1', '\t缩进', '\n\n=x', '"'];

describe.skipIf(folder === null).each(ENGINES)('every naughty string on %s', (engine) => {
  const strings = [...OWN, ...(folder === null ? [] : naughtyStrings(folder))];
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const chosen = (fileName: string) => ({ fileName, area: null, period: null, encoding: null, sheet: null });
  const store = async (bytes: Uint8Array, fileName: string, actor: Actor = COMMAND_LINE) => {
    const { id, examination } = taken(await stageUpload(app, actor, bytes, chosen(fileName)));
    expect(examination.issues.filter(({ level }) => level === 'error')).toEqual([]);
    if (examination.issues.some(({ level }) => level === 'warning'))
      taken(await acceptEveryWarning(app, actor, id, '照原样'));
    taken(await commitUpload(app, actor, id));
  };

  test('as evidence and note: from CSV to the database, to CSV and .xlsx, and back without a change', async () => {
    const definitions = taken(await listMilestones(app, COMMAND_LINE, null, DAY));
    const pairs = Array.from({ length: Math.ceil(strings.length / 2) }, (_, at) => strings.slice(2 * at, 2 * at + 2));
    for (let from = 0; from < pairs.length; from += definitions.length) {
      const round = pairs.slice(from, from + definitions.length);
      const rows = round.map(([evidence, note], at) => {
        const { id, plan, area } = definitions[at]!.milestone;
        return [id, area, plan, '推进中', evidence, note ?? ''];
      });
      const csv = Papa.unparse([['任务', '地区', '方案', '状态', '佐证', '备注'], ...rows], { quotes: true });
      await store(new TextEncoder().encode(csv), '任务.csv');

      const listed = taken(await listMilestones(app, COMMAND_LINE, null, DAY));
      const held = listed.flatMap(({ tracked }) => tracked ?? []);
      const reportOf = (id: string, plan: string) =>
        held.find(({ milestone }) => milestone.id === id && milestone.plan === plan)!.report!;
      for (const [id, , plan, , evidence, note] of rows) {
        const report = reportOf(id!, plan!);
        expect([report.evidence, report.note]).toEqual([kept(evidence!), kept(note!)]);
      }

      const { plans } = taken(await gapReport(app, app.areas.get(AREA)!, knownPeriod('2018Q2'), null)).definitions;
      const table = milestoneTable(held, { day: DAY, plans, areaName: app.areas.fullName }, text);
      const xlsx = await writeWorkbook([milestoneSheet(table, '任务', text)], { title: '任务', at: app.now() });
      const sheet = (await readWell(xlsx, { sheet: '任务' })).rows.map((row) => row.join('|')).join('\n');
      for (const words of round.flat()) expect(sheet).toContain(words.trim() === '' ? '' : words);
      for (const [bytes, name] of [
        [milestoneCsv(table), '任务.csv'],
        [milestoneCsv(table, 'gbk'), '任务.csv'],
        [xlsx, '任务.xlsx'],
      ] as const) {
        const back = await validateUpload(app, COMMAND_LINE, bytes, chosen(name));
        expect(back.issues.filter(({ level }) => level === 'error')).toEqual([]);
        expect([name, back.changes]).toEqual([name, []]);
        expect(back.counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
      }
    }
  });

  test('as note of a value: from .xlsx to the database, and into the gap report as CSV and .xlsx', async () => {
    const area = app.areas.get(AREA)!;
    const indicators = [
      ...new Set(taken(await gapReport(app, area, knownPeriod('2018'), null)).card.rows.map((r) => r.indicator.id)),
    ];
    const rows = strings.map((note, at) => ({
      indicator: indicators[at % indicators.length]!,
      period: String(2000 + Math.floor(at / indicators.length)),
      note,
    }));
    const sheet = {
      ...{ name: '填报', widths: [9, 20, 9, 9, 40], frozenColumns: 0, filter: false, orientation: 'portrait' as const },
      ...{ header: '', footer: '' },
      rows: [
        ['地区', '指标', '报告期', '数值', '备注'].map((value) => ({ value })),
        ...rows.map(({ indicator, period, note }) =>
          [AREA, indicator, period, '未报', note].map((value) => ({ value: value === '' ? null : value })),
        ),
      ],
    };
    await store(await writeWorkbook([sheet], { title: '填报', at: app.now() }), '填报.xlsx');

    const stored = await observationsOf(app.db, AREA);
    for (const { indicator, period, note } of rows) {
      const found = stored.find((each) => each.indicator === indicator && each.period === period);
      expect(found?.note).toBe(kept(note));
    }
    const period = rows[0]!.period;
    const report = taken(await gapReport(app, area, knownPeriod(period), null));
    const csv = Papa.parse<string[]>(new TextDecoder().decode(await reportFile(report, 'csv', text))).data.flat();
    const xlsx = (await readWell(await reportFile(report, 'xlsx', text))).rows.flat();
    for (const { note } of rows.filter((row) => row.period === period)) {
      const words = note.trim().replace(/[。.]$/, '');
      expect(csv.some((cell) => cell.includes(words))).toBe(true);
      expect(xlsx.some((cell) => cell.includes(words))).toBe(true);
    }
  });
});
