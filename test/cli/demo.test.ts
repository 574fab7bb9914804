import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const START = path.resolve(import.meta.dirname, '../../src/start.mjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'biaochi-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function biaochi(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, ...args, '--data', folder], {
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

test('demo load and demo clear: once each, told in a sentence or as JSON; wrong use is refused', () => {
  expect(biaochi('demo')).toMatchObject({ code: 2, err: expect.stringContaining('没有命令“demo”') });
  expect(biaochi('demo', 'clear')).toMatchObject({ code: 2, err: expect.stringContaining('没有演示数据') });
  const loaded = biaochi('demo', 'load', '--json');
  expect(loaded.code).toBe(0);
  expect(JSON.parse(loaded.out)).toMatchObject({ areas: 5, skipped: 0 });
  expect(biaochi('demo', 'load')).toMatchObject({ code: 2, err: expect.stringContaining('已经载入') });
  const gaps = JSON.parse(biaochi('gaps', '--area', '440704', '--period', '2018Q2', '--json').out) as {
    source: { demo?: boolean } | null;
  }[];
  expect(gaps.filter(({ source }) => source?.demo).length).toBeGreaterThan(30);
  expect(biaochi('gaps', '--area', '440704', '--period', '2018Q2', '--csv').out).toContain('演示数据');
  const cleared = biaochi('demo', 'clear');
  expect([cleared.code, cleared.out]).toEqual([0, expect.stringMatching(/^已清除演示数据：\d+个文件、\d+项数值/)]);
}, 120_000);
