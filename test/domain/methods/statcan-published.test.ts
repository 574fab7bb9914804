import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { verdictOn } from './judged.ts';

const STATUS: Readonly<Record<string, string>> = {
  target_achieved: 'achieved',
  substantial_progress: 'on-track',
  moderate_progress: 'acceleration-needed',
  limited_progress: 'limited',
  deterioration: 'deterioration',
};

type Row = readonly [
  id: string,
  base: readonly [number, number],
  current: readonly [number, number],
  target: readonly [number, number] | null,
  limit: number | null,
  direction: 1 | -1,
  value: number,
  score: number,
  status: string,
];

function lineOf([id, base, current, target, limit, direction]: Row) {
  return {
    id,
    method: 'cagr',
    points: [base, current],
    target: target && { value: target[0], time: target[1] },
    limit,
    polarity: direction > 0 ? 'higher' : 'lower',
  };
}

// Statistics Canada, indicator_calculation_components.yml of the Canadian (cif) and global (gif) indicator frameworks.
// biome-ignore format: a table
const PUBLISHED: readonly Row[] = [
  ['cif 1-1-1', [2015, 14.5], [2023, 10.4], [7.25, 2030], null, -1, 0.9010899546976208, 2.1506954374096354, 'moderate_progress'],
  ['gif 1-2-1', [2015, 14.5], [2023, 10.2], [7.25, 2030], null, -1, 0.9525901792032172, 2.5185563910306596, 'substantial_progress'],
  ['cif 12-1-1', [2015, 0.37], [2025, 9.53], [60, 2030], null, 1, 0.9504069883014249, 2.502962076738248, 'substantial_progress'],
  ['cif 6-1-1', [2015, 103], [2023, 29], [0.1, 2030], null, -1, 0.3956861571147466, -0.8512944891499856, 'limited_progress'],
  ['gif 6-1-1', [2015, 98.82], [2022, 99.04], [100, 2030], null, 1, 0.4013545340426752, -0.8276760630043856, 'limited_progress'],
  ['gif 17-2-1', [2015, 0.27], [2023, 0.38], [0.7, 2030], null, 1, 0.6656054028956886, 0.4686528323436141, 'moderate_progress'],
  ['cif 3-9-1', [2017, 83.1], [2021, 89.0], [90, 2025], null, 1, 1.7260414193640878, 5, 'substantial_progress'],
  ['cif 3-4-1', [2015, 8.1], [2024, 6.8], [8.0, 2025], null, -1, 15.505871214397729, 5, 'target_achieved'],
  ['cif 3-13-1', [2016, 7.8], [2025, 13.5], [10, 2028], null, -1, -3.0040533889075847, -5, 'deterioration'],
  ['cif 3-12-1', [2015, 184.4], [2023, 231.9], [0.1, 2030], null, -1, -0.07371746216108555, -2.807158549586595, 'deterioration'],
  ['cif 1-2-1', [2016, 66.6], [2023, 71.4], null, 100, 1, 0.009991483690946268, 1.739752850099936, 'moderate_progress'],
  ['gif 1-3-1', [2015, 90.0], [2021, 93.2], null, 100, 1, 0.005839995229728112, 2.815386645395768, 'substantial_progress'],
  ['gif 4-3-1', [2015, 6.0], [2024, 6.0], null, 100, 1, 0, -2.5, 'limited_progress'],
  ['cif 1-3-1', [2015, 178.8], [2025, 173.3], null, null, -1, 0.003119490847657058, -0.9402545761714709, 'limited_progress'],
  ['cif 3-10-1', [2015, 2049], [2022, 2062], null, null, -1, -0.000903910615186243, -2.61298882689828, 'deterioration'],
];

function expectPublished(row: Row) {
  const verdict = verdictOn(lineOf(row));
  expect(verdict.status).toBe(STATUS[row[8]]);
  expect(verdict.value).toBeCloseTo(row[6], 9);
  expect(verdict.score).toBeCloseTo(row[7], 9);
}

describe('Statistics Canada publishes', () => {
  test.each(PUBLISHED)('%s', (...row) => expectPublished(row));

  const shared = process.env.BIAOCHI_SHARED ?? join(import.meta.dirname, '../../../../shared');
  const oracle = join(shared, 'oracles/statcan_progress_cases.csv');

  test.skipIf(!existsSync(oracle))('300 results that are all reproduced to 1e-9', () => {
    const rows = oracleRows(readFileSync(oracle, 'utf8'));
    expect(rows).toHaveLength(300);
    for (const row of rows) expectPublished(row);
  });

  test.skipIf(!existsSync(oracle))('9 of 98 series not yet met whose light linear pace would change', () => {
    const unmet = oracleRows(readFileSync(oracle, 'utf8')).filter(isUnmetWithTargetAhead);
    const changed = unmet.filter((row) => verdictOn(lineOf(row)).status !== linearWord(row));
    expect([unmet.length, changed.length]).toEqual([98, 9]);
  });
});

function oracleRows(text: string): Row[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((r) => [
    `${r.set} ${r.series}`,
    [Number(r.base_year), Number(r.base_value)],
    [Number(r.current_year), Number(r.current_value)],
    r.target ? [Number(r.target), Number(r.target_year)] : null,
    r.limit ? Number(r.limit) : null,
    r.direction === '1' ? 1 : -1,
    Number(r.progress_value),
    Number(r.score),
    r.status ?? '',
  ]);
}

function isUnmetWithTargetAhead([, base, , target, , direction, , , status]: Row): boolean {
  return target !== null && status !== 'target_achieved' && (target[0] - base[1]) * direction > 0;
}

/** The published cut-offs 0.95, 0.60 and 0 on linear pace. */
function linearWord(row: Row): string {
  const { value } = verdictOn({ ...lineOf(row), method: 'linear-pace' });
  const pace = value ?? Number.NaN;
  if (pace >= 0.95) return 'on-track';
  if (pace >= 0.6) return 'acceleration-needed';
  return pace >= 0 ? 'limited' : 'deterioration';
}
