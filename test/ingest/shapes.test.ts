import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { definitionFiles } from '../../src/app/load-definitions.ts';
import { areaBook } from '../../src/domain/area.ts';
import { exact, plain, shifted } from '../../src/domain/decimal.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { nationalAreas } from '../../src/ingest/areas.ts';
import { parseDefinitions } from '../../src/ingest/definitions.ts';
import { findLayout } from '../../src/ingest/find-layout.ts';
import { type IndicatorBook, indicatorBook } from '../../src/ingest/indicator-book.ts';
import { issueLevel } from '../../src/ingest/issue-codes.ts';
import type { Table } from '../../src/ingest/table.ts';
import { ROOT } from '../support/engines.ts';
import { readRows } from './read-rows.ts';

const areas = areaBook(nationalAreas());
let indicators: IndicatorBook;
let all: readonly Indicator[];
beforeAll(async () => {
  const parsed = parseDefinitions(await definitionFiles(ROOT));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  indicators = indicatorBook(parsed.definitions.indicators);
  all = [...parsed.definitions.indicators.values()].filter((each) => each.unit === '%' || each.unit === '元');
});

const AREAS = ['440704', '440703', '611026', '510821'] as const;
const PERIODS = ['2017', '2018Q1', '2018Q2', '2018S1', '201809'] as const;
const SPELLED: Readonly<Record<string, readonly string[]>> = {
  '2017': ['2017', '2017年', '２０１７年度', '2017年全年'],
  '2018Q1': ['2018Q1', '2018年一季度', '2018年第1季度', '2018年1—3月', '18年一季度'],
  '2018Q2': ['2018年第二季度', '2018年4-6月', '2018.Q2', '截至2018年6月底'],
  '2018S1': ['2018年上半年', '2018年1－6月', '2018年6月累计'],
  '201809': ['2018年9月', '2018-09', '201809'],
};

interface Fact {
  readonly indicator: number;
  readonly area: string;
  readonly period: string;
  readonly value: string;
}

/** Chooses one of several by drawn numbers, so that every decoration is random and shrinks. */
class Dice {
  readonly #drawn: readonly number[];
  #at = 0;

  constructor(drawn: readonly number[]) {
    this.#drawn = drawn;
  }

  of<T>(some: readonly T[]): T {
    this.#at += 1;
    return some[this.#drawn[this.#at % this.#drawn.length]! % some.length]!;
  }
}

const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (text: string) => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** The value in one of the ways of writing it; every way means the same number with the same digits. */
function written(value: string, unit: string, dice: Dice): string {
  const inTenThousands = `${shifted(value, -4)}万${unit}`;
  const ways = [
    value,
    ` ${value}\u3000`,
    wide(value),
    grouped(value),
    wide(grouped(value)),
    `'${value}`,
    `${value}${unit}`,
  ];
  const scaled = unit === '%' ? `${shifted(value, 1)}‰` : inTenThousands;
  return dice.of([...ways, `${value} ${wide(unit)}`, scaled]);
}

const areaNames = (code: string) => [code, areas.get(code)!.name, areas.fullName(code)];
const indicatorNames = (each: Indicator) => [
  each.name.zh,
  each.id,
  ` ${each.name.zh} `,
  `${each.name.zh}（${each.unit}）`,
];

type Row = readonly string[];
type Axis = 'period' | 'area' | 'indicator';

/** The facts as a sheet: in one row each, or with one column for each value of an axis. */
function sheetOf(facts: readonly Fact[], axis: Axis | null, dice: Dice): { header: Row; rows: Row[] } {
  const name = (fact: Fact, key: Axis) => {
    if (key === 'area') return dice.of(areaNames(fact.area));
    return key === 'period' ? dice.of(SPELLED[fact.period]!) : dice.of(indicatorNames(all[fact.indicator]!));
  };
  const number = (fact: Fact) => written(fact.value, all[fact.indicator]!.unit, dice);
  const heads = {
    area: dice.of(['地区', '县区', 'Area']),
    indicator: dice.of(['指标', '指标名称']),
    period: dice.of(['报告期', '时间']),
  };
  const keys = (['area', 'indicator', 'period'] as const).filter((key) => key !== axis);
  if (axis === null) {
    return {
      header: [...keys.map((key) => heads[key]), dice.of(['数值', '实际值', '数 值'])],
      rows: facts.map((fact) => [...keys.map((key) => name(fact, key)), number(fact)]),
    };
  }
  const columns = [...new Map(facts.map((fact) => [fact[axis], fact])).values()];
  const grown = Map.groupBy(facts, (fact) => keys.map((key) => fact[key]).join('|'));
  return {
    header: [...keys.map((key) => heads[key]), ...columns.map((fact) => name(fact, axis))],
    rows: [...grown.values()].map((some) => [
      ...keys.map((key) => name(some[0]!, key)),
      ...columns.map((column) => {
        const fact = some.find((each) => each[axis] === column[axis]);
        return fact ? number(fact) : '';
      }),
    ]),
  };
}

/** The sheet with what people put around and into a table. */
function decorated({ header, rows }: { header: Row; rows: readonly Row[] }, dice: Dice): Row[] {
  const lines: Row[] = [];
  if (dice.of([true, false])) lines.push(['医改监测指标完成情况表']);
  if (dice.of([true, false])) lines.push([]);
  if (dice.of([true, false])) lines.push(['填报单位：统计科', '', '报送日期：2018-10-08']);
  const serial = dice.of([true, false]);
  const put = (cells: Row, first: string) => lines.push(serial ? [first, ...cells] : cells);
  put(header, '序号');
  for (const [index, row] of rows.entries()) {
    if (dice.of([true, false, false]))
      lines.push(dice.of([['', '', ''], ['一、公立医院综合改革'], ['（二）分级诊疗', '', '']]));
    if (dice.of([true, false, false])) put(header, '序号');
    put(row, `${index + 1}`);
  }
  if (dice.of([true, false])) put(['合计', ...header.slice(1).map(() => '9999')], '');
  for (const note of ['注：本表为快报数。', '数据来源：卫生统计年报', '填报人：张三', '备注：无'])
    if (dice.of([true, false])) lines.push([note]);
  return lines;
}

function read(lines: readonly Row[]) {
  const table: Table = { ...{ encoding: null, delimiter: null, sheet: null, sheets: [], issues: [] }, rows: lines };
  const found = findLayout(table, { areas, indicators, area: false, period: false });
  if (!found.ok) throw new Error(`${JSON.stringify(found.issues)}\n${lines.map((row) => row.join('|')).join('\n')}`);
  const context = { areas, indicators, area: null, period: null, mayWrite: () => true, today: '2026-12-31' };
  const checked = readRows(table, found.layout, context);
  const errors = checked.issues.filter((issue) => issueLevel(issue.code) === 'error');
  return { errors, rows: checked.rows.map(({ fileRow: _, fileColumn: __, typed: ___, ...row }) => row) };
}

const facts = fc.uniqueArray(
  fc.record({
    indicator: fc.nat({ max: 7 }),
    area: fc.constantFrom(...AREAS),
    period: fc.constantFrom(...PERIODS),
    value: fc.tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 4 })).map(([n, decimals]) => shifted(`${n}`, -decimals)),
  }),
  { minLength: 1, maxLength: 20, selector: (fact) => `${fact.indicator}|${fact.area}|${fact.period}` },
);

/** Keys and numbers; 0‰ of a % prints as 0.0, which is the same number. */
const told = (rows: readonly { area: string; indicator: string; period: string; value: string | null }[]) =>
  rows.map((row) => `${row.area} ${row.indicator} ${row.period} ${plain(exact(row.value!), 12)}`).sort();

test('the same facts in any shape, spelling and decoration read back as exactly the same rows', () => {
  const axis = fc.constantFrom<Axis | null>(null, 'period', 'area', 'indicator');
  fc.assert(
    fc.property(facts, axis, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (given, shape, drawn) => {
      const lines = decorated(sheetOf(given, shape, new Dice(drawn)), new Dice(drawn.toReversed()));
      const { errors, rows } = read(lines);
      expect(errors).toEqual([]);
      const meant = given.map((fact) => ({ ...fact, indicator: all[fact.indicator]!.id }));
      expect(told(rows)).toEqual(told(meant));
      for (const row of rows)
        expect(row).toMatchObject({ numerator: null, denominator: null, absence: null, note: null });
    }),
    { numRuns: 400 },
  );
});
