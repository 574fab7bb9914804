import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosenArea, chosenPeriod, monitoredAreas } from '../../src/app/choices.ts';
import { COMMAND_LINE } from '../../src/app/context.ts';
import type { Outcome } from '../../src/app/problem.ts';
import { seedObservations } from '../../src/app/seed-observations.ts';
import { plansFor, templateFor } from '../../src/app/template.ts';
import { validateUpload } from '../../src/app/uploads.ts';
import type { Template } from '../../src/domain/template.ts';
import { needsReason } from '../../src/ingest/issue-codes.ts';
import { templateFile } from '../../src/report/template-file.ts';
import { textIn } from '../../src/text/text.ts';
import { pack } from '../ingest/workbook-builder.ts';
import { ROOT, type TestApp, testApp } from '../support/engines.ts';

const SOFFICE = '/usr/bin/soffice';
const NONE = { area: null, period: null, encoding: null, sheet: null };

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  app.setNow('2021-10-10T08:00:00.000Z');
  await seedObservations(app, ROOT);
});
afterAll(() => app.close());

function taken<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const template = async (area: string, period: string, plan: string) =>
  taken(await templateFor(app, taken(chosenArea(app, area)), taken(chosenPeriod(period)), plan));

const jianghai = () => template('江海区', '2018年', 'jianghai-2018');

/** What is told of a file beside doubts about the values themselves. */
const check = async (bytes: Uint8Array, fileName: string) => {
  const { issues, counts, changes } = await validateUpload(app, COMMAND_LINE, bytes, { ...NONE, fileName });
  const told = issues.filter(({ code }) => !needsReason(code)).map(({ level, code }) => `${level} ${code}`);
  return { issues: told, counts, changes };
};

const VALUE = '1.50';
const NOTES = ['info reference-columns', 'info example-row'];

/** Fills the value of every indicator in, as a person does below the example. */
function filledCsv(bytes: Uint8Array, encoding: string): Uint8Array {
  const [head, example, ...rows] = Papa.parse<string[]>(iconv.decode(Buffer.from(bytes), encoding).trimEnd()).data;
  const column = head!.findIndex((heading) => heading === '数值' || heading === 'value');
  const lines = [head!, example!, ...rows.map((row) => row.with(column, VALUE))];
  const bom = encoding === 'utf-8' ? '\ufeff' : '';
  return new Uint8Array(iconv.encode(`${bom}${Papa.unparse(lines)}`, encoding));
}

/** Types a number into every empty cell F3 … of the first sheet of a workbook. */
function filledXlsx(bytes: Uint8Array, rows: number): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  let typed = 0;
  const sheet = strFromU8(parts[name]!).replace(/<c r="F(\d+)"( s="\d+")?\s*\/>/g, (cell, row, style) => {
    if (Number(row) < 3 || Number(row) > rows + 2) return cell;
    typed += 1;
    return `<c r="F${row}"${style ?? ''}><v>1.5</v></c>`;
  });
  expect(typed).toBe(rows);
  return pack({ ...parts, [name]: sheet });
}

describe('a template asks for', () => {
  test('every indicator of the plan once, with what is known of it', async () => {
    const { rows, plan } = await jianghai();
    const ids = rows.map((row) => row.indicator.id);
    expect(new Set(ids)).toEqual(new Set(plan.targets.map((target) => target.indicator)));
    expect(new Set(ids).size).toBe(ids.length);
    const drugs = rows.find((row) => row.indicator.id === 'drug-share')!;
    expect(drugs).toMatchObject({ previous: '33.65', yearEarlier: '33.65' });
    expect(drugs.targets.map((target) => [target.wording, target.due])).toContainEqual(['<30', '2018-12-31']);
  });

  test.each([
    ['2018Q4', ['2018Q1', '2018Q2', '2018Q3', '2018Q4', '2018']],
    ['2018', ['2018']],
    ['2018S1', ['2018S1', '2018S2']],
    ['2018Q1-Q3', ['2018Q1-Q3', '2018Q3']],
  ])('%s, and lets its rows be of %j', async (id, periods) => {
    const asked = await template('江海区', id, 'jianghai-2018');
    expect(asked.periods.map((each) => each.id)).toEqual(periods);
  });

  test('the figures of a county under a plan of its prefecture, but not of a county elsewhere', async () => {
    const { rows, areas } = await template('利州区', '2023Q2', 'guangyuan-2023');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every((row) => row.targets.length === 0)).toBe(true);
    expect(areas).toEqual(['利州区']);
    expect((await template('广元市', '2023Q2', 'guangyuan-2023')).areas).toContain('利州区');
    const area = taken(chosenArea(app, '柞水县'));
    const refused = await templateFor(app, area, taken(chosenPeriod('2018')), 'jianghai-2018');
    expect(refused).toMatchObject({ problem: { code: 'plan-not-for-area' } });
    expect(await templateFor(app, area, taken(chosenPeriod('2018')), 'x')).toMatchObject({
      problem: { code: 'unknown-plan' },
    });
  });
});

describe.each(['zh', 'en'] as const)('a template in %s', (language) => {
  const text = textIn(language);
  const file = (asked: Template, format: 'csv' | 'xlsx', encoding: 'utf-8' | 'gbk' = 'utf-8') =>
    templateFile(asked, format, encoding, text);

  test('filled in asks no question, for every plan that binds an area, in every format', async () => {
    for (const area of await monitoredAreas(app, COMMAND_LINE))
      for (const plan of await plansFor(app, area.code)) {
        const asked = await template(area.code, '2021Q3', plan.id);
        const expected = {
          issues: NOTES,
          counts: { rows: asked.rows.length, new: asked.rows.length, changed: 0, unchanged: 0, refused: 0 },
        };
        const csv = await check(filledCsv(await file(asked, 'csv'), 'utf-8'), 't.csv');
        expect([plan.id, csv]).toMatchObject([plan.id, expected]);
        const natures = csv.changes.map(({ after, period, indicator }) => [
          ...[after, period, asked.rows.find((row) => row.indicator.id === indicator)!.indicator.periodNature],
        ]);
        const cumulative = (nature: string | null | undefined) => (nature === 'cumulative' ? '2021Q1-Q3' : '2021Q3');
        expect(natures).toEqual(natures.map(([, , nature]) => ['1.50', cumulative(nature), nature]));
        const gbk = await check(filledCsv(await file(asked, 'csv', 'gbk'), 'gb18030'), 't.csv');
        expect([plan.id, gbk]).toMatchObject([plan.id, expected]);
        const xlsx = await check(filledXlsx(await file(asked, 'xlsx'), asked.rows.length), 't.xlsx');
        expect([plan.id, xlsx]).toMatchObject([plan.id, { ...expected, issues: ['info other-sheets', ...NOTES] }]);
      }
  });

  test.each(['csv', 'xlsx'] as const)('that nobody filled in says so, as %s', async (format) => {
    const { issues, counts } = await check(await file(await jianghai(), format), `t.${format}`);
    expect(issues.filter((issue) => !issue.startsWith('info'))).toEqual(['warning nothing-filled']);
    expect(counts).toEqual({ rows: 0, new: 0, changed: 0, unchanged: 0, refused: 0 });
  });

  test('filled in by a reason for absence stores the reason', async () => {
    const bytes = await file(await jianghai(), 'csv');
    const lines = Papa.parse<string[]>(new TextDecoder().decode(bytes).trimEnd()).data;
    lines[2]![8] = text.template.absences[2]!;
    const { issues, changes } = await check(new TextEncoder().encode(Papa.unparse(lines)), 't.csv');
    expect(issues).toEqual([...NOTES, 'info unfilled-rows']);
    expect(changes).toMatchObject([{ before: null, after: text.template.absences[2] }]);
  });
});

describe('the workbook to fill in', () => {
  test('locks all but the cells to fill in, without a password, and offers lists', async () => {
    const asked = await jianghai();
    const parts = unzipSync(await templateFile(asked, 'xlsx', 'utf-8', textIn('zh')));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toMatch(/<sheetProtection sheet="1" [^>]*\/>/);
    expect(sheet).not.toContain('password');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const styles = strFromU8(parts['xl/styles.xml']!).split('<cellXfs')[1]!.split('<xf ').slice(1);
    const openAt = (place: string) => {
      const style = new RegExp(`<c r="${place}"[^>]* s="(\\d+)"`).exec(sheet)![1]!;
      return styles[Number(style)]!.includes('locked="0"');
    };
    const last = asked.rows.length + 2;
    expect(['A1', 'F1', 'A2', 'F2', 'B3', 'C3', 'D3', 'K3', 'O3', `C${last}`].filter(openAt)).toEqual([]);
    const open = ['A3', 'E3', 'F3', 'G3', 'H3', 'I3', 'J3', `F${last}`, `B${last + 1}`, `C${last + 20}`];
    expect(open.filter((place) => !openAt(place))).toEqual([]);
    const lists = [...sheet.matchAll(/sqref="(\w+):\w+"[^>]*>\s*<formula1>([^<]*)/g)].map((m) => [m[1], m[2]]);
    const count = asked.rows.length + 1;
    expect(lists).toEqual([
      ['A3', "'选项'!$A$2:$A$2"],
      ['C3', `'选项'!$B$2:$B$${count}`],
      ['E3', "'选项'!$C$2:$C$2"],
      ['I3', "'选项'!$D$2:$D$6"],
      ['F3', '-1E+15'],
      ['G3', '-1E+15'],
      ['H3', '-1E+15'],
    ]);
  });

  test.skipIf(!existsSync(SOFFICE))(
    'still asks no question when LibreOffice has saved it',
    { timeout: 180_000 },
    async () => {
      const asked = await jianghai();
      const folder = mkdtempSync(path.join(tmpdir(), 'biaochi-office-'));
      writeFileSync(path.join(folder, 't.xlsx'), await templateFile(asked, 'xlsx', 'utf-8', textIn('zh')));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', path.join(folder, 'out')];
      spawnSync(SOFFICE, [...args, path.join(folder, 't.xlsx')]);
      const saved = new Uint8Array(readFileSync(path.join(folder, 'out', 't.xlsx')));
      rmSync(folder, { recursive: true, force: true });
      expect((await check(saved, 't.xlsx')).issues).toContain('warning nothing-filled');
      expect(await check(filledXlsx(saved, asked.rows.length), 't.xlsx')).toMatchObject({
        issues: ['info other-sheets', ...NOTES],
        counts: { rows: asked.rows.length, new: asked.rows.length, refused: 0 },
      });
    },
  );
});
