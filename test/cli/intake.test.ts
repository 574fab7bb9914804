import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneSheet } from '../ingest/workbook-builder.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

const START = path.resolve(import.meta.dirname, '../../src/start.mjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'biaochi-intake-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Json = Record<string, unknown>;

function biaochi(args: readonly string[], { data = 'data', TZ = 'UTC' } = {}) {
  const { DATABASE_URL: _, ...surroundings } = process.env;
  const result = spawnSync(process.execPath, [START, ...args, '--json', '--data', path.join(folder, data)], {
    env: { ...surroundings, TZ },
    encoding: 'utf8',
  });
  return JSON.parse(result.stdout) as Json;
}

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

const text = (words: string) => `<c t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
const number = (stored: string, style = 0) => `<c s="${style}"><v>${stored}</v></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const FORMATS = ['General', 'yyyy"年"m"月"', 'yyyy-mm-dd', '0.0%'];

describe('a day is the same day wherever the machine stands', () => {
  // 43281 is 30 June 2018 in the 1900 system, 41819 in that of 1904; 43252 and 41790 are 1 June 2018.
  const heading = row(...['任务', '地区', '状态', '完成日期', '佐证'].map(text));
  const task = (day: string) => row(text('综合改革全面推进'), text('江海区'), text('已完成'), day, text('江开办'));
  const month = (cell: string) =>
    row(...['地区', '指标', '报告期', '数值'].map(text)) + row(text('江海区'), text('药占比'), cell, number('31.2'));
  const books = () => ({
    days1900: file('1900.xlsx', oneSheet(heading + task(number('43281', 2)), { formats: FORMATS })),
    days1904: file('1904.xlsx', oneSheet(heading + task(number('41819', 2)), { formats: FORMATS, from1904: true })),
    iso: file('iso.xlsx', oneSheet(heading + task('<c t="d"><v>2018-06-30T00:00:00</v></c>'), { formats: FORMATS })),
    month1900: file('m1900.xlsx', oneSheet(month(number('43252', 1)), { formats: FORMATS })),
    month1904: file('m1904.xlsx', oneSheet(month(number('41790', 1)), { formats: FORMATS, from1904: true })),
  });

  test.each(['America/New_York', 'Asia/Shanghai'])('%s', (TZ) => {
    const { days1900, days1904, iso, month1900, month1904 } = books();
    for (const book of [days1900, days1904, iso]) {
      const { changes, errors } = biaochi(['validate', book], { TZ });
      expect([book, errors, changes]).toMatchObject([book, [], [{ after: expect.stringContaining('2018-06-30') }]]);
    }
    for (const book of [month1900, month1904])
      expect(biaochi(['validate', book], { TZ })['changes']).toMatchObject([{ period: '201806', after: '31.2' }]);
  });
});

describe('digits survive', () => {
  const heading = ['地区', '指标', '报告期', '数值', '备注'];

  test('of a CSV as they are printed', () => {
    const values = ['31.20', '0.1', '0.30', '12345678901234567.89', '0.00000000000000000001', '00.5'];
    const rows = values.map((value, at) => `江海区,beds-per-1000,${2001 + at},${value},00${at}`);
    const csv = file(
      'digits.csv',
      [heading.join(','), ...rows, `江海区,beds-per-1000,2018,3,440704199001011234`, ''].join('\n'),
    );
    const { changes } = biaochi(['import', csv, '--yes'], { data: 'digits' }) as { changes: Json[] };
    expect(changes.map(({ after }) => after)).toEqual([...values.with(5, '0.5'), '3']);
    const again = biaochi(['validate', csv], { data: 'digits' });
    expect(again['counts']).toMatchObject({ new: 0, changed: 0, unchanged: 7 });
  });

  test('of a workbook: noise goes, 1E+05 is 100000, codes and long identities stay text, long numbers are asked about', () => {
    const line = (period: string, value: string, note: string) =>
      row(text('0440704'.slice(1)), text('beds-per-1000'), text(period), value, note);
    const book = file(
      'digits.xlsx',
      oneSheet(
        row(...heading.map(text)) +
          line('2001', number('0.30000000000000004'), text('007')) +
          line('2002', number('1E+05'), text('440704199001011234')) +
          line('2003', number('31.2'), number('440704199001011234')),
        { formats: FORMATS },
      ),
    );
    const { changes, warnings } = biaochi(['validate', book]) as { changes: Json[]; warnings: Json[] };
    expect(changes.map(({ after }) => after)).toEqual(['0.3', '100000', '31.2']);
    expect(warnings.map(({ code, row, column }) => `${code} ${column}${row}`)).toContain('long-number E4');
    const table = biaochi(['table', book]) as { rows: string[][] };
    expect(table.rows.slice(1).map((cells) => [cells[0], cells[4]])).toEqual([
      ['440704', '007'],
      ['440704', '440704199001011234'],
      ['440704', '440704199001011234'],
    ]);
  });
});

describe('the command line and the page give one verdict', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  const FILES: readonly (readonly [string, string | Uint8Array])[] = [
    ['好.csv', '地区,指标,报告期,数值\n江海区,药占比,2018Q2,31.2\n'],
    ['错.csv', '地区,指标,报告期,数值\n江海曲,药占比,2018Q9,三十一\n鼓楼区,药占比,2018Q2,31.2\n'],
    [
      '问.csv',
      '地区,指标,报告期,数值,备注\n江海区,药占比,2018Q2,-31.2,"a\n"\n江海区,高血压患者规范管理率,2018Q2,64,\n',
    ],
    ['列.csv', '甲,乙,丙\n1,2,3\n'],
    ['引号.csv', '地区,指标,报告期,数值\n"江海区,药占比,2018Q2,31.2\n'],
    ['空.csv', ''],
    ['坏.xlsx', new Uint8Array([0x50, 0x4b, 3, 4])],
    [
      '公式.xlsx',
      oneSheet(
        row(...['地区', '指标', '报告期', '数值'].map(text)) +
          row(text('江海区'), text('药占比'), text('2018Q2'), '<c><f>A1</f></c>'),
      ),
    ],
  ];

  test.each(FILES)('%s', async (name, content) => {
    const { script, browser } = await site.account(`检查${name}`, 'admin');
    const place = file(name, content);
    const told = biaochi(['validate', place]);
    const sent = new File([content as BlobPart], name);
    const answer = await site.request('/api/v1/uploads', form({ file: sent }, script));
    const report = (await answer.json()) as Json;
    const verdict = ({ uploadId: _, ...rest }: Json) => rest;
    expect(verdict(report)).toEqual(verdict(told));
    expect(answer.status).toBe((told['errors'] as Json[]).length > 0 ? 422 : 201);
    const page = await (await site.request('/uploads', form({ file: sent }, browser))).text();
    for (const { message } of (told['errors'] as Json[]).slice(0, 3))
      expect(page.replaceAll('&quot;', '"').replaceAll('&#39;', "'")).toContain(String(message));
  });
});
