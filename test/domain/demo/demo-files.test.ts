import { expect, test } from 'vitest';
import { definitionFiles } from '../../../src/app/load-definitions.ts';
import { chance } from '../../../src/domain/demo/chance.ts';
import { countsFor } from '../../../src/domain/demo/demo-counts.ts';
import { demoCsv } from '../../../src/domain/demo/demo-file.ts';
import { demoFiles } from '../../../src/domain/demo/demo-files.ts';
import { partOfWay, TURN } from '../../../src/domain/demo/demo-moods.ts';
import { demoSeries } from '../../../src/domain/demo/demo-series.ts';
import { parseDefinitions } from '../../../src/ingest/definitions.ts';
import { ROOT } from '../../support/engines.ts';

const parsed = parseDefinitions(await definitionFiles(ROOT));
if (!parsed.ok) throw new Error('definitions');
const { definitions } = parsed;
const NOW = '2026-11-22T00:00:00.000Z';
const files = demoFiles(definitions, NOW, (area) => area);

test('chance is the same for ever, between 0 and 1, and spread evenly', () => {
  expect([chance(''), chance('a'), chance('b')].map((each) => each.toFixed(6))).toEqual([
    '0.668922',
    '0.103526',
    '0.510809',
  ]);
  const lots = Array.from({ length: 10_000 }, (_, at) => chance(`${at}`));
  expect(lots.every((each) => each >= 0 && each < 1)).toBe(true);
  expect(lots.reduce((sum, each) => sum + each, 0) / lots.length).toBeCloseTo(0.5, 1);
});

test('five areas with twelve quarters each, but for one that misses one', () => {
  const periods = new Map<string, Set<string>>();
  for (const { name } of files) {
    const [, area, period] = /^演示-(\d{6})(\d{4}Q\d)\.csv$/.exec(name) ?? [];
    if (area) periods.set(area, (periods.get(area) ?? new Set()).add(period!));
  }
  const counts = Object.fromEntries([...periods].map(([area, of]) => [area, of.size]));
  expect(counts).toEqual({ '440704': 12, '510421': 12, '510800': 11, '510802': 12, '611026': 12 });
});

test('equal definitions give equal bytes, in order of their instants, each with its mark', () => {
  const again = demoFiles(definitions, NOW, (area) => area);
  const bytes = (all: typeof files) => all.map((file) => [file.name, file.at, demoCsv(file, file.rows)]);
  expect(bytes(again)).toEqual(bytes(files));
  expect(files.map(({ at }) => at)).toEqual(files.map(({ at }) => at).sort());
  const unmarked = files.flatMap(({ rows }) => rows.filter(({ cells }) => !cells.at(-1)!.includes('演示')));
  expect(unmarked).toEqual([]);
  const awkward = files.flatMap(({ rows }) => rows.filter(({ cells }) => cells.some((cell) => /[",\r\n]/.test(cell))));
  expect(awkward).toEqual([]);
});

test('a quarter comes once it is over, and nothing comes after the present', () => {
  const names = (now: string) => demoFiles(definitions, now, (area) => area).map(({ name }) => name);
  expect(names('2018-06-30T15:59:59.000Z').filter((name) => name.includes('4407042018Q2'))).toEqual([]);
  expect(names('2018-06-30T16:00:00.000Z').filter((name) => name.includes('4407042018Q2'))).toHaveLength(1);
  const early = demoFiles(definitions, '2018-07-02T00:00:00.000Z', (area) => area);
  expect(early.every(({ at }) => at <= '2018-07-02T00:00:00.000Z')).toBe(true);
});

test('a late quarter, provisional values, a revision, a value not reported', () => {
  const rows = files.filter(({ name }) => name.includes('440704')).flatMap(({ rows: of }) => of);
  const noted = (words: string) => rows.filter(({ cells }) => cells.at(-1)!.includes(words)).length;
  expect(['迟报', '初步数', '更正'].map((words) => noted(words) > 5)).toEqual([true, true, true]);
  expect(rows.filter(({ cells }) => cells.includes('未报'))).toHaveLength(1);
  const late = files.find(({ name }) => name.includes('4407042020Q2.csv'))!;
  expect(late.at).toBe('2020-08-10T01:00:00.000Z');
});

test('values stay within what is plausible, shares below their whole', () => {
  for (const area of new Set(definitions.plans.map((plan) => plan.area)))
    for (const { indicator: id, value, numerator, denominator } of demoSeries(definitions, area)) {
      const { plausible, factor, share } = definitions.indicators.get(id)!;
      const actual = value === null ? (Number(numerator) / Number(denominator)) * Number(factor) : Number(value);
      expect([id, actual >= Number(plausible.min ?? 0), actual <= Number(plausible.max ?? actual)]).toEqual([
        id,
        true,
        true,
      ]);
      if (share && denominator !== null) expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator));
    }
});

test.each([
  [0, 1.1],
  [TURN, 1.1],
  [TURN + 1, 0.75],
  [11, 0.1],
])('what is lost again goes from ahead to behind: quarter %i at %f of its way', (quarter, part) => {
  expect(partOfWay('lost', quarter)).toBeCloseTo(part, 9);
});

test('numerator and denominator are whole things, rounded to the side that is asked for', () => {
  const gps = definitions.indicators.get('gp-per-10k')!;
  const of = (roundUp: boolean | null) => countsFor(gps, '440704', { level: 2.95, quarter: 0, roundUp });
  expect(of(true)).toEqual({ numerator: '79', denominator: '266000' }); // 2.95 × 26.6 = 78.47
  expect(of(false)?.numerator).toBe('78');
  expect(of(null)?.numerator).toBe('78');
  const growth = definitions.indicators.get('inpatient-cost-growth')!;
  expect(countsFor(growth, '440704', { level: 3, quarter: 0, roundUp: true })).toBeNull();
});
