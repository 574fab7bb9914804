import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ORACLE = path.join(
  process.env['BIAOCHI_SHARED'] ?? path.join(ROOT, '../shared'),
  'oracles/statcan_progress_cases.csv',
);
const STATUS: Readonly<Record<string, string>> = {
  target_achieved: 'achieved',
  substantial_progress: 'on-track',
  moderate_progress: 'acceleration-needed',
  limited_progress: 'limited',
  deterioration: 'deterioration',
};

test.skipIf(!existsSync(ORACLE))('assess on the command line reproduces what Statistics Canada publishes', () => {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(ORACLE, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const number = (text: string | undefined) => (text ? Number(text) : null);
  const lines = data.map((row, id) =>
    JSON.stringify({
      ...{ id, method: 'cagr', limit: number(row['limit']), polarity: row['direction'] === '1' ? 'higher' : 'lower' },
      points: [
        [number(row['base_year']), number(row['base_value'])],
        [number(row['current_year']), number(row['current_value'])],
      ],
      target: row['target'] ? { value: number(row['target']), time: number(row['target_year']) } : null,
    }),
  );
  const { stdout, status } = spawnSync(process.execPath, [path.join(ROOT, 'src/start.mjs'), 'assess'], {
    ...{ input: lines.join('\n'), encoding: 'utf8' },
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect([status, answers.length]).toEqual([0, 300]);
  for (const [id, row] of data.entries()) {
    const score = expect.closeTo(Number(row['score']), 9);
    expect(answers[id]).toMatchObject({ id, method: 'cagr', status: STATUS[row['status'] ?? ''], score });
    expect(answers[id]!['value']).toBeCloseTo(Number(row['progress_value']), 9);
  }
});
