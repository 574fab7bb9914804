import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { readTable } from '../../src/ingest/read-table.ts';
import { type WorkbookCell, type WorkbookSheet, writeWorkbook } from '../../src/report/xlsx-writer.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

const HEAD = '地区,指标,报告期,数值,备注';
const FAULTY = [
  '江海区2018年二季度,,,,',
  HEAD,
  '江海区,药占比,2018Q2,三十一,=SUM(A1)',
  '江海区,30天再住院率,2018Q2,5.9,',
  '江海曲,全科医生,2018Q2,2.95,',
  '江海区,门诊处方抗菌药物使用率,2018Q2,-12,',
];

const sheet = (name: string, rows: readonly (readonly (string | number)[])[]): WorkbookSheet => ({
  ...{ name, frozenColumns: 0, filter: false, orientation: 'portrait', header: '', footer: '' },
  rows: rows.map((row) => row.map((value): WorkbookCell => ({ value }))),
  widths: rows[0]!.map(() => 12),
});

describe('what is wrong with an upload, as files', () => {
  let site: TestSite;
  let browser: HeadersInit;
  let script: HeadersInit;
  beforeEach(async () => {
    site = await testSite();
    ({ browser, script } = await site.account('王统计', 'statistician', '440704'));
  });
  afterEach(() => site.close());

  const send = async (bytes: Uint8Array | string, name: string) => {
    const file = new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
    const sent = form({ file }, script);
    const answer = await site.request('/api/v1/uploads', sent);
    return { status: answer.status, report: (await answer.json()) as Record<string, unknown> & { uploadId: string } };
  };
  const get = (path: string) => site.request(path, { headers: browser });
  const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
  const cellsOf = async (bytes: Uint8Array, wanted?: string) => {
    const read = await readTable(bytes, { limits: DEFAULT_LIMITS, ...(wanted ? { sheet: wanted } : {}) });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    return { sheets: read.table.sheets, rows: [...read.table.rows].map((row) => [...row]) };
  };

  test('the list names row, column, text, fault and advice, in the order of the file and safe to open', async () => {
    const { report } = await send(`${FAULTY.join('\n')}\n`, '二季度.csv');
    const answer = await get(`/uploads/${report.uploadId}/issues.csv`);
    expect(answer.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('二季度问题清单.csv')}`,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(head).toBe('类别,行,列,列名,原文,问题,改法');
    expect(lines.map((line) => line.split(',').slice(0, 5).join(' '))).toEqual([
      '错误 3 D 数值 三十一',
      '错误 5 A 地区 江海曲',
      '提醒 6 D 数值 -12',
    ]);
  });

  test('every error is in the list, though the report keeps a thousand of a kind', async () => {
    const rows = Array.from({ length: 1_203 }, (_, index) => `江海区,药占比,2018Q2,错${index},`);
    const { report } = await send(`${[HEAD, ...rows].join('\n')}\n`, 'x.csv');
    expect(report['errors']).toHaveLength(1_000);
    expect(report['unlisted']).toEqual({ 'bad-number': 203 });
    const page = await (await get(`/uploads/${report.uploadId}`)).text();
    expect(page).toContain('错误（1203处，必须改正）');
    expect(page).toContain('共1203处，下面列出前100处。');
    const list = new TextDecoder().decode(await bytesOf(`/uploads/${report.uploadId}/issues.csv`));
    expect(list.trim().split('\r\n')).toHaveLength(1_204);
  });

  test('annotated, corrected and uploaded again, a CSV has no error left and nothing is told of the remarks', async () => {
    const { status, report } = await send(`${FAULTY.join('\n')}\n`, '二季度.csv');
    expect(status).toBe(422);
    const annotated = await bytesOf(`/uploads/${report.uploadId}/annotated.xlsx`);
    const { sheets, rows } = await cellsOf(annotated);
    expect(sheets).toEqual(['数据', '标尺标注说明']);
    expect(rows[1]).toEqual([...HEAD.split(','), '标尺标注']);
    expect(rows[2]!.slice(0, 5)).toEqual(FAULTY[2]!.split(','));
    expect(rows[2]![5]).toMatch(/^D列：“三十一”/);
    expect(rows[3]).toEqual(['江海区', '30天再住院率', '2018Q2', '5.9']);
    rows[2]![3] = '31.2';
    rows[4]![0] = '江海区';
    const width = 6;
    const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    const fixed = await writeWorkbook([sheet('数据', full)], { title: 't', at: '2018-07-10T00:00:00Z' });
    const again = await send(fixed, '二季度标注版.xlsx');
    expect([again.status, again.report['errors']]).toEqual([201, []]);
    expect(again.report['notes']).toEqual([]);
    expect(again.report['counts']).toMatchObject({ rows: 4, new: 4 });
  });

  test('what was corrected on the page is corrected in it, and uploading it unchanged finds the same errors', async () => {
    const { report } = await send(`${FAULTY.join('\n')}\n`, '二季度.csv');
    const corrections = JSON.stringify([{ cell: 'D3', text: '31.2' }]);
    await site.request(`/api/v1/uploads/${report.uploadId}/corrections`, {
      ...{ method: 'POST', body: corrections, headers: script },
    });
    const annotated = await bytesOf(`/uploads/${report.uploadId}/annotated.xlsx`);
    expect((await cellsOf(annotated)).rows[2]![3]).toBe('31.2');
    const again = await send(annotated, 'a.xlsx');
    expect(
      (again.report['errors'] as { code: string; row: number }[]).map(({ code, row }) => `${code} ${row}`),
    ).toEqual(['unknown-area 5']);
  });

  test('a workbook keeps its other sheets and its merged cells', async () => {
    const data: WorkbookSheet = {
      ...sheet('二季度', [
        ['地区', '指标', '报告期', '数值'],
        ['江海区', '药占比', '2018Q2', '三十一'],
        ['', '30天再住院率', '2018Q2', 5.9],
      ]),
      merged: [{ top: 1, bottom: 2, left: 0, right: 0 }],
    };
    const book = await writeWorkbook([sheet('封面', [['填报说明', '2018']]), data], {
      title: 't',
      at: '2018-07-10T00:00:00Z',
    });
    const { report } = await send(book, 'b.xlsx');
    expect([report['sheet'], report['sheets']]).toEqual(['二季度', ['封面', '二季度']]);
    const annotated = await bytesOf(`/uploads/${report.uploadId}/annotated.xlsx`);
    expect((await cellsOf(annotated)).sheets).toEqual(['二季度', '封面', '标尺标注说明']);
    expect((await cellsOf(annotated, '封面')).rows).toEqual([['填报说明', '2018']]);
    const again = await send(annotated, 'a.xlsx');
    expect((again.report['errors'] as { code: string }[]).map(({ code }) => code)).toEqual(['bad-number']);
  });

  test('English remarks are passed over as well', async () => {
    const { report } = await send(`${FAULTY.join('\n')}\n`, 'x.csv');
    const annotated = await bytesOf(`/uploads/${report.uploadId}/annotated.xlsx?lang=en`);
    expect((await cellsOf(annotated)).rows[1]!.at(-1)).toBe('Biaochi remarks');
    const again = await send(annotated, 'a.xlsx');
    expect(again.report['errors']).toHaveLength(2);
    expect((again.report['notes'] as { code: string }[]).map(({ code }) => code)).toEqual(['other-sheets']);
  });

  test('a sheet is read by one click, and another one again', async () => {
    const rows = (value: string) => [HEAD.split(',').slice(0, 4), ['江海区', '药占比', '2018Q2', value]];
    const book = await writeWorkbook([sheet('一', rows('31.2')), sheet('二', rows('30.1'))], {
      title: 't',
      at: '2018-07-10T00:00:00Z',
    });
    const { report } = await send(book, 'b.xlsx');
    const page = await (await get(`/uploads/${report.uploadId}`)).text();
    expect(page).toContain('正在读取“一”');
    expect(page).toContain('改读“二”');
    await site.request(`/uploads/${report.uploadId}/reading`, form({ sheet: '二' }, browser));
    const other = await (await get(`/uploads/${report.uploadId}`)).text();
    expect(other).toContain('正在读取“二”');
    expect(other).toContain('30.1');
    await site.request(`/uploads/${report.uploadId}/reading`, form({ sheet: '没有' }, browser));
    expect(await (await get(`/uploads/${report.uploadId}`)).text()).toContain('由系统选择工作表');
    await site.request(`/uploads/${report.uploadId}/reading`, form({ sheet: '' }, browser));
    expect(await (await get(`/uploads/${report.uploadId}`)).text()).toContain('正在读取“一”');
  });

  test('errors are shown by kind, and one text corrects all that are alike', async () => {
    const rows = ['2017Q4', '2018Q1', '2018Q2'].map((period) => `江海区,药占比,${period},三十一`);
    const { report } = await send(
      `${['地区,指标,报告期,数值', ...rows, '江海曲,药占比,2017Q3,31'].join('\n')}\n`,
      'x.csv',
    );
    const path = `/uploads/${report.uploadId}`;
    const all = await (await get(path)).text();
    expect(all).toContain('全部（4）');
    expect(all).toContain('同样的3处全部改为此值');
    const one = await (await get(`${path}?type=unknown-area`)).text();
    expect(one).toMatch(/<a href="[^"]*type=unknown-area#errors" aria-current="true">没有这个地区（1）</);
    expect(one).not.toContain('data-cell="D2"');
    const sent = form({ 'cell.D3': '31.2', same: 'D3' }, browser);
    const done = await site.request(`${path}/corrections?type=unknown-area`, sent);
    expect(done.headers.get('location')).toBe(`${path}?type=unknown-area`);
    const after = await (await get(path)).text();
    expect(after).toContain('在线更正（3处）');
    expect(after).toContain('错误（1处，必须改正）');
  });

  test('who may not see the upload gets neither file', async () => {
    const { report } = await send(`${FAULTY.join('\n')}\n`, 'x.csv');
    const { browser: other } = await site.account('李统计', 'statistician', '440704');
    for (const file of ['issues.csv', 'annotated.xlsx'])
      expect((await site.request(`/uploads/${report.uploadId}/${file}`, { headers: other })).status).toBe(404);
    const bad = await send(new Uint8Array(64), 'x.bin');
    expect((await get(`/uploads/${bad.report.uploadId}/annotated.xlsx`)).status).toBe(422);
  });
});
