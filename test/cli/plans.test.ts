import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLAN = 'jianghai-2018';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'biaochi-cli-plans-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function biaochi(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const start = path.join(ROOT, 'src/start.mjs');
  const all = [start, ...args, '--data', path.join(folder, 'data')];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr.trim() };
}

const file = (name: string, text: string) => {
  const place = path.join(folder, name);
  writeFileSync(place, iconv.encode(text, 'gb18030'));
  return place;
};

type Row = Record<string, unknown>;
const milestones = (...more: string[]) =>
  JSON.parse(biaochi('milestones', '--plan', PLAN, ...more, '--json').out) as Row[];

describe('milestones on the command line', () => {
  test('are checked and imported like values, and judged on any day', () => {
    const name = '综合改革全面推进';
    const csv = file('任务.csv', `任务,地区,状态,完成日期,佐证\n${name},江海区,已完成,2019-01-05,江府〔2019〕1号\n`);
    expect(JSON.parse(biaochi('validate', csv, '--json').out)).toMatchObject({
      ...{ kind: 'milestones', encoding: 'gb18030', committed: false, counts: { new: 1 } },
      changes: [{ area: '440704', indicator: 'reform-fully-under-way', period: PLAN, after: 'done 2019-01-05' }],
    });
    expect(JSON.parse(biaochi('import', csv, '--json').out)).toMatchObject({ committed: true });
    const on = (date: string) => milestones('--date', date).find((each) => each['name'] === name);
    expect(on('2019-01-05')).toMatchObject({
      state: 'done',
      doneOn: '2019-01-05',
      status: 'done-late',
      light: 'green',
    });
    expect(on('2019-01-04')).toMatchObject({ status: 'overdue', light: 'red' });
    expect(biaochi('milestones', '--plan', PLAN, '--date', '2018-10-02').out).toMatch(
      /five-systems-in-force\t分级诊疗等五项制度全面实施\t2018-12-31\t临期/,
    );
    expect(biaochi('milestones', '--date', '夏天')).toMatchObject({ code: 2, out: '' });
  });

  test('come as CSV on stdout or in a file, of one area and as a report of a period shows them', () => {
    const csv = biaochi('milestones', '--area', '江海区', '--period', '2018Q2', '--csv');
    const lines = csv.out.trim().split('\r\n');
    expect([csv.code, csv.out.startsWith('\ufeff'), lines[0]]).toEqual([
      ...[0, true],
      '序号,任务,灯,完成时限,性质,状态,完成日期,佐证,备注,牵头单位,配合单位,出处,地区,方案',
    ]);
    expect(lines.length).toBe(milestones('--date', '2018-06-30').length + 1);
    expect(lines.slice(1).every((line) => line.includes('江海区'))).toBe(true);
    const place = path.join(folder, 'milestones.csv');
    expect(biaochi('milestones', '--plan', PLAN, '--date', '2018-06-30', '--csv', '-o', place).out).toContain(place);
    expect(readFileSync(place, 'utf8').trim()).toBe(csv.out.trim());
    expect(biaochi('milestones', '--plan', 'nothing', '--csv')).toMatchObject({ code: 2, out: '' });
  });

  test('a faulty file is refused with its place', () => {
    const csv = file('坏.csv', '任务,地区,状态\n综合改革全面推进,江海区,已完成\n');
    const { code, out } = biaochi('import', csv, '--json');
    expect([code, (JSON.parse(out) as { errors: Row[] }).errors.map((each) => each['code'])]).toEqual([
      ...[2, ['done-without-date', 'done-without-evidence']],
    ]);
  });
});

describe('load FILE', () => {
  const head = '方案,指标,出处,期限,目标原文,比较方式,目标值\n';
  const revised = (value: string, said = value) =>
    file('修订.csv', `${head}${PLAN},药占比,附件1 第4行,2020-12-31,<${said},lt,${value}\n`);

  test('shows the difference, stores it, says at the next start what was kept, and goes back', () => {
    const dry = biaochi('load', revised('24.5'), '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('~ 药占比（不含中药饮片），2020-12-31，附件1 第4行：<27 → <24.5（改动：原文、目标值）');
    expect(dry.out).toContain('没有保存');
    const stored = biaochi('load', revised('24.5'), '--json');
    expect(JSON.parse(stored.out)).toMatchObject({ stored: true, faults: [], changes: [{ plan: PLAN, isNew: false }] });
    const targets = () => biaochi('targets', '--plan', PLAN).out;
    expect(targets()).toContain('lt\t24.5');
    expect(biaochi('load').out).toContain('另有 1 条由人员改动过，与程序文件不同，保留人员的改动。');
    expect(biaochi('load', path.join(ROOT, 'seeds/plans', `${PLAN}.yaml`)).out).toContain('<24.5 → <27');
    expect(targets()).not.toContain('24.5');
    expect(biaochi('load').out).not.toContain('另有');
    expect(biaochi('load', path.join(ROOT, 'seeds/plans', `${PLAN}.yaml`)).out).toContain('没有需要载入的内容');
  });

  test('takes a new plan, which stays', () => {
    const place = path.join(folder, 'miyi-2030.yaml');
    copyFileSync(path.join(ROOT, 'seeds/plans/miyi-2022.yaml'), place);
    expect(biaochi('load', place).out).toContain('新方案');
    const ids = (JSON.parse(biaochi('plans', '--json').out) as Row[]).map((plan) => plan['id']);
    expect(ids).toContain('miyi-2030');
    expect(ids.length).toBe(6);
  });

  test('lists every fault on a line of its own, in either form', () => {
    const wrong = revised('25', '26');
    const refused = biaochi('load', wrong);
    expect([refused.code, refused.out, refused.err.split('\n').length]).toEqual([2, '', 2]);
    expect(refused.err).toContain('修订.csv（E2）：');
    const json = biaochi('load', wrong, '--json');
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out)).toMatchObject({
      stored: false,
      faults: [{ file: '修订.csv', path: 'E2', code: 'wording-differs' }],
    });
    expect(biaochi('load', path.join(folder, 'nowhere.csv'))).toMatchObject({ code: 2, out: '' });
  });
});

describe('target parse', () => {
  test('reads each wording into comparator and numbers, one JSON document a line', () => {
    const { code, out } = biaochi('target', 'parse', '下降到28%左右', '2—3名', '18/10万以内', '力争提高到90%左右');
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Row),
    ).toMatchObject([
      { wording: '下降到28%左右', comparator: 'about', value: '28', unit: '%', change: 'decrease' },
      { wording: '2—3名', comparator: 'between', value: null, lower: '2', upper: '3', unit: '名' },
      { wording: '18/10万以内', comparator: 'lte', value: '18', unit: '/10万' },
      { wording: '力争提高到90%左右', comparator: 'about', value: '90', binding: false },
    ]);
  });

  test('takes the direction from the polarity and the unit from the indicator', () => {
    const parsed = (...more: string[]) => JSON.parse(biaochi('target', 'parse', '达到30', ...more).out) as Row;
    expect(parsed('--polarity', 'higher')).toMatchObject({ comparator: 'gte', value: '30' });
    expect(parsed('--polarity', 'lower')).toMatchObject({ comparator: 'lte', value: '30' });
  });

  test('reads lines from the standard input and goes on past a refused one', () => {
    const { status, stdout } = spawnSync(process.execPath, [path.join(ROOT, 'src/start.mjs'), 'target', 'parse'], {
      input: '<30\n\n没有数字\n>79\n',
      encoding: 'utf8',
    });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect([status, lines.map((each) => each['comparator'] ?? 'refused')]).toEqual([0, ['lt', 'refused', 'gt']]);
    expect(lines[1]).toMatchObject({ wording: '没有数字', error: { code: 'no-number' } });
  });

  test.each([
    [['parse', '没有数字'], '没有读出数值'],
    [['read', '<30'], 'read'],
    [['parse', '<30', '--polarity', 'up'], 'up'],
    [['parse', '<30', '--unit', '公斤'], '公斤'],
  ])('%j is refused in one sentence', (args, named) => {
    const { code, err } = biaochi('target', ...args);
    expect([code, err.split('\n').length, err.includes(named)]).toEqual([2, 1, true]);
  });
});
