import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const START = path.resolve(import.meta.dirname, '../../src/start.mjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'biaochi-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function biaochi(args: readonly string[], input = '', env: Record<string, string> = {}) {
  const { DATABASE_URL: _, ...surroundings } = process.env;
  const result = spawnSync(process.execPath, [START, ...args, '--data', path.join(folder, 'data')], {
    input,
    env: { ...surroundings, ...env },
    encoding: 'utf8',
  });
  return { code: result.status, out: result.stdout, err: result.stderr.trim() };
}

const file = (name: string, text: string) => {
  const place = path.join(folder, name);
  writeFileSync(place, iconv.encode(text, 'gb18030'));
  return place;
};

type Row = Record<string, unknown>;
const json = (args: readonly string[], input?: string) => JSON.parse(biaochi([...args, '--json'], input).out) as Row[];

describe('the command line', () => {
  test('refuses an old Node in one sentence and with exit code 2', () => {
    const script = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); import(${JSON.stringify(START)})`;
    const { status, stderr, stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain('22.18');
  });

  test.each([
    [['nothing'], '没有命令“nothing”'],
    [['gaps', '--period', '2018Q2'], '缺少选项 --area'],
    [['gaps', '--area', '鼓楼区', '--period', '2018Q2'], '“鼓楼区”可能指'],
    [['gaps', '--area', '440704', '--period', '去年'], '不是能识别的报告期'],
    [['targets', '--plan', 'nothing'], '没有找到方案“nothing”'],
    [['validate', '/nowhere/x.csv'], '读不到文件'],
    [['targets', '--wrong'], '命令行选项有误'],
    [['user', 'add', '王', '--role', 'king'], '没有角色“king”'],
    [['serve', '--port', '99999'], '端口“99999”'],
  ])('%j is wrong use: one sentence on stderr, exit code 2', (args, sentence) => {
    const { code, out, err } = biaochi(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.split('\n').length).toBe(1);
  });

  test('the main job: validate, import, judge, write the reports', () => {
    const q2 = file(
      'q2.csv',
      '地区,指标,报告期,数值\n江海区,药占比,2018年第二季度,31.2\n江海区,30天再住院率,2018Q2,5.9\n',
    );
    expect(JSON.parse(biaochi(['validate', q2, '--json']).out)).toMatchObject({
      encoding: 'gb18030',
      committed: false,
      counts: { new: 2 },
    });
    const status = () =>
      Object.fromEntries(
        json(['gaps', '--area', '江海区', '--period', '2018Q2']).map((row) => [row['indicator'], row['status']]),
      );
    expect(status()).toMatchObject({ 'drug-share': 'no-data' });
    expect(JSON.parse(biaochi(['import', q2, '--json']).out)).toMatchObject({ committed: true, counts: { new: 2 } });
    expect(status()).toMatchObject({ 'drug-share': 'on-track', 'readmission-30d': 'off-track' });
    expect(JSON.parse(biaochi(['import', q2, '--json']).out)).toMatchObject({
      counts: { new: 0, changed: 0, unchanged: 2 },
    });
    for (const [kind, magic] of [
      ['csv', '\ufeff'],
      ['xlsx', 'PK'],
      ['docx', 'PK'],
    ] as const) {
      const place = path.join(folder, `report.${kind}`);
      expect(biaochi(['gaps', '--area', '江海区', '--period', '2018Q2', '-o', place]).code).toBe(0);
      expect(readFileSync(place, 'utf8').startsWith(magic)).toBe(true);
    }
  });

  test('CSV for programs that read GBK', () => {
    const [utf8, gbk] = [path.join(folder, 'utf-8.csv'), path.join(folder, 'gbk.csv')];
    const gaps = ['gaps', '--area', '江海区', '--period', '2018Q2', '--csv', '-o'];
    expect([biaochi([...gaps, utf8]).code, biaochi([...gaps, gbk, '--encoding', 'GBK']).code]).toEqual([0, 0]);
    expect(iconv.decode(readFileSync(gbk), 'gb18030')).toBe(readFileSync(utf8, 'utf8').slice(1));
    expect(biaochi([...gaps, gbk, '--encoding', 'big5'])).toMatchObject({ code: 2, out: '' });
  });

  test('the figures printed in the plan are there as observations of 2017', () => {
    const rows = json(['gaps', '--area', '440704', '--period', '2017', '--plan', 'jianghai-2018']);
    const actual = (indicator: string) => rows.find((row) => row['indicator'] === indicator)?.['actual'];
    expect([actual('drug-share'), actual('maternal-mortality'), actual('county-inpatient-share')]).toEqual([
      '33.65',
      '0',
      null,
    ]);
  });

  test('warnings wait for --yes, errors for nobody', () => {
    const doubtful = file('doubtful.csv', '地区,指标,报告期,数值\n江海区,药占比,2018Q3,131.2\n');
    const refused = biaochi(['import', doubtful, '--json']);
    expect([refused.code, JSON.parse(refused.out).committed]).toEqual([2, false]);
    expect(JSON.parse(biaochi(['import', doubtful, '--yes', '--json']).out).committed).toBe(true);
    const wrong = file('wrong.csv', '地区,指标,报告期,数值\n江海区,没有,2018Q3,1\n');
    expect(biaochi(['import', wrong, '--yes', '--json']).code).toBe(2);
  });

  test('a template asks no question when it comes back filled in', () => {
    const place = path.join(folder, 'template.csv');
    biaochi(['template', '--plan', 'jianghai-2018', '--area', '江海区', '--period', '2018Q4', '-o', place]);
    const [head, ...lines] = readFileSync(place, 'utf8').trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(50);
    writeFileSync(place, [head, ...lines.map((line) => line.replace(/,,,,/, ',1,,,'))].join('\r\n'));
    const report = JSON.parse(biaochi(['validate', place, '--json']).out) as { errors: unknown[]; counts: Row };
    expect(report.errors).toEqual([]);
    expect(report.counts['new']).toBe(lines.length - 1);
    for (const [name, ...more] of [['t.xlsx'], ['t.csv', '--encoding', 'gbk']]) {
      const other = path.join(folder, name!);
      biaochi([
        ...['template', '--plan', 'jianghai-2018', '--area', '江海区'],
        '--period',
        '2018Q4',
        '-o',
        other,
        ...more,
      ]);
      expect(JSON.parse(biaochi(['validate', other, '--json']).out)).toMatchObject({
        errors: [],
        warnings: [{ code: 'nothing-filled' }],
      });
    }
    expect(biaochi(['template', '--encoding', 'big5', '-o', place]).err).toContain('不能写成“big5”编码');
    expect(biaochi(['template', '-o', path.join(folder, 't.xls')]).err).toContain('.csv 或 .xlsx');
  });

  test('table shows how a file is read', () => {
    const { out } = biaochi(['table', file('t.csv', '地区;指标\n江海区;药占比\n')]);
    expect(JSON.parse(out)).toMatchObject({
      encoding: 'gb18030',
      delimiter: ';',
      sheet: null,
      rows: [
        ['地区', '指标'],
        ['江海区', '药占比'],
      ],
    });
  });

  test('accounts and tokens', () => {
    const added = biaochi(
      ['user', 'add', '王统计', '--role', 'statistician', '--area', '江海区'],
      '八位以上的长密码\n',
    );
    expect([added.code, added.out.trim()]).toEqual([0, '已新建账号“王统计”（统计员）。']);
    expect(biaochi(['user', 'add', '王统计', '--role', 'viewer'], '', { BIAOCHI_PASSWORD: 'abcdefgh' }).err).toContain(
      '已经存在',
    );
    expect(biaochi(['user', 'add', '李', '--role', 'viewer'], 'kurz\n').err).toContain('密码太短');
    expect(biaochi(['token', 'create', '--user', '王统计']).out).toMatch(/^bc_\S{43}\n$/);
    expect(biaochi(['token', 'create', '--user', '没有']).code).toBe(2);
  });

  test('assess answers line by line and never crashes', () => {
    const lines = [
      '{"id":1,"method":"level","points":[[2018,31.2]],"target":{"value":30},"polarity":"lower"}',
      'not json',
      '{"id":"x","method":"nothing"}',
      '',
      '{"id":2,"method":"linear-pace","points":[[2017,33.65],[2018,31.2]],"target":{"value":30,"time":2019},"polarity":"lower"}',
    ];
    const answers = biaochi(['assess'], lines.join('\n'))
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect(answers).toMatchObject([
      { id: 1, method: 'level', status: 'at-risk', value: 1.2 },
      { id: null, error: { code: 'not-json' } },
      { id: 'x', error: { code: 'unknown-method', message: '没有“nothing”这种方法。' } },
      { id: 2, method: 'linear-pace', status: 'on-track' },
    ]);
  });
});
