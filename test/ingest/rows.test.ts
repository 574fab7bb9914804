import { beforeAll, describe, expect, test } from 'vitest';
import { definitionFiles } from '../../src/app/load-definitions.ts';
import { areaBook } from '../../src/domain/area.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { nationalAreas } from '../../src/ingest/areas.ts';
import { findHeader as findAny, type Given } from '../../src/ingest/columns.ts';
import { parseDefinitions } from '../../src/ingest/definitions.ts';
import { findLayout } from '../../src/ingest/find-layout.ts';
import { type IndicatorBook, indicatorBook } from '../../src/ingest/indicator-book.ts';
import { OBSERVATION_COLUMNS } from '../../src/ingest/observation-columns.ts';
import type { Table } from '../../src/ingest/table.ts';
import { ROOT } from '../support/engines.ts';
import { readRows } from './read-rows.ts';

const findHeader = (table: Table, given: Given) => findAny(table, OBSERVATION_COLUMNS, given);

const areas = areaBook(nationalAreas());
let indicators: IndicatorBook;
beforeAll(async () => {
  const parsed = parseDefinitions(await definitionFiles(ROOT));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  indicators = indicatorBook(parsed.definitions.indicators);
});

const tableOf = (...lines: string[]): Table => ({
  ...{ encoding: 'utf-8', delimiter: ',', sheet: null, sheets: [], issues: [] },
  rows: lines.map((line) => line.split(',')),
});

interface Chosen {
  area?: string;
  period?: string;
  mayWrite?: (area: string) => boolean;
}

function read(table: Table, { area, period, mayWrite = () => true }: Chosen = {}) {
  const found = findLayout(table, { areas, indicators, area: area !== undefined, period: period !== undefined });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  const context = { areas, indicators, mayWrite, today: '2026-12-31' };
  const given = { area: area ? areas.get(area) : null, period: period ? knownPeriod(period) : null };
  return readRows(table, found.layout, { ...context, ...given });
}

const HEAD = '地区,指标,报告期,数值,分子,分母,备注';

describe('headers', () => {
  test.each([
    ['Chinese', HEAD],
    ['English', 'area,indicator,period,value,numerator,denominator,note'],
    ['any order', '备注,数值,报告期,地区,指标'],
    ['units in brackets, spaces and width', ' 地 区 ,指标（名称）,报告期,数值（%）'],
    ['capitals', 'AREA,Indicator,Period,VALUE'],
  ])('are known in %s', (_, head) => {
    expect(findHeader(tableOf(head), { area: false, period: false }).ok).toBe(true);
  });

  test('stand below a title; a title is never taken for one', () => {
    const found = findHeader(tableOf('江海区2018年二季度医改指标', '', HEAD, '江海区,药占比,2018Q2,31.2'), {
      area: false,
      period: false,
    });
    expect(found.ok && found.header.row).toBe(2);
    expect(findHeader(tableOf('江海区医改指标', '药占比,31.2'), { area: false, period: false }).ok).toBe(false);
  });

  test.each([
    ['地区,报告期,数值', 'indicator'],
    ['指标,报告期,数值', 'area'],
    ['地区,指标,数值', 'period'],
    ['地区,指标,报告期,分子', 'value'],
    ['指标,数值', 'area period'],
  ])('%s lacks %s', (head, missing) => {
    const found = findHeader(tableOf(head), { area: false, period: false });
    expect(found.ok ? null : found.issues).toEqual([
      { code: 'missing-column', row: 1, column: null, params: { missing } },
    ]);
  });

  test('what was chosen beside the file need not be in it', () => {
    expect(findHeader(tableOf('指标,数值'), { area: true, period: true }).ok).toBe(true);
  });

  test('one field in two columns is asked about, an unknown column is said to be left out', () => {
    const twice = findHeader(tableOf('地区,指标,报告期,数值,实际值'), { area: false, period: false });
    expect(twice.ok ? null : twice.issues).toMatchObject([
      { code: 'duplicate-column', column: 'E', params: { first: 'D', field: 'value' } },
    ]);
    const extra = findHeader(tableOf('地区,指标,报告期,数值,联系电话'), { area: false, period: false });
    expect(extra.ok && extra.issues).toMatchObject([
      { code: 'ignored-column', row: 1, column: 'E', params: { heading: '联系电话' } },
    ]);
  });
});

describe('rows', () => {
  test('are read by name, alias and code, keeping digits, note and place', () => {
    const { rows, issues, total } = read(
      tableOf(
        HEAD,
        '江海区,药占比,2018年二季度,31.20,,,初步数',
        '',
        '440704,maternal-mortality,2018Q2,0,,,',
        '广东江门江海,30天再住院率,2018Q2,未报,,,',
      ),
    );
    expect(issues).toEqual([]);
    expect(total).toBe(3);
    const blank = { value: null, numerator: null, denominator: null, absence: null, note: null };
    const here = { area: '440704', period: '2018Q2', fileColumn: 3 };
    const drugs = { indicator: 'drug-share' };
    expect(rows).toEqual([
      { ...blank, ...here, ...drugs, value: '31.20', note: '初步数', fileRow: 2, typed: '31.20' },
      { ...blank, ...here, indicator: 'maternal-mortality', value: '0', fileRow: 4, typed: '0' },
      { ...blank, ...here, indicator: 'readmission-30d', absence: '未报', fileRow: 5, typed: '未报' },
    ]);
  });

  test('take what was chosen beside the file where the cell is empty or there is no column', () => {
    const { rows } = read(tableOf('指标,数值', '药占比,31.2'), { area: '440704', period: '2018Q2' });
    expect(rows[0]).toMatchObject({ area: '440704', period: '2018Q2' });
    const own = read(tableOf('指标,报告期,数值', '药占比,,31', '药占比,一季度,31.2'), {
      area: '440704',
      period: '2018Q2',
    });
    expect(own.rows.map((row) => row.period)).toEqual(['2018Q2', '2018Q1']);
  });

  test('a blank below another period or area may be a merged cell, and is asked about', () => {
    const chosen = { area: '440704', period: '2018Q2' };
    const blank = read(tableOf('指标,报告期,数值', '药占比,一季度,31.2', '药占比,,31'), chosen);
    expect(blank.issues).toMatchObject([{ code: 'blank-key', row: 3, column: 'B', params: { above: '一季度' } }]);
    const same = read(tableOf('指标,报告期,数值', '药占比,2018Q2,31.2', '30天再住院率,,6'), chosen);
    expect(same.rows.map((row) => row.period)).toEqual(['2018Q2', '2018Q2']);
    const area = read(tableOf('地区,指标,数值', '蓬江区,药占比,31.2', ',30天再住院率,6'), chosen);
    expect(area.issues).toMatchObject([{ code: 'blank-key', row: 3, column: 'A', params: { above: '蓬江区' } }]);
    const indicator = read(tableOf('指标,报告期,数值', '药占比,2018Q1,31.2', ',2018Q2,31'), chosen);
    expect(indicator.issues).toMatchObject([
      { code: 'blank-key', row: 3, column: 'A', params: { field: 'indicator' } },
    ]);
  });

  test.each<[string, string, string, Record<string, unknown>]>([
    ['江海,不存在的指标,2018Q2,5', 'unknown-indicator', 'B', { value: '不存在的指标' }],
    ['江海县,药占比,2018Q2,5', 'unknown-area', 'A', { value: '江海县' }],
    ['鼓楼区,药占比,2018Q2,5', 'ambiguous-area', 'A', { value: '鼓楼区' }],
    ['江海区,药占比,去年,5', 'bad-period', 'C', { value: '去年' }],
    ['江海区,药占比,2018Q2,很高', 'bad-number', 'D', { value: '很高', unit: '%' }],
    ['江海区,药占比,2018Q2,', 'missing-value', 'D', { value: '' }],
    ['江海区,药占比,2018Q2,,10,0', 'denominator-zero', 'F', { value: '0' }],
    ['江海区,药占比,2018Q2,,11,10', 'numerator-above-denominator', 'E', { value: '11', denominator: '10' }],
    ['江海区,药占比,2018Q2,100.1', 'share-above-100', 'D', { most: '100%' }],
    ['江海区,药占比,2018Q2,-1', 'negative-value', 'D', { value: '-1' }],
    ['江海区,药占比,2018Q2,31.2,30,100', 'value-disagrees', 'D', { quotient: '30' }],
  ])('%s: %s in column %s', (line, code, column, params) => {
    const { issues } = read(tableOf(HEAD, line));
    expect(issues.filter((issue) => issue.code === code)).toMatchObject([{ row: 2, column, params }]);
  });

  test('on the limit nothing is wrong', () => {
    const lines = [
      '江海区,药占比,2018Q2,100',
      '江海区,药占比,2018Q3,,10,10',
      '江海区,药占比,2018Q4,30.0,30,100',
      '江海区,药占比,2018Q1,30,304,1000',
    ];
    expect(read(tableOf(HEAD, ...lines)).issues).toEqual([]);
  });

  test('every fault of a row is told, and a row with a fault is not kept', () => {
    const { rows, issues } = read(tableOf(HEAD, '江海县,不存在,去年,很高'));
    expect(issues.map((issue) => issue.code)).toEqual(['unknown-area', 'unknown-indicator', 'bad-period']);
    expect(rows).toEqual([]);
  });

  test('the same place, indicator and period twice names the first row', () => {
    const { issues, rows } = read(tableOf(HEAD, '江海区,药占比,2018Q2,31.2', '440704,drug-share,2018年二季度,31.2'));
    expect(issues).toMatchObject([{ code: 'duplicate-key', row: 3, params: { first: 2 } }]);
    expect(rows.length).toBe(1);
  });

  test('a code counts under its own name only', () => {
    const coded = 'area,indicator code,indicator,period,value';
    const lines = (...rest: string[]) => read(tableOf(coded, ...rest.map((each) => `江海区,${each},2018Q2,31.2`)));
    for (const name of ['', '药占比', '药占比（不含中药饮片）', 'drug-share', '药占比（公立医院）'])
      expect([name, lines(`drug-share,${name}`).rows.map((row) => row.indicator)]).toEqual([name, ['drug-share']]);
    expect(lines(',药占比').rows.map((row) => row.indicator)).toEqual(['drug-share']);
    expect(lines('drug-share,孕产妇死亡率').issues).toMatchObject([
      { code: 'indicator-mismatch', column: 'C', params: { code: 'drug-share', value: '孕产妇死亡率' } },
    ]);
    expect(lines('没有,药占比').issues).toMatchObject([{ code: 'unknown-indicator', column: 'B' }]);
  });

  test('a reason for absence stands in a column of its own, but not beside a value', () => {
    const head = '地区,指标,报告期,数值,分子,分母,缺报原因';
    const reasons = (line: string) => read(tableOf(head, `江海区,药占比,2018Q2,${line}`));
    expect(reasons(',,,尚未统计').rows).toMatchObject([{ value: null, absence: '尚未统计' }]);
    expect(reasons('未报,,,尚未统计').rows).toMatchObject([{ value: null, absence: '尚未统计' }]);
    expect(reasons('31.2,,,').rows).toMatchObject([{ value: '31.2', absence: null }]);
    for (const line of ['31.2,,,尚未统计', ',312,1000,尚未统计'])
      expect(reasons(line)).toMatchObject({ rows: [], issues: [{ code: 'value-and-absence', column: 'G' }] });
  });

  test('a place that is not theirs is refused by name', () => {
    const { issues } = read(tableOf(HEAD, '柞水县,药占比,2018Q2,31.2'), { mayWrite: (area) => area === '440704' });
    expect(issues).toMatchObject([{ code: 'no-permission', params: { area: '陕西省商洛市柞水县' } }]);
  });

  test('a header with nothing below it is said', () => {
    expect(read(tableOf(HEAD, ',,,')).issues).toMatchObject([{ code: 'no-rows', row: 1 }]);
  });
});
